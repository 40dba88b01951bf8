package shortlist.sampleweb;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Writes a site's feeds: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1, podcast RSS. */
final class Feeds {
  private static final Template TEMPLATE = new Template("feeds.xml");
  private static final String RSS = "application/rss+xml; charset=utf-8";

  private final Press press;

  Feeds(Press press) {
    this.press = press;
  }

  /** RSS with summaries. */
  void rss(String path) {
    feed("rss", path, RSS, item -> part("rss-item", item).markup());
  }

  /** RSS with whole articles in {@code content:encoded}, and comment counts. */
  void rssWithContent(String path) {
    feed(
        "rss",
        path,
        RSS,
        item -> part("rss-item-content", item).set("content", press.body(item).cdata()).markup());
  }

  /** Atom with summaries. */
  void atom(String path) {
    feed(
        "atom",
        path,
        "application/atom+xml; charset=utf-8",
        item -> part("atom-entry", item).set("people", people(item)).markup());
  }

  /** RSS with itunes tags and one audio file an episode. */
  void podcast(String path, List<Article> episodes) {
    put("podcast", path, RSS, episodes, item -> part("podcast-item", item).markup());
  }

  private void feed(String part, String path, String type, Function<Article, Markup> item) {
    put(part, path, type, press.articles(), item);
  }

  private void put(
      String part,
      String path,
      String type,
      List<Article> articles,
      Function<Article, Markup> item) {
    Instant updated = Dates.instant(press.newest());
    Markup feed = TEMPLATE.part(part)
        .set("name", press.site().name())
        .set("home", press.address("/"))
        .set("self", press.address(path))
        .set("updated", updated)
        .set("httpdate", Dates.http(updated))
        .set("items", articles.stream().map(item).collect(Markup.joining()))
        .markup();
    press.file(path, type, feed);
  }

  private Template.Filling part(String name, Article article) {
    Stream<Markup> categories = article.tags()
        .stream()
        .map(tag -> TEMPLATE.part("category").set("tag", tag).markup());
    return press.describe(TEMPLATE.part(name), article)
        .set("origin", press.address(""))
        .set("updated", Dates.instant(article.published()))
        .set("categories", categories.collect(Markup.joining()));
  }

  private static Markup people(Article article) {
    return article.authors()
        .stream()
        .map(author -> TEMPLATE.part("atom-author").set("name", author).markup())
        .collect(Markup.joining());
  }

  /** JSON Feed 1.1 with whole articles. */
  void json(String path) {
    ObjectNode feed = Json.object().put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", press.site().name()).put("language", "en");
    feed.put("home_page_url", press.address("/")).put("feed_url", press.address(path));
    var items = feed.putArray("items");
    press.articles().forEach(article -> describe(items.addObject(), article));
    press.file(path, "application/feed+json", new Markup(feed.toPrettyString()));
  }

  private void describe(ObjectNode item, Article article) {
    item.put("id", press.address(article)).put("url", press.address(article));
    item.put("title", article.title()).put("summary", article.summary());
    item.put("content_html", press.body(article).text());
    item.put("date_published", Dates.instant(article.published()).toString());
    var authors = item.putArray("authors");
    article.authors().forEach(author -> authors.addObject().put("name", author));
    var tags = item.putArray("tags");
    article.tags().forEach(tags::add);
  }
}
