package shortlist.indexer.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.WebUrl;

class HtmlReaderTest {

  private static final Instant FETCHED = Instant.parse("2024-02-01T00:00:00Z");
  private static final WebUrl URL = WebUrl.of("https://blog.example.org/2021/05/queue-depth");
  private static final String PROSE = """
    <p>The queue grew from nine to four thousand messages in a minute, and nobody was paged,
    because the alarm looked at the age of the oldest message only.</p>
    <p>We changed the alarm to look at the <a href="/rate">rate</a> of growth, and it has fired
    twice since, both times before a customer noticed anything at all.</p>""";

  @Test
  void theFrameIsLeftOut() {
    Document document = read("""
      <body><nav><ul><li><a href=/>Home</a><li><a href=/about>About us</a></ul></nav>
      <div class="cookie-banner"><p>We value your privacy, and so we use cookies for everything
      that we can think of. Please accept them all.</p></div>
      <article><h1>Queue depth</h1><p class="byline">By Oda Tannvik, 3 May 2021</p>""" + PROSE + """
      <div class="share-bar"><a href=x>Tweet this</a> <a href=y>Mail it</a></div></article>
      <section id="comments"><p>Great post, I have always said that queues are the root of all
      evil in this business.</p></section>
      <aside class="related-posts"><h3>Related</h3><p>Another article that is as good.</p></aside>
      <footer>Copyright by all of us.</footer></body>""");

    assertThat(document.content().text())
        .startsWith("The queue grew")
        .endsWith("noticed anything at all.")
        .doesNotContain("Home", "privacy", "Tweet", "Great post", "Another article", "Copyright",
            "Tannvik");
    assertThat(document.metadata().title()).isEqualTo("Queue depth");
    assertThat(document.metadata().authors()).containsExactly("Oda Tannvik");
  }

  @Test
  void codeListsTablesAndQuotesKeepTheirForm() {
    Document document = read("<article>" + PROSE + """
      <h2>How</h2><pre><code class="language-sql">SELECT 1
        FROM t
      WHERE x &lt; 2</code></pre><ol><li>First</li><li>Second<ul><li>Inner</li></ul></li></ol>
      <table><tr><th>Day</th><th>Depth</th></tr><tr><td>Monday</td><td>9</td></tr></table>
      <blockquote><p>Measure growth.</p></blockquote></article>""");

    assertThat(document.content().text()).contains("""
      How
      SELECT 1
        FROM t
      WHERE x < 2
      1. First
      2. Second
         - Inner
      Day | Depth
      Monday | 9
      Measure growth.""");
    assertThat(document.content().markdown()).contains("[rate](https://blog.example.org/rate)",
        "## How", "```sql\nSELECT 1\n", "1. First\n2. Second\n", "| Day | Depth |\n| --- | --- |",
        "> Measure growth.");
  }

  @Test
  void numberedCodeLosesItsNumbersOnly() {
    Document document = read("<article>" + PROSE + """
      <table class="highlight"><tr><td class="gutter"><pre>1
      2</pre></td><td class="code"><pre>a = 1
      b = 2</pre></td></tr></table></article>""");

    assertThat(document.content().text()).endsWith("a = 1\nb = 2");
  }

  @Test
  void textThatNoParagraphHoldsIsRead() {
    Document document = read("<body><center><table><tr><td><a href=/>home</a></td><td>"
        + PROSE.replace("<p>", "").replace("</p>", "<br><br>") + "</td></tr></table></center>");

    assertThat(document.content().text()).contains("The queue grew", "anything at all.");
  }

  @Test
  void metadataComesFromJsonLd() {
    Document document = read("""
      <html lang=en-GB><head><title>Queue depth | Ferry Blog</title>
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Ferry Blog"},
      {"@type":["BlogPosting"],"headline":"Queue depth","datePublished":"2020-07-08T09:00:00Z",
       "author":[{"@id":"#a"}]},{"@id":"#a","@type":"Person","name":"Oda Tannvik"}]}</script>
      <meta name=description content="Why depth misleads."></head><article>"""
        + PROSE + "</article>");

    assertThat(document.metadata().title()).isEqualTo("Queue depth");
    assertThat(document.metadata().authors()).containsExactly("Oda Tannvik");
    assertThat(document.metadata().published()).isEqualTo(LocalDate.of(2020, 7, 8));
    assertThat(document.metadata().siteName()).isEqualTo("Ferry Blog");
    assertThat(document.metadata().summary()).isEqualTo("Why depth misleads.");
    assertThat(document.metadata().language()).isEqualTo("en");
    assertThat(document.metadata().kind()).isEqualTo(Kind.ARTICLE);
  }

  @Test
  void futureDatesAreNotBelieved() {
    Document document = read("<meta property='article:published_time' content='2031-01-01'>"
        + "<p>14 March 2019</p>" + PROSE);

    assertThat(document.metadata().published()).isNotEqualTo(LocalDate.of(2031, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
      "/2021/05/queue-depth/?amp=1,  https://blog.example.org/2021/05/queue-depth/",
      "https://other.example.net/p,  https://other.example.net/p",
      "https://blog.example.org/,    https://blog.example.org/2021/05/queue-depth",
      "javascript:alert(1),          https://blog.example.org/2021/05/queue-depth",
      "'',                           https://blog.example.org/2021/05/queue-depth"})
  void canonicalAddressesAreBelievedWithinReason(String named, String url) {
    String bare = named.replace("?amp=1", "");
    Document document = read("<link rel=canonical href='" + bare + "'>" + PROSE);

    assertThat(document.url()).isEqualTo(WebUrl.of(url));
  }

  @Test
  void aPageOfTeasersIsAListing() {
    StringBuilder teasers = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      teasers.append("<div class=item><h2><a href=/p")
          .append(i)
          .append(
              ">A headline of a post</a></h2><p>One sentence that says what it is about.</p></div>");
    }
    WebUrl listing = WebUrl.of("https://blog.example.org/posts/");
    Document document = HtmlReader.read(listing,
        HtmlReader.parse(listing, "<body><main>" + teasers + "</main>"), FETCHED);

    assertThat(document.metadata().kind()).isEqualTo(Kind.LISTING);
  }

  @Test
  void hostilePagesEnd() {
    assertThat(read("<div>".repeat(100_000) + PROSE).content().text()).contains("The queue grew");
    assertThat(read("<span>".repeat(100_000) + "x").content()).isNotNull();
    assertThat(read("<ul><li>".repeat(20_000) + PROSE).content()).isNotNull();
    assertThat(read("<table><tr><td>".repeat(5_000) + PROSE).content()).isNotNull();
    assertThat(read("x".repeat(2_000_000)).content()).isNotNull();
    assertThat(read("<script>var only = 'script';</script>").content().text()).isEmpty();
    assertThat(read("").content().text()).isEmpty();
  }

  @Test
  void invisibleCharactersAreDropped() {
    assertThat(read("<title>Safe\u202egnp.exe\u200b</title>" + PROSE).metadata().title())
        .isEqualTo("Safegnp.exe");
  }

  private static Document read(String html) {
    return HtmlReader.read(URL, HtmlReader.parse(URL, html), FETCHED);
  }
}
