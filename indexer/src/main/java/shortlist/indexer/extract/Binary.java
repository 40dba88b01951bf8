package shortlist.indexer.extract;

/** Tells data from text, whatever it is called: texts have few control characters. */
final class Binary {

  private static final int START = 4_096;
  private static final double SHARE = 0.03;

  private Binary() {}

  /** Whether the decoded start of a file is no text. */
  static boolean is(String decoded) {
    int length = Math.min(decoded.length(), START);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      char c = decoded.charAt(i);
      controls += c < ' ' && !Character.isWhitespace(c) ? 1 : 0;
    }
    return controls > SHARE * length;
  }
}
