package shortlist.sampleweb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A news portal that is mostly teasers, with a pagination that goes on without new content. */
final class Buzz extends Site {
  private static final int PAGES = 50;

  Buzz() {
    super("buzz", "buzz.localhost", "Machine Buzz");
  }

  @Override
  String path(Article article) {
    return "/news/" + article.seed() % 90000 + "-" + article.slug() + ".html";
  }

  @Override
  void publish(Press press) {
    press.side(press.each("box", press.articles()));
    press.articles().forEach(article -> article(press, article));
    press.redirect(301, "/page/1/", "/");
    for (int page = 1; page <= PAGES; page++) {
      List<Article> rotated = new ArrayList<>(press.articles());
      Collections.rotate(rotated, page);
      Markup next = page < PAGES
          ? press.part("next").set("page", page + 1).markup()
          : Markup.NONE;
      Markup main = press.part("front")
          .set("page", page)
          .set("teasers", press.each("teaser", rotated))
          .set("next", next)
          .markup();
      press.listing(page == 1 ? "/" : "/page/" + page + "/", "Machine Buzz", main);
    }
    press.about(
        "/imprint.html",
        "Imprint",
        new Press.OldLinks(
            "/news/robot-president.html",
            "/hot/",
            "/hot/today/",
            "/win/",
            "/win/now/",
            "/advertise.html"));
    new Feeds(press).rss("/rss");
    new Sitemaps(press).robots("Disallow: /ads/", "Disallow: /win/prize/");
  }

  private void article(Press press, Article article) {
    Markup head = Json
        .script(Json.describe("NewsArticle", article, press.address(article), name()));
    List<Article> others = new ArrayList<>(press.articles());
    others.remove(article);
    Markup main = press.part("article", article)
        .set("body", press.body(article))
        .set("teasers", press.each("teaser", others))
        .set("comments", press.comments(article))
        .markup();
    press.article(article, head, main);
  }
}
