package shortlist.corpus.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.xml.UnreadableException;

class FeedTest {

  @Test
  void aPodcastKeepsItsSounds() {
    FeedItem episode = feed("""
      <rss xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><item>
      <link>http://a.org/1</link><enclosure url="/1.jpg" type="image/jpeg"/>
      <enclosure url="http://a.org/1.mp3" type="audio/mpeg" length="5"/>
      <i:duration>1:02:03</i:duration><i:author>Ann</i:author></item></channel></rss>""")
        .items()
        .getFirst();
    assertThat(episode.enclosure()).isEqualTo(new Enclosure(WebUrl.of("http://a.org/1.mp3"),
        "audio/mpeg", Duration.ofSeconds(3723)));
    assertThat(episode.authors()).containsExactly("Ann");
  }

  @Test
  void peopleWhoAreHeardAreToldFromThoseWhoMakeAShow() {
    FeedItem episode = feed("""
      <rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><item>
      <podcast:person>Hanna Host</podcast:person>
      <podcast:person role="Guest">Gil Guest</podcast:person>
      <podcast:person role="editor" group="audio post-production">Ed Itor</podcast:person>
      <enclosure url="http://a.org/1.mp3?from=feed"/></item></channel></rss>""")
        .items()
        .getFirst();
    assertThat(episode.speakers()).containsExactly("Gil Guest", "Hanna Host");
    assertThat(episode.enclosure()).isNotNull().matches(Enclosure::isAudio);
  }

  @Test
  void aVideoSiteKeepsItsWordsInAGroup() {
    FeedItem video = feed("""
      <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015"
        xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom"><entry>
      <id>yt:video:AbCdEfGhIjK</id><yt:videoId>AbCdEfGhIjK</yt:videoId><title>Serving</title>
      <link rel="alternate" href="https://www.youtube.com/watch?v=AbCdEfGhIjK"/>
      <author><name>A Channel</name></author><media:group><media:title>Serving</media:title>
      <media:content url="http://a.org/v/1" medium="video" duration="1800"/>
      <media:credit role="speaker">Ada Lund</media:credit>
      <media:description>How we serve.\n\nIn two parts.</media:description>
      </media:group></entry></feed>""").items().getFirst();
    assertThat(video.summary()).isEqualTo("How we serve. In two parts.");
    assertThat(video.content()).startsWith("How we serve.\n\nIn");
    assertThat(video.speakers()).containsExactly("Ada Lund");
    assertThat(video.enclosure()).isNotNull().satisfies(file -> {
      assertThat(file.isVideo()).isTrue();
      assertThat(file.duration()).isEqualTo(Duration.ofMinutes(30));
    });
  }

  @Test
  void ofSeveralTextsTheLongestIsTheContent() {
    FeedItem post = feed("""
      <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>
      <description>Short.</description><content:encoded><![CDATA[<p>The whole post.</p>]]>
      </content:encoded></item></channel></rss>""").items().getFirst();
    assertThat(post.summary()).isEqualTo("Short.");
    assertThat(post.content()).isEqualTo("<p>The whole post.</p>");
  }

  @Test
  void hubsAndPagesOfOlderItemsAreKept() {
    Feed atom = feed("""
      <feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="http://hub.org/"/>
      <link rel="next" href="?page=2"/><link href="http://a.org/blog"/></feed>""");
    assertThat(atom.hub()).isEqualTo(WebUrl.of("http://hub.org/"));
    assertThat(atom.older()).isEqualTo(WebUrl.of("http://a.org/feed?page=2"));
    assertThat(atom.link()).isEqualTo(WebUrl.of("http://a.org/blog"));
    Feed rss = feed("""
      <rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>http://a.org/</link>
      <atom:link rel="prev-archive" href="/2019.xml"/><atom:link rel="self" href="/feed"/>
      </channel></rss>""");
    assertThat(rss.older()).isEqualTo(WebUrl.of("http://a.org/2019.xml"));
    assertThat(rss.link()).isEqualTo(WebUrl.of("http://a.org/"));
  }

  @Test
  void emptyElementsLeadNowhere() {
    FeedItem item = feed("<rss><channel><item><link/><guid/><enclosure/></item></channel></rss>")
        .items()
        .getFirst();
    assertThat(item.link()).isNull();
    assertThat(item.id()).isEmpty();
    assertThat(item.enclosure()).isNull();
  }

  @Test
  void aHubMayBeNamedInTheHeader() {
    Headers headers = new Headers(List.of(new Headers.Field("Content-Type", "text/xml"),
        new Headers.Field("Link",
            "<http://a.org/feed>; rel=self, <http://hub.org/>; rel=\"hub\"")));
    assertThat(read("<rss><channel/></rss>", headers).hub())
        .isEqualTo(WebUrl.of("http://hub.org/"));
  }

  @ParameterizedTest
  @CsvSource({"<ttl>90</ttl>, PT90M", "<ttl>0</ttl>,", "<ttl>9999999</ttl>,", "<ttl>soon</ttl>,",
      "<sy:updatePeriod>daily</sy:updatePeriod>, PT24H",
      "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>, PT30M"})
  void feedsSayHowOftenTheyChange(String element, Duration interval) {
    assertThat(feed("<rss><channel>" + element + "</channel></rss>").interval())
        .isEqualTo(interval);
  }

  @Test
  void jsonFeedsKeepTheSame() {
    Feed feed = feed("""
      {"version":"https://jsonfeed.org/version/1.1","title":"T &amp; U","language":"en",
      "home_page_url":"http://a.org/","next_url":"/2.json","authors":[{"name":"Ann"}],
      "hubs":[{"type":"rssCloud","url":"http://x.org/"},{"type":"WebSub","url":"http://hub.org/"}],
      "items":[{"id":"1","attachments":[{"url":"/1.mp3","mime_type":"audio/mpeg",
      "duration_in_seconds":61}]}]}""");
    assertThat(feed.title()).isEqualTo("T & U");
    assertThat(feed.authors()).containsExactly("Ann");
    assertThat(feed.hub()).isEqualTo(WebUrl.of("http://hub.org/"));
    assertThat(feed.older()).isEqualTo(WebUrl.of("http://a.org/2.json"));
    assertThat(feed.items().getFirst().enclosure()).isEqualTo(
        new Enclosure(WebUrl.of("http://a.org/1.mp3"), "audio/mpeg", Duration.ofSeconds(61)));
  }

  @ParameterizedTest
  @CsvSource({"me@a.org (Ann Lee), Ann Lee", "Ann Lee (me@a.org), Ann Lee",
      "Ann Lee <me@a.org>, Ann Lee", "me@a.org, me@a.org", "Ann (staff), Ann (staff)"})
  void namesArePartedFromMailAddresses(String author, String name) {
    assertThat(AuthorName.of(author)).isEqualTo(name);
  }

  private static Feed feed(String text) {
    return read(text, Headers.of("Content-Type", "text/xml"));
  }

  private static Feed read(String text, Headers headers) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Response response = new Response(WebUrl.of("http://a.org/feed"),
        Instant.parse("2026-01-02T03:04:05Z"), 200, headers, bytes);
    try {
      return Feed.read(response, bytes, Format.of(bytes, response.contentType()));
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }
}
