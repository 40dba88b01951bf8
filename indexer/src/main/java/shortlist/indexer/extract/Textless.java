package shortlist.indexer.extract;

import org.jsoup.nodes.Document;

/** Says why a page has no text. */
final class Textless {

  /** Characters outside scripts; a page of fewer is a place for scripts to draw in. */
  private static final int BARE = 200;

  private Textless() {}

  /** The reason in plain words; the page is changed. */
  static String reason(Document page) {
    boolean scripted = page.selectFirst("script") != null;
    page.body().select("noscript, template").remove();
    int shown = page.body().text().length();
    if (shown >= BARE) {
      return "the page has nothing to read but its frame: links, forms and notices";
    }
    return scripted
        ? "the page has no text: it is drawn by scripts"
        : "the page has no text";
  }
}
