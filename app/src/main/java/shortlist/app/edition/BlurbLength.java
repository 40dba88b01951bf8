package shortlist.app.edition;

import shortlist.corpus.document.Content;

/**
 * How long a blurb is, against what readers of a list of links take in at a glance.
 *
 * @param words how many it has
 */
public record BlurbLength(int words) {

  /** Fewer say too little to choose by. */
  public static final int LEAST = 25;
  /** More are an article of their own. */
  public static final int MOST = 60;

  private static final int WORDS_A_MINUTE = 238;

  /** Of a text. */
  public static BlurbLength of(String text) {
    return new BlurbLength(new Content(text, text).words());
  }

  /** Seconds of silent reading, as {@link shortlist.corpus.document.ReadingTime} counts. */
  public int seconds() {
    return Math.ceilDiv(words * 60, WORDS_A_MINUTE);
  }

  /** The same as a sentence for a person. */
  public String sentence() {
    if (words == 0) {
      return "Nothing yet; " + LEAST + " to " + MOST + " words read well.";
    }
    String length = words + (words == 1 ? " word, about " : " words, about ") + seconds()
        + (seconds() == 1 ? " second" : " seconds") + " to read";
    return length + (words < LEAST
        ? "; " + LEAST + " to " + MOST + " read well."
        : words > MOST ? "; more than the " + MOST + " that read well." : ".");
  }
}
