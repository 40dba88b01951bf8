package shortlist.indexer.extract.html.metadata;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The program that made a page's site, as far as the page tells. */
final class SiteMaker {

  private SiteMaker() {}

  /** Its name as the page gives it, in any case, perhaps with a version; empty if unknown. */
  static String of(Document page, MetaTags meta) {
    String said = meta.first("generator");
    return said.isEmpty() && isSphinx(page) ? "Sphinx" : said;
  }

  /** Sphinx does not name itself to machines, but its pages share these scripts. */
  private static boolean isSphinx(Document page) {
    for (Element script : page.select("script[src*=_static/]")) {
      String source = script.attr("src");
      if (source.contains("_static/")
          && (source.contains("/doctools.js") || source.contains("/documentation_options.js"))) {
        return true;
      }
    }
    return false;
  }
}
