package shortlist.indexer.extract.block;

/** Puts lines below marks. */
final class Lines {

  private Lines() {}

  /** The lines with a mark before the first and as many spaces before the others but blank ones. */
  static String below(String mark, String lines) {
    if (lines.indexOf('\n') < 0) {
      return mark + lines;
    }
    String indent = " ".repeat(mark.length());
    StringBuilder out = new StringBuilder(lines.length() + 64).append(mark);
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      out.append(c);
      if (c == '\n' && i + 1 < lines.length() && lines.charAt(i + 1) != '\n') {
        out.append(indent);
      }
    }
    return out.toString();
  }
}
