package shortlist.sampleweb;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A publishing platform like Medium: authors' pages, addresses that end in a hash, AMP copies; one
 * story is a near copy of a post of another site.
 */
final class Readerloft extends Site {
  private static final Pattern PROSE = Pattern
      .compile("(?m)(?<=\n\n)([A-Z][^\n]*?[.?!])( [A-Z][^\n]*)(?=\n\n|$)");

  Readerloft() {
    super("readerloft", "readerloft.localhost", "Readerloft");
  }

  @Override
  String start() {
    return "/feed/@editors";
  }

  @Override
  String path(Article article) {
    return handle(article) + "/" + article.slug() + "-" + hash(article);
  }

  private static String handle(Article article) {
    return "/@" + article.authors().getFirst().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
  }

  private static String hash(Article article) {
    return HexFormat.of().toHexDigits(article.seed() * 0x5DEECE66DL, 12);
  }

  /** The article that somebody has copied: the oldest of ferrywell. */
  static Article original(Library library) {
    return library.articles()
        .stream()
        .filter(article -> article.site().equals("ferrywell"))
        .min(Comparator.comparing(Article::published))
        .orElseThrow();
  }

  /** Where the copy of that article lies. */
  static String copyPath(Article original) {
    return "/@ferrywell/" + original.slug() + "-" + hash(original);
  }

  @Override
  void publish(Press press) {
    Article original = original(press.library());
    press.side(press.part("copy").set("copy", copyPath(original)).markup());
    press.articles().forEach(article -> story(press, article));
    copy(press, original);
    Markup stories = press.each("teaser", press.articles());
    press.listing("/", name(), press.part("home").set("stories", stories).markup());
    authors(press);
    press.byTag().forEach((tag, articles) -> {
      Markup tagged = press.each("teaser", articles);
      Markup main = press.part("topic").set("name", tag).set("stories", tagged).markup();
      press.listing("/tag/" + tag, tag, main);
    });
    press.about(
        "/about",
        "About",
        new Press.OldLinks(
            "/@nobody/i-am-leaving-this-platform-0badc0ffee00",
            "/p/oldest",
            "/p/first-story",
            "/signin",
            "/signin/return",
            "/jobs"));
    new Feeds(press).rss("/feed/@editors");
    new Sitemaps(press).robots("Disallow: /m/", "Disallow: /search");
  }

  private void story(Press press, Article article) {
    Markup head = press.part("head", article)
        .set(
            "jsonld",
            Json.script(Json.describe("NewsArticle", article, press.address(article), name())))
        .markup();
    Markup responses = press.comments(article);
    Markup main = press.part("article", article)
        .set("handle", handle(article))
        .set("note", Markup.NONE)
        .set("body", press.body(article))
        .set("topics", press.names("topic-link", article.tags()))
        .set("responses", responses)
        .markup();
    press.article(article, head, main);
    Markup amp = press.part("amp", article).set("body", press.body(article)).markup();
    press.page(path(article) + "?amp=1", amp, Dates.instant(article.published()));
  }

  private static void authors(Press press) {
    SortedMap<String, List<Article>> authors = press.articles()
        .stream()
        .collect(Collectors.groupingBy(Readerloft::handle, TreeMap::new, Collectors.toList()));
    authors.forEach((handle, articles) -> {
      String name = articles.getFirst().authors().getFirst();
      Markup stories = press.each("teaser", articles);
      Markup main = press.part("profile").set("name", name).set("stories", stories).markup();
      press.listing(handle, name, main);
    });
  }

  private static void copy(Press press, Article original) {
    Article copy = original.withMarkdown(reworded(original.markdown()));
    String path = copyPath(original);
    Markup note = press.part("note").set("source", "engineering.ferrywell.localhost").markup();
    Markup main = press.part("article", copy)
        .set("path", path)
        .set("address", press.address(path))
        .set("handle", path.substring(0, path.indexOf('/', 1)))
        .set("note", note)
        .set("body", press.body(copy))
        .set("topics", press.names("topic-plain", copy.tags()))
        .set("responses", Markup.NONE)
        .markup();
    Markup page = press.part("frame")
        .set("title", copy.title())
        .set("description", copy.summary())
        .set("address", press.address(path))
        .set("head", Markup.NONE)
        .set("main", main)
        .markup();
    press.page(path, page, Dates.instant(copy.published().plusDays(40)));
  }

  /** The text with the first sentence of its second paragraph and one further down replaced. */
  private static String reworded(String markdown) {
    Matcher first = PROSE.matcher(markdown);
    String once = first
        .replaceFirst("Some context before we go on, for readers who are new here.$2");
    int half = once.length() / 2;
    return once.substring(0, half) + PROSE.matcher(once.substring(half))
        .replaceFirst("What follows is the part that people ask us about most.$2");
  }
}
