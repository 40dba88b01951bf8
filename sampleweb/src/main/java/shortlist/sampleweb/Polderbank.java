package shortlist.sampleweb;

import java.util.List;

/**
 * A data team's blog in Jekyll: dated file names, Atom, canonical links, tagged home page links.
 */
final class Polderbank extends Site {
  Polderbank() {
    super("polderbank", "data.polderbank.localhost", "Data at Polderbank");
  }

  @Override
  String path(Article article) {
    return "/" + article.published().toString().replace('-', '/') + "/" + article.slug() + ".html";
  }

  @Override
  void publish(Press press) {
    press.articles().forEach(article -> article(press, article));
    Markup home = press.part("home").set("posts", press.each("entry", press.articles())).markup();
    press.listing("/", name(), home);
    Markup archive = press.part("archive")
        .set("posts", press.each("teaser", press.articles()))
        .markup();
    press.listing("/archive.html", "Archive", archive);
    press.about(
        "/about.html",
        "About",
        new Press.OldLinks(
            "/2015/11/30/merger-announcement.html",
            "/old/index.html",
            "/old/first.html",
            "/dashboard/",
            "/dashboard/session/",
            "/assets/team-photo.html"));
    new Feeds(press).atom("/feed.xml");
    Sitemaps sitemaps = new Sitemaps(press);
    sitemaps.site("/sitemap.xml", "/", "/archive.html", "/about.html");
    sitemaps.robots(List.of("/sitemap.xml"), "Crawl-delay: 0.2", "Disallow: /assets/private/");
  }

  private void article(Press press, Article article) {
    Markup head = Json
        .script(Json.describe("BlogPosting", article, press.address(article), name()));
    int place = press.articles().indexOf(article);
    Markup previous = place + 1 < press.articles().size()
        ? press.part("previous", press.articles().get(place + 1)).markup()
        : Markup.NONE;
    Markup main = press.part("article", article)
        .set("body", press.body(article))
        .set("previous", previous)
        .markup();
    press.article(article, head, main);
  }
}
