package shortlist.corpus.document;

/** How long it takes to read a text. */
public final class ReadingTime {

  /**
   * Of silent reading of non-fiction: M. Brysbaert, "How many words do we read per minute? A review
   * and meta-analysis of reading rate", Journal of Memory and Language 109 (2019).
   */
  private static final int WORDS_A_MINUTE = 238;

  private ReadingTime() {}

  /** Whole minutes, rounded up; 0 where there is nothing to read. */
  public static int minutes(int words) {
    return Math.ceilDiv(words, WORDS_A_MINUTE);
  }
}
