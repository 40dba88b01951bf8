package shortlist.indexer.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tree of tokens, by recursive descent; parentheses must stand in pairs. What stands side
 * by side is all required; {@code OR} binds closer than that, as people write
 * {@code forecast trams OR ferries}, and {@code AND}, where somebody writes it, closer still. One
 * object a query.
 */
final class Parser {

  private final List<Token> tokens;
  private final Words words;
  private final Values values;
  private int at;

  Parser(List<Token> tokens, Notes notes) {
    this.tokens = tokens;
    this.words = new Words(notes);
    this.values = new Values(notes);
  }

  Clause parse() {
    Clause all = all(null);
    return all == null ? new Clause.All(List.of()) : all;
  }

  /** The parts up to the end or a closing parenthesis; null if none of them is of use. */
  private @Nullable Clause all(@Nullable Field in) {
    List<Clause> parts = new ArrayList<>();
    while (at < tokens.size() && tokens.get(at) != Token.Sign.CLOSE) {
      add(parts, either(in));
    }
    return joined(parts);
  }

  private @Nullable Clause either(@Nullable Field in) {
    List<Clause> choices = new ArrayList<>();
    do {
      skip(Token.Sign.OR);
      Clause choice = both(in);
      if (choice != null) {
        choices.add(choice);
      }
    } while (is(Token.Sign.OR));
    return choices.size() > 1
        ? new Clause.Any(choices)
        : choices.isEmpty() ? null : choices.getFirst();
  }

  private @Nullable Clause both(@Nullable Field in) {
    List<Clause> parts = new ArrayList<>();
    do {
      skip(Token.Sign.AND);
      add(parts, one(in));
    } while (is(Token.Sign.AND));
    return joined(parts);
  }

  private @Nullable Clause one(@Nullable Field in) {
    boolean not = false;
    while (is(Token.Sign.NOT)) {
      not = !not;
      at++;
    }
    Clause clause = part(in);
    if (clause == null || !not) {
      return clause;
    }
    return clause instanceof Clause.Not(Clause inner) ? inner : new Clause.Not(clause);
  }

  /** A word, a phrase or a group; null where none stands or it is of no use. */
  private @Nullable Clause part(@Nullable Field in) {
    if (at == tokens.size()) {
      return null;
    }
    return switch (tokens.get(at)) {
      case Token.Name(Field field) -> {
        at++;
        yield part(field);
      }
      case Token.Plain(String text) -> {
        at++;
        yield in == null || in.takes() == Field.Takes.WORDS
            ? words.plain(in, text)
            : values.read(in, text);
      }
      case Token.Quoted(String text, int slop) -> {
        at++;
        yield in == null || in.takes() == Field.Takes.WORDS
            ? words.quoted(in, text, slop)
            : values.read(in, text);
      }
      case Token.Sign sign -> sign == Token.Sign.OPEN ? group(in) : null;
    };
  }

  private @Nullable Clause group(@Nullable Field in) {
    at++;
    Clause group = all(in);
    at++;
    return group;
  }

  private void add(List<Clause> parts, @Nullable Clause part) {
    if (part instanceof Clause.All(List<Clause> inner)) {
      parts.addAll(inner);
    } else if (part != null) {
      parts.add(part);
    }
  }

  private static @Nullable Clause joined(List<Clause> parts) {
    return parts.size() > 1 ? new Clause.All(parts) : parts.isEmpty() ? null : parts.getFirst();
  }

  private boolean is(Token token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }

  /** Signs that join stand in a row, or where there is nothing to join. */
  private void skip(Token.Sign sign) {
    while (is(sign)) {
      at++;
    }
  }
}
