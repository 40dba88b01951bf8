package shortlist.indexer.level;

/**
 * What a text by its form says of those it is written for, in figures small enough to be kept with
 * each document.
 *
 * @param words how many there are, in hundreds
 * @param code how many of a hundred words stand in blocks of code; 0 for fewer than a hundred in
 *        all
 * @param formulas how many formulas a thousand words have; 0 for fewer than three in all
 * @param citations how many times in a thousand words other work is cited
 * @param you how many of a thousand words address the reader
 * @param grade the years of school that reading it takes, by the lengths of words and sentences
 *        (Coleman and Liau, "A computer readability formula designed for machine scoring", 1975); 0
 *        if there is too little to tell
 * @param pleads whether it asks whoever ranks it for a place
 */
public record TextSigns(
    int words, int code, int formulas, int citations, int you, int grade, boolean pleads) {

  /** Nothing is known of the text. */
  public static final TextSigns NONE = new TextSigns(0, 0, 0, 0, 0, 0, false);

  private static final int BITS = 8;
  private static final int MOST = (1 << BITS) - 1;
  private static final int MIN_FORMULAS = 3;
  private static final int MIN_WORDS_OF_CODE = 100;

  /** Bounds the figures to what is kept. */
  public TextSigns {
    words = bounded(words);
    code = bounded(code);
    formulas = bounded(formulas);
    citations = bounded(citations);
    you = bounded(you);
    grade = bounded(grade);
  }

  private static int bounded(long figure) {
    return Math.clamp(figure, 0, MOST);
  }

  /**
   * The signs of a text.
   *
   * @param wordsOfCode how many words stand in blocks of code
   * @param formulas how many it has
   */
  public static TextSigns of(String text, int wordsOfCode, int formulas) {
    TextFigures figures = TextFigures.of(text);
    long words = Math.max(1, figures.words());
    return new TextSigns(bounded(words / 100),
        wordsOfCode < MIN_WORDS_OF_CODE ? 0 : bounded(100L * wordsOfCode / words),
        formulas < MIN_FORMULAS ? 0 : bounded(1_000L * formulas / words),
        bounded(1_000L * figures.citations() / words), bounded(1_000L * figures.you() / words),
        bounded(Math.round(figures.grade())), figures.pleads());
  }

  /** All of it in one number. */
  public long packed() {
    long packed = pleads ? 1 : 0;
    for (int figure : new int[]{words, code, formulas, citations, you, grade}) {
      packed = (packed << BITS) | figure;
    }
    return packed;
  }

  /** What {@link #packed} made a number of. */
  public static TextSigns unpacked(long packed) {
    return new TextSigns(figure(packed, 5), figure(packed, 4), figure(packed, 3),
        figure(packed, 2), figure(packed, 1), figure(packed, 0), figure(packed, 6) == 1);
  }

  private static int figure(long packed, int place) {
    return (int) (packed >>> (place * BITS)) & MOST;
  }
}
