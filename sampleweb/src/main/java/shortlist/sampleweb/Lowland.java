package shortlist.sampleweb;

import java.util.List;
import java.util.Optional;
import shortlist.sampleweb.Resource.Content;

/** A repository of papers: landing pages with citation and Dublin Core metadata, some PDFs. */
final class Lowland extends Site {
  Lowland() {
    super("lowland", "papers.lowland.localhost", "Lowland Papers");
  }

  @Override
  String path(Article article) {
    return "/abs/" + article.slug();
  }

  @Override
  void publish(Press press) {
    press.articles().forEach(article -> article(press, article));
    Markup rows = press.each("teaser", press.articles());
    press.listing("/", name(), press.part("home").set("papers", rows).markup());
    press.byTag().forEach((tag, papers) -> {
      Markup main = press.part("subject")
          .set("name", tag)
          .set("papers", press.each("teaser", papers))
          .markup();
      press.listing("/subject/" + tag, tag, main);
    });
    press.about(
        "/help",
        "Help",
        new Press.OldLinks(
            "/abs/withdrawn-2016-04",
            "/recent",
            "/list/recent",
            "/login",
            "/login/return",
            "/abs/2014-0001"));
    new Feeds(press).atom("/atom.xml");
    Sitemaps sitemaps = new Sitemaps(press);
    sitemaps.site("/sitemap.xml", "/", "/help");
    sitemaps.robots(List.of("/sitemap.xml"), "Disallow: /search");
  }

  private static void article(Press press, Article paper) {
    Optional<String> pdf = pdf(press, paper);
    Markup link = pdf.map(path -> press.part("pdf").set("pdf", path).markup())
        .orElse(Markup.NONE);
    Markup meta = pdf.map(path -> press.part("pdf-meta").set("pdf", path).markup())
        .orElse(Markup.NONE);
    Markup head = press.part("head", paper)
        .set("date", paper.published().toString().replace('-', '/'))
        .set("people", press.names("author", paper.authors()))
        .set("pdfmeta", meta)
        .markup();
    Markup main = press.part("article", paper)
        .set("body", press.body(paper))
        .set("pdflink", link)
        .set("subjects", press.names("subject-link", paper.tags()))
        .markup();
    press.article(paper, head, main);
  }

  /** Publishes the PDF of a paper, if there is one, and says where. */
  private static Optional<String> pdf(Press press, Article paper) {
    byte[] bytes = press.library().papers().get(paper.slug());
    if (bytes == null) {
      return Optional.empty();
    }
    String path = "/pdf/" + paper.slug() + ".pdf";
    press.put(path, new Content("application/pdf", bytes, Dates.instant(paper.published())));
    return Optional.of(path);
  }
}
