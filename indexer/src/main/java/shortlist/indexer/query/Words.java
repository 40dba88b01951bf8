package shortlist.indexer.query;

import org.jspecify.annotations.Nullable;

/** Reads words, phrases and the signs at their ends. */
final class Words {

  private static final int MIN_PREFIX = 2;
  private static final int MIN_FUZZY = 3;
  /** From this length on two wrong characters are as likely a slip as one. */
  private static final int LONG = 6;
  /** Each goes through all words of the index. */
  private static final int MAX_PATTERNS = 10;
  private static final int MAX_PHRASE_WORDS = 32;
  private static final int MAX_PHRASE = 1_000;

  private final Notes notes;
  private int patterns;

  Words(Notes notes) {
    this.notes = notes;
  }

  /** What stood without quotes; null if nothing of it can be looked for. */
  @Nullable Clause plain(@Nullable Field in, String typed) {
    String text = withoutStarBefore(typed);
    int tilde = text.lastIndexOf('~');
    Clause clause = text.endsWith("*")
        ? prefix(in, text)
        : tilde > 0 && text.length() - tilde <= 2
            ? fuzzy(in, text.substring(0, tilde), text.substring(tilde + 1))
            : new Clause.Word(in, text);
    return isTelling(text) ? clause : null;
  }

  @Nullable Clause quoted(@Nullable Field in, String text, int slop) {
    int end = 0;
    for (int words = 0; words < MAX_PHRASE_WORDS && end < text.length(); words++) {
      int space = text.indexOf(' ', end + 1);
      end = space < 0 ? text.length() : space;
    }
    end = Math.min(end, MAX_PHRASE);
    if (end < text.length()) {
      notes.add("Of a phrase only the first " + MAX_PHRASE_WORDS + " words were used.");
    }
    return new Clause.Phrase(in, text.substring(0, end), slop);
  }

  private String withoutStarBefore(String typed) {
    int from = 0;
    while (from < typed.length() && typed.charAt(from) == '*') {
      from++;
    }
    String text = typed.substring(from);
    int star = text.indexOf('*');
    boolean within = star >= 0 && isTelling(text.substring(star));
    if ((from > 0 && !text.isEmpty()) || within) {
      notes.add(
          "In " + ParsedQuery.quoted(typed) + " a star was left out: it stands for what follows the"
              + " beginning of a word, as in forecast*.");
    }
    return text;
  }

  private Clause prefix(@Nullable Field in, String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '*') {
      end--;
    }
    String beginning = text.substring(0, end);
    if (beginning.length() < MIN_PREFIX) {
      notes.add("A star takes at least " + MIN_PREFIX + " characters before it, as in fo*.");
      return new Clause.Word(in, beginning);
    }
    return isOneTooMany() ? new Clause.Word(in, beginning) : new Clause.Prefix(in, beginning);
  }

  private Clause fuzzy(@Nullable Field in, String word, String number) {
    boolean digit = number.isEmpty() || Character.isDigit(number.charAt(0));
    if (!digit) {
      return new Clause.Word(in, word + "~" + number);
    }
    if (word.length() < MIN_FUZZY) {
      notes.add("A tilde takes a word of at least " + MIN_FUZZY + " characters, as in forcast~.");
      return new Clause.Word(in, word);
    }
    int edits = number.equals("1") || (number.isEmpty() && word.length() < LONG) ? 1 : 2;
    return isOneTooMany() ? new Clause.Word(in, word) : new Clause.Fuzzy(in, word, edits);
  }

  private boolean isOneTooMany() {
    if (patterns++ < MAX_PATTERNS) {
      return false;
    }
    notes.add("Only the first " + MAX_PATTERNS + " stars and tildes of a query were used.");
    return true;
  }

  private static boolean isTelling(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
