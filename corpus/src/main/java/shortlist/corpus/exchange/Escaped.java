package shortlist.corpus.exchange;

import org.jsoup.nodes.Entities;
import shortlist.corpus.document.Legible;

/** Text from outside or from the editor, as it may stand in what leaves the program. */
public final class Escaped {

  private Escaped() {}

  /** As text of an HTML page, or the value of an attribute in double quotation marks. */
  public static String html(String text) {
    return Entities.escape(Legible.text(text)).replace("\"", "&quot;");
  }

  /** On one line of CommonMark; what it reads as markup or HTML is escaped. */
  public static String markdown(String text) {
    return Legible.line(text).replaceAll("([\\\\`*_\\[\\]<>#&|~])", "\\\\$1");
  }
}
