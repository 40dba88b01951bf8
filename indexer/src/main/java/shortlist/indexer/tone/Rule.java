package shortlist.indexer.tone;

import java.util.Locale;

/**
 * One line of {@code tone.txt}.
 *
 * @param aspect what it is about
 * @param weight how much it says; 0 takes back another line of these words
 * @param reason as the editor reads it
 * @param words the phrase as it is written, one blank apart
 * @param phrase the same, to be looked for
 */
record Rule(Aspect aspect, double weight, String reason, String words, Phrase phrase) {

  private static final int FIELDS = 4;

  /** What tells lines apart: of two that are equal in this the later one counts. */
  record Key(Aspect aspect, String words) {}

  Key key() {
    return new Key(aspect, words);
  }

  /** As it stands in a file. */
  String line() {
    return String.format(Locale.ROOT, "%-9s | %4.1f | %s | %s", aspect.label(), weight, reason,
        words);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is none; the message says why, as part of a sentence
   */
  static Rule parse(String line) {
    String[] fields = line.split("\\|", FIELDS + 1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("it has not four parts; write for example"
          + " clickbait | 0.6 | hype | world class");
    }
    Aspect aspect = Aspect.ofLabel(fields[0].strip())
        .orElseThrow(() -> new IllegalArgumentException(
            "it begins neither with level nor with clickbait"));
    String reason = fields[2].strip();
    if (reason.isEmpty()) {
      throw new IllegalArgumentException("it gives no reason for the editor to read");
    }
    String words = fields[3].strip().replaceAll("\\s+", " ");
    return new Rule(aspect, weight(fields[1].strip(), aspect), reason, words,
        Phrase.parse(words));
  }

  private static double weight(String text, Aspect aspect) {
    try {
      double weight = Double.parseDouble(text);
      if (Math.abs(weight) <= aspect.most()) {
        return weight;
      }
    } catch (NumberFormatException none) {
      // The sentence is the same as for a number that is too large.
    }
    throw new IllegalArgumentException(String.format(Locale.ROOT,
        "“%s” is no weight from -%.0f to %.0f", text, aspect.most(), aspect.most()));
  }
}
