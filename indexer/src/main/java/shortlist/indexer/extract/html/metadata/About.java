package shortlist.indexer.extract.html.metadata;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.html.main.PageSigns;
import shortlist.indexer.extract.html.main.Shape;
import shortlist.indexer.extract.text.Spaces;

/**
 * What a page says of itself, in the many places where pages do, with its contradictions settled.
 */
public final class About {

  private static final int MAX_SUMMARY = 1_000;

  private final Document page;
  private final WebUrl url;
  private final JsonLd jsonLd;
  private final MetaTags meta;
  private final Scan scan;
  private final Site site;
  private final List<String> declared;
  private final Headline headline;
  private final String maker;

  private About(Document page, WebUrl url) {
    this.page = page;
    this.url = url;
    this.jsonLd = JsonLd.of(page);
    this.meta = MetaTags.of(page);
    this.scan = Scan.of(page);
    this.site = Site.of(page, url, jsonLd, meta);
    this.declared = Titles.declared(page, jsonLd, meta, site, scan.lines());
    this.headline = Headline.of(scan.lines(), declared, site, url);
    this.maker = SiteMaker.of(page, meta);
  }

  /**
   * Looks at a page before anything is taken out of it; ask for what it says before that too.
   *
   * @param url where it was found
   */
  public static About of(Document page, WebUrl url) {
    return new About(page, url);
  }

  /** The title without the site's name; empty if there is none. */
  public String title() {
    return Titles.of(headline, declared, meta, site, url);
  }

  /** The authors in order; may be empty. */
  public List<String> authors() {
    return Authors.of(scan, headline, jsonLd, meta, site);
  }

  /**
   * When it was published and last changed.
   *
   * @param fetchedAt when it was fetched; neither is later
   */
  public History history(Instant fetchedAt) {
    return History.of(page, scan, headline, url, jsonLd, meta, fetchedAt);
  }

  /** The one address under which it wants to be known. */
  public WebUrl canonical() {
    return Canonical.of(page, url, meta);
  }

  /** How its site calls itself; the host if it does not say. */
  public String siteName() {
    return site.name();
  }

  /** Its own description; empty if there is none. */
  public String summary() {
    String said = meta.first("citation_abstract", "description", "og:description",
        "twitter:description", "dc.description");
    String summary = Spaces.collapse(said.isEmpty() ? jsonLd.text("description") : said);
    return summary.substring(0, Math.min(summary.length(), MAX_SUMMARY));
  }

  /** The language it declares, such as {@code en-GB}; empty if it declares none. */
  public String language() {
    return page.select("html").attr("lang");
  }

  /** The first meta element of a name; empty if there is none. */
  public String meta(String name) {
    return meta.first(name);
  }

  /** Whether it says that it is about a talk or an episode, or its address does. */
  public boolean mayBeHeard() {
    return KindGuess.mayBeHeard(url, jsonLd, meta, maker);
  }

  /** What helps to find its main text. */
  public PageSigns signs() {
    return PageSigns.of(url, title(), jsonLd.types(),
        meta.first("og:type").toLowerCase(Locale.ROOT));
  }

  /** What sort of page it is, if its main text is so made. */
  public Kind kind(Shape shape) {
    return KindGuess.of(url, jsonLd, meta, maker, shape);
  }
}
