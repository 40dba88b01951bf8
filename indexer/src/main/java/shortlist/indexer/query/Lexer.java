package shortlist.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a query into tokens. One object a query. */
final class Lexer {

  /** More words, phrases and values than a person types. */
  private static final int MAX_PARTS = 100;
  private static final int MAX_SLOP = 50;
  private static final String QUOTES = "\"“”„‟«»＂";

  private final String text;
  private final Notes notes;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int parts;

  Lexer(String text, Notes notes) {
    this.text = text;
    this.notes = notes;
  }

  List<Token> tokens() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isSpace(at) || (c == '+' && beginsPart())) {
        at++;
      } else if (parts == MAX_PARTS) {
        notes.add("Only the first " + MAX_PARTS + " parts of the query were used.");
        break;
      } else if (c == '(' || c == ')') {
        sign(c == '(' ? Token.Sign.OPEN : Token.Sign.CLOSE, 1);
      } else if (c == '|') {
        sign(Token.Sign.OR, 1);
      } else if (isQuote(c)) {
        quoted();
      } else if (isMinus()) {
        sign(Token.Sign.NOT, 1);
      } else if (!isName()) {
        plain();
      }
    }
    return tokens;
  }

  private void sign(Token.Sign sign, int length) {
    tokens.add(sign);
    at += length;
  }

  /** A minus is one where a part begins; two of them begin the name of an option. */
  private boolean isMinus() {
    return text.charAt(at) == '-' && at + 1 < text.length() && !isSpace(at + 1)
        && text.charAt(at + 1) != '-' && beginsPart();
  }

  private boolean beginsPart() {
    return at == 0 || isSpace(at - 1) || "(|-".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** A quote that is never closed is no quote. */
  private void quoted() {
    int end = at + 1;
    while (end < text.length() && !isQuote(text.charAt(end))) {
      end++;
    }
    if (end == text.length()) {
      notes.add("A quotation mark without its partner was left out.");
      at++;
      return;
    }
    String inside = text.substring(at + 1, end);
    at = end + 1;
    int slop = slop();
    if (isTelling(inside)) {
      tokens.add(new Token.Quoted(cleaned(inside), slop));
      parts++;
    } else {
      withoutValue();
    }
  }

  private int slop() {
    int digits = at + 1;
    while (digits < text.length() && isDigit(text.charAt(digits))) {
      digits++;
    }
    if (at == text.length() || text.charAt(at) != '~' || digits == at + 1) {
      return 0;
    }
    String number = text.substring(at + 1, Math.min(digits, at + 4));
    at = digits;
    return Math.min(MAX_SLOP, Integer.parseInt(number));
  }

  /** Takes a field's name, if one stands here with its value behind it. */
  private boolean isName() {
    int colon = at;
    while (colon < text.length() && isLetter(text.charAt(colon))) {
      colon++;
    }
    if (colon == at || colon == text.length() || text.charAt(colon) != ':' || followsName()) {
      return false;
    }
    Optional<Field> field = Field.named(text.substring(at, colon));
    if (field.isEmpty()) {
      return false;
    }
    boolean value = colon + 1 < text.length() && !isSpace(colon + 1)
        && text.charAt(colon + 1) != ')';
    if (!value) {
      notes.add(
          ParsedQuery.quoted(text.substring(at, colon + 1)) + " was read as a word: write the value"
              + " directly behind the colon, as in " + field.get().example() + ".");
      return false;
    }
    tokens.add(new Token.Name(field.get()));
    at = colon + 1;
    return true;
  }

  private boolean followsName() {
    return !tokens.isEmpty() && tokens.getLast() instanceof Token.Name;
  }

  private void plain() {
    int start = at;
    while (at < text.length() && !isSpace(at) && "()|".indexOf(text.charAt(at)) < 0
        && !isQuote(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    switch (word) {
      case "OR" -> tokens.add(Token.Sign.OR);
      case "AND", "&&" -> tokens.add(Token.Sign.AND);
      case "NOT" -> tokens.add(Token.Sign.NOT);
      default -> {
        if (isTelling(word) || followsName()) {
          tokens.add(new Token.Plain(word));
          parts++;
        }
      }
    }
  }

  /** A name whose value turns out to be nothing is nothing. */
  private void withoutValue() {
    if (followsName()) {
      tokens.removeLast();
    }
  }

  private static boolean isTelling(String part) {
    return part.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** With a space for each character that is none. */
  private String cleaned(String inside) {
    StringBuilder clean = new StringBuilder(inside.length());
    for (int i = 0; i < inside.length(); i++) {
      clean.append(isSpace(inside, i) ? ' ' : inside.charAt(i));
    }
    return clean.toString().strip();
  }

  private boolean isSpace(int index) {
    return isSpace(text, index);
  }

  /** White space, control characters, and halves of characters beyond 16 bits. */
  private static boolean isSpace(String text, int index) {
    char c = text.charAt(index);
    if (Character.isSurrogate(c)) {
      boolean pairs = Character.isHighSurrogate(c)
          ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
          : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
      return !pairs;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
        || c == '\uffff' || c == '\ufffe';
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
