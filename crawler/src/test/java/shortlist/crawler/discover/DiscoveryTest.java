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
import shortlist.crawler.trap.TextHash;

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
  void linksOfAFeedCarryTitleAndDate() {
    Link link = read("text/xml", """
      <rss><channel><item><title>&lt;b&gt;How&lt;/b&gt; we serve</title>
      <link>http://a.org/1</link><pubDate>Mon, 06 Jan 2020 10:00:00 GMT</pubDate></item>
      </channel></rss>""").links().getFirst();
    assertThat(link.text()).isEqualTo("How we serve");
    assertThat(link.modified()).isEqualTo(Instant.parse("2020-01-06T10:00:00Z"));
  }

  @Test
  void aFeedLeadsToThePageOfItsOlderItems() {
    assertThat(read("text/xml", """
      <feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="?page=2"/></feed>""")
        .links()).singleElement()
        .satisfies(link -> assertThat(link.role()).isEqualTo(PageRole.FEED));
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
        + " \"y\">]><rss><channel><item><title>&x;\u0002</title>"
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
    assertThat(Refresh.target("0; URL='/new'")).hasValue("/new");
    assertThat(Refresh.target("5;url=http://a.org/x")).hasValue("http://a.org/x");
    assertThat(Refresh.target("300")).isEmpty();
    assertThat(Refresh.target("600; url=/later")).isEmpty();
  }

  @Test
  void aPageDeclaresItsAddressItsFollowerAndWhetherItMayBeShown() {
    Declarations declared = read("text/html", """
      <html><head><meta property="og:url" content="/og"><link rel="canonical" href="/own">
      <link rel="canonical" href="/second"><link rel="next" href="/page/2">
      <link rel="amphtml" href="/amp"><meta name="Robots" content="noindex">
      <meta http-equiv="Refresh" content="3; url=/new"></head>
      <body><a href="/amp">amp</a></body></html>""").declared();
    assertThat(declared).isEqualTo(new Declarations(WebUrl.of("http://a.org/own"),
        WebUrl.of("http://a.org/new"), WebUrl.of("http://a.org/page/2"), null, true, false,
        TextHash.of("amp")));
    assertThat(read("text/html", "<p><meta property='og:url' content='/og'>").declared()
        .canonical()).isEqualTo(WebUrl.of("http://a.org/og"));
  }

  @Test
  void aPageThatPresentsAPaperLeadsToItsText() {
    Discovery discovery = read("text/html",
        "<meta name=citation_pdf_url content=/files/7.pdf><p>An abstract.");
    assertThat(discovery.declared().pdf()).isEqualTo(WebUrl.of("http://a.org/files/7.pdf"));
    assertThat(urls(discovery)).containsExactly("http://a.org/files/7.pdf");
  }

  @Test
  void theAmpFormOfAPageIsNotFollowed() {
    assertThat(urls(read("text/html",
        "<link rel=amphtml href=/amp><a href=/amp>fast</a><a href=/x>x</a>")))
        .containsExactly("http://a.org/x");
  }

  @Test
  void theBestPlaceAndWordsOfALinkCountWhereverItStandsFirst() {
    Discovery discovery = read("text/html", """
      <nav><a href="/a-b"><img src="x.png"></a></nav>
      <main><h2><a href="/a-b">How  we serve<br>models <b>fast</b></a></h2></main>""");
    Discovery alone = read("text/html",
        "<main><a href=/a-b>How we serve models fast</a></main>");
    assertThat(discovery.links()).isEqualTo(alone.links());
    assertThat(alone.links().getFirst().text()).isEqualTo("How we serve models fast");
  }

  @Test
  void datesOfSitemapsAreKeptUnlessTheyAreInTheFuture() {
    List<Link> links = read("text/xml", """
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>/a</loc><lastmod>2020-01-02</lastmod></url>
      <url><loc>/b</loc><lastmod>2030-01-02</lastmod></url>
      <url><loc>/c</loc><n:news><n:publication_date>2021-02-03T04:05:06Z</n:publication_date>
      <n:title>News &amp; more</n:title></n:news></url></urlset>""").links();
    assertThat(links).extracting(Link::modified)
        .containsExactly(Instant.parse("2020-01-02T00:00:00Z"), null,
            Instant.parse("2021-02-03T04:05:06Z"));
    assertThat(links.getLast().text()).isEqualTo("News & more");
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
