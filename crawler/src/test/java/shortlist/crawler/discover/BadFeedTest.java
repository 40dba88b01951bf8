package shortlist.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.feed.Feed;
import shortlist.corpus.feed.FeedItem;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;

/** Feeds that are damaged, hostile or none. */
class BadFeedTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final String ITEM = "<item><title>T</title><link>http://a.org/1</link></item>";

  @ParameterizedTest
  @ValueSource(strings = {
      "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
      "<!DOCTYPE rss [ <!entity x PUBLIC 'a' 'http://evil.example/x'> ]>",
      "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"http://evil.example/x.dtd\"> %x;]>",
      "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c '&b;&b;'>]>"})
  void externalAndNestedEntitiesAreRefused(String doctype) {
    Discovery discovery = read("<?xml version=\"1.0\"?>" + doctype + rss(ITEM));
    assertThat(discovery.feed()).isNull();
    assertThat(discovery.links()).isEmpty();
    assertThat(discovery.problem()).contains("entities");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" "
          + "\"http://my.netscape.com/publish/formats/rss-0.91.dtd\">",
      "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/never-asked.dtd\">",
      "<!DOCTYPE rss [<!ENTITY nbsp \"&#160;\"><!ENTITY copy '&#169;'>]>"})
  void harmlessDoctypesAreReadOver(String doctype) {
    assertThat(urls(read(doctype + rss(ITEM)))).containsExactly("http://a.org/1");
  }

  @Test
  void whatIsNestedTooDeepIsRefused() {
    Discovery discovery = read("<rss><channel>" + ITEM + "<a>".repeat(100_000));
    assertThat(discovery.feed()).isNull();
    assertThat(discovery.problem()).contains("nested");
  }

  @Test
  void ofTooManyItemsTheNewestAreTaken() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      items.append("<item><link>http://a.org/")
          .append(i)
          .append("</link><pubDate>")
          .append(Instant.EPOCH.plusSeconds(1_000_000_000L + i))
          .append("</pubDate></item>");
    }
    Discovery discovery = read(rss(items.toString()));
    assertThat(discovery.links()).hasSize(Feed.MAX_ITEMS);
    assertThat(urls(discovery)).startsWith("http://a.org/99999", "http://a.org/99998");
  }

  @Test
  void controlCharactersMarksAndLeadingBlanksAreDropped() {
    Feed feed = feed(read("\ufeff \n\u0001" + rss(
        "<title>a\u0002b</title>" + ITEM.replace("T<", "c\u0000d<"))));
    assertThat(feed.title()).isEqualTo("ab");
    assertThat(feed.items().getFirst().title()).isEqualTo("cd");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, iso-8859-1, us-ascii", "windows-1252, utf-8, utf-8",
      "windows-1252, iso-8859-1, ''", "windows-1251, windows-1251, ''", "UTF-16LE, utf-16, utf-8",
      "GB18030, gb2312, ''", "Shift_JIS, shift_jis, ''"})
  void labelsOfEncodingsAreRepaired(String encoding, String declared, String served) {
    String title = encoding.startsWith("windows-1251")
        ? "Привет"
        : encoding.startsWith("G")
            ? "汉字"
            : encoding.startsWith("Sh") ? "かな" : "Café";
    String xml = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>"
        + rss("<title>" + title + "</title>");
    String type = served.isEmpty() ? "text/xml" : "text/xml; charset=" + served;
    assertThat(feed(read(type, xml.getBytes(Charset.forName(encoding)))).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({"<!DOCTYPE html><html><p>Not found</p></html>, text/html, an HTML page",
      "<urlset></urlset>, text/xml, a sitemap", "'', text/xml, it is empty",
      "GIF89a, image/gif, image/gif", "'{\"a\":1}', application/json, application/json",
      "'{\"version\":\"https://jsonfeed.org/version/1\",', application/json, damaged JSON"})
  void whatIsNoFeedIsNamed(String body, String type, String named) {
    Discovery discovery = read(type, body.getBytes(StandardCharsets.UTF_8));
    assertThat(discovery.feed()).isNull();
    assertThat(discovery.problem()).isEqualTo("not a feed: " + named);
  }

  @Test
  void whatComesBeforeTheEndOfATruncatedFeedIsKept() {
    String whole = rss(ITEM + "<item><title>U</title><link>http://a.org/2</link></item>");
    for (int length = whole.indexOf("</item>"); length < whole.length(); length++) {
      assertThat(urls(read(whole.substring(0, length)))).contains("http://a.org/1");
    }
  }

  @Test
  void itemsWithoutLinkDateOrTitleAreKeptOrFixed() {
    Feed feed = feed(read(rss("""
      <item><guid>tag:a.org,1</guid></item>
      <item><link>javascript:alert(1)</link><title>no link</title></item>
      <item><link>relative/path</link></item>
      <item></item>""")));
    assertThat(feed.items()).extracting(FeedItem::id)
        .containsExactly("tag:a.org,1", "", "http://a.org/feed/relative/path", "");
    assertThat(FeedLinks.of(feed)).singleElement()
        .satisfies(link -> assertThat(link.url().text())
            .isEqualTo("http://a.org/feed/relative/path"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mon, 01 Jan 0001 00:00:00 GMT", "2099-01-01T00:00:00Z",
      "Tue, 01 Jan 2099 00:00:00 GMT", "yesterday", "2020-13-45"})
  void datesThatCannotBeAreUnknown(String date) {
    Feed feed = feed(read(rss(ITEM.replace("</item>", "<pubDate>" + date + "</pubDate></item>"))));
    assertThat(feed.items().getFirst().published()).isNull();
    assertThat(FeedLinks.of(feed).getFirst().modified()).isNull();
  }

  @Test
  void anIdStaysWhenItsLinkChanges() {
    String item = "<item><guid isPermaLink='false'>post-7</guid><link>http://a.org/old</link></item>";
    FeedItem before = feed(read(rss(item))).items().getFirst();
    FeedItem after = feed(read(rss(item.replace("old", "new")))).items().getFirst();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.link()).isNotEqualTo(before.link());
  }

  private static String rss(String content) {
    return "<rss version=\"2.0\"><channel>" + content + "</channel></rss>";
  }

  private static Feed feed(Discovery discovery) {
    Feed feed = discovery.feed();
    if (feed == null) {
      throw new AssertionError(discovery.problem());
    }
    return feed;
  }

  private static Discovery read(String xml) {
    return read("text/xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Discovery read(String type, byte[] body) {
    return Discovery.of(new Response(WebUrl.of("http://a.org/feed/"), NOW, 200,
        Headers.of("Content-Type", type), body), PageRole.FEED);
  }

  private static List<String> urls(Discovery discovery) {
    return discovery.links().stream().map(link -> link.url().text()).toList();
  }
}
