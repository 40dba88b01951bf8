package shortlist.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.feed.Feed;
import shortlist.corpus.feed.FeedItem;
import shortlist.corpus.feed.Format;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.xml.UnreadableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this program writes, its own reader of other people's feeds must understand. */
class FeedFormatTest {

  private static final Instant BEGUN = Instant.parse("2026-02-01T08:00:00Z");
  private static final Instant CAME = Instant.parse("2026-03-04T05:06:07Z");
  private static final UUID ID = UUID.fromString("0198a3b2-0000-7000-8000-000000000001");

  @ParameterizedTest
  @EnumSource
  void aFeedIsReadAsItWasMeant(FeedFormat format) throws UnreadableException {
    Feed feed = read(format, feed(entry("Two & two > \"three\"", List.of("Ada", "Émile"),
        LocalDate.of(2019, 3, 14), "What it \"says\" ]]> of itself.")));

    assertThat(feed.title()).isEqualTo("Feature stores");
    assertThat(feed.link()).isEqualTo(WebUrl.of("http://127.0.0.1:8080/saved/feature-stores"));
    assertThat(feed.items()).singleElement().satisfies(item -> {
      assertThat(item.title()).isEqualTo("Two & two > \"three\"");
      assertThat(item.link()).isEqualTo(WebUrl.of("https://a.example/post?a=1&b=2"));
      assertThat(item.authors()).containsExactly("Ada", "Émile");
      assertThat(item.published()).isEqualTo(Instant.parse("2019-03-14T00:00:00Z"));
    });
  }

  @ParameterizedTest
  @EnumSource
  void whatXmlForbidsIsLeftOut(FeedFormat format) throws UnreadableException {
    String hostile = "a\u0000\u0008b\uFFFEc\uD800d\u202Ee 😀";

    Feed feed = read(format, feed(entry(hostile, List.of(hostile), null, hostile)));

    assertThat(feed.items()).extracting(FeedItem::title)
        .singleElement()
        .asString()
        .startsWith("ab")
        .endsWith("de 😀")
        .doesNotContain("\u0000", "\u202E");
  }

  @Test
  void markupInTitlesIsText() {
    SearchFeed feed = feed(entry("<script>alert(1)</script>", List.of("<b>"), null, "</feed>"));

    assertThat(FeedFormat.ATOM.write(feed)).doesNotContain("<script>", "<b>", "</feed></")
        .contains("&lt;script&gt;");
  }

  @Test
  void atomHasWhatItMustHave() {
    String atom = FeedFormat.ATOM.write(feed(
        entry("With a day", List.of(), LocalDate.of(2019, 3, 14), "Says"),
        new SearchFeed.Entry(UUID.randomUUID(), null, "No address", List.of(), null, CAME,
            "paper", "de", "")));

    assertThat(atom).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns="
        + "\"http://www.w3.org/2005/Atom\"><id>urn:uuid:" + ID + "</id>")
        .contains("<updated>2026-03-04T05:06:07Z</updated>", "<author><name>Shortlist</name>",
            "rel=\"self\"", "<entry xml:lang=\"de\">", "<category term=\"paper\"/>",
            // An entry without an address must have content.
            "<content></content></entry>");
  }

  @Test
  void jsonHasWhatItMustHave() {
    JsonNode json = JsonMapper.shared()
        .readTree(FeedFormat.JSON.write(feed(entry("T", List.of(), null, ""))));

    assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.get("title").asString()).isEqualTo("Feature stores");
    assertThat(json.get("feed_url").asString())
        .isEqualTo("http://127.0.0.1:8080/saved/feature-stores/feed.json");
    JsonNode item = json.get("items").get(0);
    assertThat(item.get("id").asString()).startsWith("urn:uuid:");
    assertThat(item.get("content_text").asString()).isEmpty();
    assertThat(item.get("date_modified").asString()).isEqualTo("2026-03-04T05:06:07Z");
    assertThat(item.has("date_published")).isFalse();
    assertThat(item.has("authors")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aFeedMayBeEmpty(FeedFormat format) throws UnreadableException {
    SearchFeed empty = new SearchFeed(ID, "Nothing yet", "zyzzyva", BEGUN, null, null, List.of());

    assertThat(read(format, empty).items()).isEmpty();
    assertThat(read(format, empty).title()).isEqualTo("Nothing yet");
  }

  private static SearchFeed feed(SearchFeed.Entry... entries) {
    URI home = URI.create("http://127.0.0.1:8080/saved/feature-stores");
    return new SearchFeed(ID, "Feature stores", "\"feature store\"", CAME, home,
        URI.create(home + "/feed.json"), List.of(entries));
  }

  private static SearchFeed.Entry entry(String title, List<String> authors,
      @Nullable LocalDate published, String summary) {
    return new SearchFeed.Entry(UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)),
        URI.create("https://a.example/post?a=1&b=2"), title, authors, published, CAME, "article",
        "en", summary);
  }

  private static Feed read(FeedFormat format, SearchFeed feed) throws UnreadableException {
    byte[] bytes = format.write(feed).getBytes(StandardCharsets.UTF_8);
    Response response = new Response(WebUrl.of("http://127.0.0.1:8080/feed"),
        Instant.parse("2026-04-01T00:00:00Z"), 200,
        Headers.of("Content-Type", format.contentType()), bytes);
    return Feed.read(response, bytes,
        format == FeedFormat.JSON ? Format.JSON_FEED : Format.FEED);
  }
}
