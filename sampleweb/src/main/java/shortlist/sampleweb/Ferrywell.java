package shortlist.sampleweb;

import java.util.List;

/** An engineering blog as Hugo builds them: clean markup, paging, tags, RSS with summaries. */
final class Ferrywell extends Site {
  private static final String DRAFT = "/drafts/what-we-plan-to-measure-next/";

  Ferrywell() {
    super("ferrywell", "engineering.ferrywell.localhost", "Ferrywell Engineering");
  }

  @Override
  String path(Article article) {
    return "/posts/" + article.slug() + "/";
  }

  @Override
  void publish(Press press) {
    press.articles().forEach(article -> article(press, article));
    Markup home = press.part("home")
        .set("teasers", press.each("teaser", press.paged(5).getFirst()))
        .markup();
    press.listing("/", name(), home);
    posts(press);
    tags(press);
    press.about(
        "/about/",
        "About this blog",
        new Press.OldLinks(
            "/posts/we-are-hiring-2018/",
            "/blog/",
            "/blog/first-post/",
            "/subscribe/",
            "/subscribe/confirm/",
            "/talks/slides-2017/"));
    press.listing(DRAFT, "Draft: what we plan to measure next", press.part("draft").markup());
    new Feeds(press).rss("/index.xml");
    Sitemaps sitemaps = new Sitemaps(press);
    sitemaps.site("/sitemap.xml", "/", "/posts/", "/tags/", "/about/");
    sitemaps.robots(List.of("/sitemap.xml"), "Disallow: /drafts/");
  }

  private void article(Press press, Article article) {
    Markup head = press.part("head", article)
        .set(
            "jsonld",
            Json.script(Json.describe("BlogPosting", article, press.address(article), name())))
        .markup();
    List<Article> related = press.articles()
        .stream()
        .filter(other -> !other.equals(article))
        .skip(article.seed() % 3)
        .limit(3)
        .toList();
    Markup main = press.part("article", article)
        .set("body", press.body(article))
        .set("tags", press.names("tag", article.tags()))
        .set("related", press.each("related", related))
        .markup();
    press.article(article, head, main);
  }

  private static void posts(Press press) {
    List<List<Article>> pages = press.paged(4);
    for (int i = 0; i < pages.size(); i++) {
      Markup teasers = press.each("teaser", pages.get(i));
      Markup older = i + 1 < pages.size()
          ? press.part("older").set("page", i + 2).markup()
          : Markup.NONE;
      Markup main = press.part("list")
          .set("heading", "Posts")
          .set("teasers", teasers)
          .set("older", older)
          .markup();
      press.listing(i == 0 ? "/posts/" : "/posts/page/" + (i + 1) + "/", "Posts", main);
    }
  }

  private static void tags(Press press) {
    press.byTag().forEach((tag, articles) -> {
      Markup teasers = press.each("teaser", articles);
      Markup main = press.part("list")
          .set("heading", "Tag: " + tag)
          .set("teasers", teasers)
          .set("older", "")
          .markup();
      press.listing("/tags/" + tag + "/", "Tag: " + tag, main);
    });
    Markup tags = press.names("tag", press.byTag().keySet());
    press.listing("/tags/", "Tags", press.part("tags").set("tags", tags).markup());
  }
}
