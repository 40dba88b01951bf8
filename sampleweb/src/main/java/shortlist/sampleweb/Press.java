package shortlist.sampleweb;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import shortlist.sampleweb.Resource.Content;
import shortlist.sampleweb.Resource.Gone;
import shortlist.sampleweb.Resource.Redirect;

/**
 * Where one site is published: it fills the site's template and keeps every resource by path. Used
 * by one thread until the server starts, read-only afterwards.
 */
final class Press {
  private final Site site;
  private final String origin;
  private final Library library;
  private final Map<String, String> addresses;
  private final Template template;
  private final List<Article> articles;
  private final Map<String, Resource> resources = new HashMap<>();
  private final Map<Article, Markup> bodies = new HashMap<>();
  private final Map<Article, Map<String, Object>> facts = new HashMap<>();
  private Function<String, Optional<Resource>> endless = path -> Optional.empty();
  private Markup side = Markup.NONE;

  /**
   * @param origin scheme, host and port
   * @param addresses the canonical address of every article of the web, by key
   */
  Press(Site site, String origin, Library library, Map<String, String> addresses) {
    this.site = site;
    this.origin = origin;
    this.library = library;
    this.addresses = addresses;
    template = new Template(site.key() + ".html");
    articles = library.articles().stream().filter(a -> a.site().equals(site.key())).toList();
  }

  Site site() {
    return site;
  }

  /** The site's articles, the newest first. */
  List<Article> articles() {
    return articles;
  }

  /** Everything, for a site that quotes another. */
  Library library() {
    return library;
  }

  /** The absolute address of a path of this site. */
  String address(String path) {
    return origin + path;
  }

  /** The absolute canonical address of an article of this site. */
  String address(Article article) {
    return address(site.path(article));
  }

  /** The day of the newest article: when listings last changed. */
  LocalDate newest() {
    return articles.isEmpty() ? LocalDate.EPOCH : articles.getFirst().published();
  }

  /** The site's articles by tag, tags in alphabetical order. */
  SortedMap<String, List<Article>> byTag() {
    SortedMap<String, List<Article>> byTag = new TreeMap<>();
    articles.forEach(
        article -> article.tags()
            .forEach(tag -> byTag.merge(tag, List.of(article), Press::concat)));
    return byTag;
  }

  private static List<Article> concat(List<Article> some, List<Article> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** The site's articles in pages of the given size. */
  List<List<Article>> paged(int size) {
    return articles.stream().gather(Gatherers.windowFixed(size)).toList();
  }

  /** The body of an article as HTML, with links between articles resolved. */
  Markup body(Article article) {
    return bodies.computeIfAbsent(article, a -> new Markdown(a.markdown()).html(addresses));
  }

  /** A part of the site's template. */
  Template.Filling part(String name) {
    return template.part(name).set("origin", origin).set("side", side);
  }

  /** A part of the site's template with the facts of an article filled in, all but its body. */
  Template.Filling part(String name, Article article) {
    return describe(part(name), article);
  }

  /** Fills in the facts of an article. */
  Template.Filling describe(Template.Filling part, Article article) {
    facts.computeIfAbsent(article, this::facts).forEach(part::set);
    return part;
  }

  private Map<String, Object> facts(Article article) {
    return Map.ofEntries(
        Map.entry("title", article.title()),
        Map.entry("address", address(article)),
        Map.entry("path", site.path(article)),
        Map.entry("authors", String.join(", ", article.authors())),
        Map.entry("author", article.authors().getFirst()),
        Map.entry("iso", article.published()),
        Map.entry("day", Dates.day(article.published())),
        Map.entry("httpdate", Dates.http(Dates.instant(article.published()))),
        Map.entry("summary", article.summary()),
        Map.entry("taglist", String.join(", ", article.tags())),
        Map.entry("tag", article.tags().getFirst()),
        Map.entry("minutes", Math.max(1, article.words() / 180)),
        Map.entry("id", id(article)));
  }

  /** A small number that is the article's own on its site. */
  int id(Article article) {
    return 100 + articles.size() - articles.indexOf(article);
  }

  /** A part of the site's template, repeated for every article. */
  Markup each(String part, Collection<Article> articles) {
    return articles.stream().map(article -> part(part, article).markup()).collect(Markup.joining());
  }

  /** A part repeated for every string, which fills its hole {@code name}. */
  Markup names(String part, Collection<String> all) {
    return all.stream()
        .map(name -> part(part).set("name", name).markup())
        .collect(Markup.joining());
  }

  /** The comments under an article, each in the part {@code comment}. */
  Markup comments(Article article) {
    return Comments.under(article)
        .stream()
        .map(
            comment -> part("comment").set("name", comment.name())
                .set("day", Dates.day(comment.day()))
                .set("text", comment.text())
                .markup())
        .collect(Markup.joining());
  }

  /** Sets what all pages from now on carry in the hole {@code side}. */
  void side(Markup markup) {
    side = markup;
  }

  /** Publishes the page of an article: its part in the site's frame. */
  void article(Article article, Markup head, Markup main) {
    Markup page = describe(part("frame"), article).set("description", article.summary())
        .set("head", head)
        .set("main", main)
        .markup();
    page(site.path(article), page, Dates.instant(article.published()));
  }

  /** Publishes any other page in the site's frame. */
  void listing(String path, String title, Markup main) {
    page(path, framed(path, title, main), Dates.instant(newest()));
  }

  /** Publishes a whole page. */
  void page(String path, Markup page, Instant modified) {
    put(path, new Content(site.contentType(), site.encode(page), modified));
  }

  /** A page that is made when it is asked for. */
  Content made(String path, String title, Markup main) {
    return new Content(
        site.contentType(),
        site.encode(framed(path, title, main)),
        Dates.instant(newest()));
  }

  /** A page that says what is wrong with a path. */
  Content notice(String path, String sentence) {
    return made(path, sentence, new Markup("<h1>" + sentence + "</h1>\n"));
  }

  private Markup framed(String path, String title, Markup main) {
    return part("frame").set("title", title)
        .set("description", title + " - " + site.name())
        .set("address", address(path))
        .set("head", Markup.NONE)
        .set("main", main)
        .markup();
  }

  /** Publishes a file that changes with the newest article. */
  void file(String path, String contentType, Markup text) {
    put(path, Content.text(contentType, text.text(), Dates.instant(newest())));
  }

  void put(String path, Resource resource) {
    if (resources.put(path, resource) != null) {
      throw new IllegalStateException(site.key() + " has two resources at " + path);
    }
  }

  void redirect(int status, String from, String to) {
    put(from, new Redirect(status, to));
  }

  void gone(String path) {
    put(path, new Gone());
  }

  /** Pages that are made when asked for, since there is no end of them. */
  void endless(Function<String, Optional<Resource>> pages) {
    endless = pages;
  }

  /**
   * Publishes a page about the site, from the part {@code about}, with the dead and winding links
   * that any site collects.
   *
   * @param title the page's title
   */
  void about(String path, String title, OldLinks old) {
    gone(old.gone());
    redirect(301, old.moved(), old.movedAgain());
    redirect(302, old.movedAgain(), site.path(articles.getLast()));
    redirect(302, old.loop(), address(old.loopBack()));
    redirect(302, old.loopBack(), old.loop());
    Markup main = part("about").set("gone", old.gone())
        .set("moved", old.moved())
        .set("loop", old.loop())
        .set("missing", old.missing())
        .markup();
    listing(path, title, main);
  }

  /**
   * Paths that no longer lead where they did.
   *
   * @param gone removed on purpose
   * @param moved leads to {@code movedAgain}, which leads to the oldest article
   * @param loop leads to {@code loopBack}, which leads back
   * @param missing a link nobody noticed
   */
  record OldLinks(
      String gone,
      String moved,
      String movedAgain,
      String loop,
      String loopBack,
      String missing) {}

  /**
   * What is found under a path with its query. Parameters that mean nothing to the site are
   * ignored, and a folder is found without its final slash too.
   */
  Optional<Resource> find(String path) {
    String bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    return Optional.ofNullable(resources.get(path))
        .or(() -> Optional.ofNullable(resources.get(bare)))
        .or(() -> endless.apply(bare))
        .or(
            () -> resources.containsKey(bare + "/")
                ? Optional.of(new Redirect(301, bare + "/"))
                : Optional.empty());
  }
}
