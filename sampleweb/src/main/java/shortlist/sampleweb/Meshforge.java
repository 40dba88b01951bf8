package shortlist.sampleweb;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A product's documentation with a blog, as MkDocs and Docusaurus build them: heavy navigation,
 * highlighted code, permalinks in headings; a sitemap index of zipped sitemaps, no feed.
 */
final class Meshforge extends Site {
  private static final Pattern HEADING_END = Pattern
      .compile("<h([2-4]) id=\"([^\"]*)\">(.*?)</h\\1>");

  Meshforge() {
    super("meshforge", "meshforge.localhost", "Meshforge");
  }

  @Override
  String path(Article article) {
    return (isManual(article) ? "/docs/" : "/blog/") + article.slug() + "/";
  }

  private static boolean isManual(Article article) {
    return article.kind().equals("documentation");
  }

  @Override
  void publish(Press press) {
    List<Article> manual = press.articles().stream().filter(Meshforge::isManual).toList();
    List<Article> posts = press.articles()
        .stream()
        .filter(Predicate.not(Meshforge::isManual))
        .toList();
    press.side(press.each("link", manual));
    press.articles().forEach(article -> article(press, article));
    press.listing("/", name(), press.part("home").markup());
    Markup index = press.part("docs").set("pages", press.each("teaser", manual)).markup();
    press.listing("/docs/", "Documentation", index);
    Markup blog = press.part("blog").set("posts", press.each("teaser", posts)).markup();
    press.listing("/blog/", "Blog", blog);
    press.about(
        "/community/",
        "Community",
        new Press.OldLinks(
            "/enterprise/",
            "/news/",
            "/news/first-release/",
            "/console/",
            "/console/login/",
            "/docs/v0/reference/"));
    press.page(
        "/guide/start.html",
        press.part("stub").set("target", press.address("/docs/")).markup(),
        Dates.instant(press.newest()));
    sitemaps(press, manual, posts);
  }

  private static void article(Press press, Article article) {
    Markup contents = new Markdown(article.markdown()).sections()
        .stream()
        .map(
            section -> press.part("toc")
                .set("id", section.id())
                .set("title", section.title())
                .markup())
        .collect(Markup.joining());
    String permalinked = HEADING_END.matcher(press.body(article).text())
        .replaceAll(
            "<h$1 id=\"$2\">$3<a class=\"headerlink\" href=\"#$2\" title=\"Permanent link\">"
                + "&para;</a></h$1>");
    Markup main = press.part(isManual(article) ? "manual" : "article", article)
        .set("body", Highlighter.highlight(new Markup(permalinked)))
        .set("contents", contents)
        .markup();
    press.article(article, press.part("head", article).markup(), main);
  }

  private static void sitemaps(Press press, List<Article> manual, List<Article> posts) {
    Sitemaps sitemaps = new Sitemaps(press);
    sitemaps.index("/sitemap.xml", "/sitemap-docs.xml.gz", "/sitemap-blog.xml.gz");
    sitemaps.zipped("/sitemap-docs.xml.gz", manual, List.of("/", "/docs/", "/community/"));
    sitemaps.zipped("/sitemap-blog.xml.gz", posts, List.of("/blog/"));
    sitemaps.robots(List.of("/sitemap.xml"), "Allow: /");
  }
}
