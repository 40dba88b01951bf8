package shortlist.sampleweb;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A company blog in WordPress: dated permalinks, nested divs, a busy sidebar, comments. */
final class Grainline extends Site {
  private static final List<String> CATEGORIES = List.of("engineering", "data-science", "culture");

  Grainline() {
    super("grainline", "tech.grainline.localhost", "Grainline Tech");
  }

  @Override
  String path(Article article) {
    return month(article) + article.slug() + "/";
  }

  private static String month(Article article) {
    LocalDate day = article.published();
    return "/%d/%02d/".formatted(day.getYear(), day.getMonthValue());
  }

  private static String category(Article article) {
    return CATEGORIES.get(article.seed() % CATEGORIES.size());
  }

  @Override
  void publish(Press press) {
    SortedMap<String, List<Article>> months = grouped(press, Grainline::month);
    SortedMap<String, List<Article>> categories = grouped(press, Grainline::category);
    press.side(
        press.part("sidebar")
            .set("recent", press.each("recent", press.articles().stream().limit(5).toList()))
            .set("months", press.names("month", months.keySet()))
            .set("categories", press.names("category", categories.keySet()))
            .markup());
    press.articles().forEach(article -> article(press, article));
    pages(press);
    months.forEach((path, posts) -> archive(press, path, "Month: " + path, posts));
    categories
        .forEach((name, posts) -> archive(press, "/category/" + name + "/", name, posts));
    press.byTag()
        .forEach((tag, posts) -> archive(press, "/tag/" + tag + "/", "Tag: " + tag, posts));
    press.about(
        "/about-us/",
        "About us",
        new Press.OldLinks(
            "/2016/09/summer-party-photos/",
            "/hello-world/",
            "/2015/01/hello-world/",
            "/my-account/",
            "/my-account/login/",
            "/wp-content/uploads/2019/04/handbook/"));
    new Feeds(press).rssWithContent("/feed/");
    sitemaps(press, categories.keySet());
  }

  private static SortedMap<String, List<Article>> grouped(
      Press press,
      Function<Article, String> key) {
    return press.articles()
        .stream()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private void article(Press press, Article article) {
    Markup comments = press.comments(article);
    Markup main = press.part("article", article)
        .set("category", category(article))
        .set("body", press.body(article))
        .set("tags", press.names("tag", article.tags()))
        .set(
            "comments",
            comments.text().isEmpty()
                ? Markup.NONE
                : press.part("comments").set("comments", comments).markup())
        .markup();
    Template.Filling head = press.part("head", article);
    press.article(article, head.markup(), main);
    press.redirect(301, "/?p=" + press.id(article), press.address(article));
  }

  private static void pages(Press press) {
    List<List<Article>> pages = press.paged(4);
    for (int i = 0; i < pages.size(); i++) {
      Markup older = i + 1 < pages.size()
          ? press.part("older").set("page", i + 2).markup()
          : Markup.NONE;
      Markup main = press.part("home")
          .set("posts", press.each("teaser", pages.get(i)))
          .set("older", older)
          .markup();
      press.listing(i == 0 ? "/" : "/page/" + (i + 1) + "/", "Grainline Tech", main);
    }
  }

  private static void archive(Press press, String path, String title, List<Article> posts) {
    Markup main = press.part("archive")
        .set("title", title)
        .set("posts", press.each("teaser", posts))
        .markup();
    press.listing(path, title, main);
  }

  private static void sitemaps(Press press, Collection<String> categories) {
    Sitemaps sitemaps = new Sitemaps(press);
    sitemaps.index(
        "/wp-sitemap.xml",
        "/wp-sitemap-posts-post-1.xml",
        "/wp-sitemap-taxonomies-category-1.xml");
    sitemaps.part("/wp-sitemap-posts-post-1.xml", press.articles(), List.of());
    sitemaps.part(
        "/wp-sitemap-taxonomies-category-1.xml",
        List.of(),
        categories.stream().map(name -> "/category/" + name + "/").toList());
    sitemaps.robots(
        List.of("/wp-sitemap.xml"),
        "Disallow: /wp-admin/",
        "Allow: /wp-admin/admin-ajax.php");
  }
}
