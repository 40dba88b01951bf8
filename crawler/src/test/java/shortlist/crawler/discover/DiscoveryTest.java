package shortlist.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;

class DiscoveryTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @Test
  void rssGivesItsItemsNewestFirst() {
    Discovery discovery = read("application/rss+xml",
        """
          <rss version="2.0"><channel><title>T</title><link>http://a.org/</link>
          <item><title>Old</title><link>/old</link><pubDate>Mon, 06 Jan 2020 10:00:00 GMT</pubDate></item>
          <item><title>New</title><link> http://a.org/new
          </link><pubDate>7 Jan 2021 10:00 +0100</pubDate></item>
          <item><guid>http://a.org/guid</guid></item>
          <item><link>javascript:alert(1)</link></item>
          </channel></rss>""");
    assertThat(discovery.type()).isEqualTo(Discovery.Type.FEED);
    assertThat(urls(discovery)).containsExactly("http://a.org/new", "http://a.org/old",
        "http://a.org/guid");
  }

  @Test
  void atomPrefersItsAlternateLinkAndKnowsXmlBase() {
    Discovery discovery = read("text/xml", """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://b.org/blog/">
      <entry><link rel="self" href="http://b.org/e.atom"/><link rel="alternate" href="one"/></entry>
      <entry xml:base="x/"><link href="two"/></entry></feed>""");
    assertThat(urls(discovery)).containsExactly("http://b.org/blog/one",
        "http://b.org/blog/x/two");
  }

  @Test
  void jsonFeedGivesItsItems() {
    assertThat(urls(read("application/json", """
      {"version":"https://jsonfeed.org/version/1.1","title":"T","items":[
      {"id":"1","url":"http://a.org/1","date_published":"2020-01-01T00:00:00Z"},
      {"id":"2","external_url":"/2"},{"id":"three"}]}"""))).containsExactly("http://a.org/1",
        "http://a.org/2");
  }

  @Test
  void labelsLeadingBlanksControlCharactersAndDoctypesDoNotMatter() {
    assertThat(urls(read("text/html", "\n \u0001<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x"
        + " SYSTEM \"file:///etc/hostname\">]><rss><channel><item><title>&x;\u0002</title>"
        + "<link>http://a.org/1</link></item></channel></rss>"))).containsExactly("http://a.org/1");
  }

  @Test
  void anyNumberOfLeadingBlanksIsSurvived() {
    assertThat(urls(read("text/xml", " \n".repeat(3_000)
        + "<rss><channel><item><link>http://a.org/1</link></item></channel></rss>")))
        .containsExactly("http://a.org/1");
  }

  @Test
  void aTruncatedFeedGivesWhatThereIs() {
    assertThat(urls(read("text/xml",
        "<rss><channel><item><link>http://a.org/1</link></item><item><link>http://a.org/2</li")))
        .contains("http://a.org/1");
  }

  @Test
  void deepNestingIsSurvived() {
    assertThat(urls(read("text/xml", "<rss><channel>" + "<a>".repeat(100_000)))).isEmpty();
    assertThat(urls(read("text/html", "<html>" + "<b>".repeat(100_000) + "<a href=/x>x</a>")))
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void sitemapsGivePagesAndIndexesGiveSitemaps() throws IOException {
    assertThat(urls(read("application/xml", """
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://a.org/post</loc>
      <image:image><image:loc>http://a.org/x.png</image:loc></image:image></url></urlset>""")))
        .containsExactly("http://a.org/post");
    String index = "<sitemapindex><sitemap><loc>http://a.org/s.xml.gz</loc></sitemap></sitemapindex>";
    Discovery zipped = Discovery.of(response("application/gzip", gzip(index)), PageRole.SITEMAP);
    assertThat(zipped.links()).singleElement()
        .satisfies(link -> assertThat(link.role()).isEqualTo(PageRole.SITEMAP));
  }

  @Test
  void plainTextIsASitemapOnlyWhereOneIsExpected() {
    Response text = response("text/plain", bytes("http://a.org/1\nhttp://a.org/2\n"));
    assertThat(urls(Discovery.of(text, PageRole.SITEMAP))).hasSize(2);
    assertThat(Discovery.of(text, PageRole.PAGE).type()).isEqualTo(Discovery.Type.OTHER);
  }

  @Test
  void pagesGiveLinksByTheirBaseAndTheirFeeds() {
    Discovery discovery = read("text/html", """
      <html><head><base href="/sub/"><link rel="alternate" type="application/rss+xml" href="feed">
      <link rel="alternate" type="application/rss+xml" title="Comments" href="comments/feed">
      <link rel="canonical" href="http://a.org/home"></head>
      <body><a href="page">p</a><a href="pic.png">i</a><a rel="nofollow" href="ad">a</a>
      <a href="mailto:x@a.org">m</a></body></html>""");
    assertThat(urls(discovery)).containsExactly("http://a.org/sub/feed", "http://a.org/home",
        "http://a.org/sub/page");
    assertThat(discovery.links().getFirst().role()).isEqualTo(PageRole.FEED);
  }

  @Test
  void authorsMayForbidToFollow() {
    String body = "<a href=/x>x</a>";
    assertThat(urls(read("text/html",
        "<meta name=robots content='noindex, NOFOLLOW'>" + body))).isEmpty();
    Response tagged = new Response(WebUrl.of("http://a.org/"), NOW, 200,
        new Headers(List.of(new Headers.Field("Content-Type", "text/html"),
            new Headers.Field("X-Robots-Tag", "otherbot: none"),
            new Headers.Field("X-Robots-Tag", "nofollow"))),
        bytes(body));
    assertThat(Discovery.of(tagged, PageRole.PAGE).links()).isEmpty();
  }

  @Test
  void aRefreshThatIsSoonIsALink() {
    assertThat(PageLinks.refresh("0; URL='/new'")).hasValue("/new");
    assertThat(PageLinks.refresh("5;url=http://a.org/x")).hasValue("http://a.org/x");
    assertThat(PageLinks.refresh("300")).isEmpty();
    assertThat(PageLinks.refresh("600; url=/later")).isEmpty();
  }

  private static Discovery read(String type, String text) {
    return Discovery.of(response(type, bytes(text)), PageRole.PAGE);
  }

  private static Response response(String type, byte[] body) {
    return new Response(WebUrl.of("http://a.org/"), NOW, 200, Headers.of("Content-Type", type),
        body);
  }

  private static List<String> urls(Discovery discovery) {
    return discovery.links().stream().map(link -> link.url().text()).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes(text));
    }
    return out.toByteArray();
  }
}
