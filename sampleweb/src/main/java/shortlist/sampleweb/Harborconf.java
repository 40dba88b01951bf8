package shortlist.sampleweb;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** A conference with recorded talks and a podcast: JSON Feed, podcast RSS, schema.org events. */
final class Harborconf extends Site {
  Harborconf() {
    super("harborconf", "harborconf.localhost", "Harbor Conf");
  }

  @Override
  String start() {
    return "/feed.json";
  }

  @Override
  String path(Article article) {
    return (isEpisode(article) ? "/podcast/" : "/talks/" + article.published().getYear() + "/")
        + article.slug();
  }

  private static boolean isEpisode(Article article) {
    return article.kind().equals("podcast");
  }

  @Override
  void publish(Press press) {
    List<Article> episodes = press.articles().stream().filter(Harborconf::isEpisode).toList();
    List<Article> talks = press.articles()
        .stream()
        .filter(Predicate.not(Harborconf::isEpisode))
        .toList();
    press.articles().forEach(article -> article(press, article));
    press.listing("/", name(), press.part("home").markup());
    list(press, "/talks", "Talks", talks);
    list(press, "/podcast", "Podcast", episodes);
    press.about(
        "/code-of-conduct",
        "Code of conduct",
        new Press.OldLinks(
            "/2016/tickets",
            "/archive",
            "/talks/archive",
            "/tickets",
            "/tickets/basket",
            "/sponsors/prospectus"));
    Feeds feeds = new Feeds(press);
    feeds.json("/feed.json");
    feeds.podcast("/podcast.xml", episodes);
    new Sitemaps(press).robots("Disallow: /tickets/basket/pay");
  }

  private static void list(Press press, String path, String title, List<Article> articles) {
    Markup cards = press.each("teaser", articles);
    press.listing(
        path,
        title,
        press.part("list").set("title", title).set("cards", cards).markup());
  }

  private void article(Press press, Article article) {
    boolean episode = isEpisode(article);
    ObjectNode about = Json.describe(
        episode ? "PodcastEpisode" : "Event",
        article,
        press.address(article),
        name());
    if (episode) {
      about.putObject("partOfSeries").put("@type", "PodcastSeries").put("name", name());
    } else {
      about.put("startDate", article.published().toString());
      about.putObject("location").put("@type", "Place").put("name", "Quay Hall");
      about.putObject("recordedIn").put("@type", "VideoObject").put("name", article.title());
    }
    Markup main = press.part(episode ? "episode" : "talk", article)
        .set("body", press.body(article))
        .markup();
    press.article(article, Json.script(about), main);
  }
}
