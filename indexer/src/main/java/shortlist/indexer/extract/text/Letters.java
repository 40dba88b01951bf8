package shortlist.indexer.extract.text;

/**
 * The letters of a text by their scripts.
 *
 * @param count how many there are
 * @param kana how many of them are Japanese syllables
 * @param alien how many are of scripts that only other languages than those in Latin letters use
 */
record Letters(int count, int kana, int alien) {

  private static final double MANY_KANA = 0.1;
  private static final double MOSTLY = 0.6;
  private static final int ENOUGH = 4;

  static Letters in(String text) {
    int count = 0;
    int kana = 0;
    int alien = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        count++;
        kana += c >= '\u3041' && c <= '\u30ff' ? 1 : 0;
        // Greek and all that comes after Latin, but for Vietnamese and other accented Latin.
        alien += c >= '\u0370' && (c < '\u1d00' || c > '\u2bff') && c < '\ufb00' ? 1 : 0;
      }
    }
    return new Letters(count, kana, alien);
  }

  /** Whether they can only be Japanese: no other language writes syllables so. */
  boolean japanese() {
    return kana >= ENOUGH && kana >= MANY_KANA * count;
  }

  /** Whether the script alone rules out most languages, those in Latin letters among them. */
  boolean telling() {
    return alien >= ENOUGH && alien >= MOSTLY * count;
  }
}
