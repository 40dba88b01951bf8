package shortlist.indexer.extract.html.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.link.WebUrl;

/** One row is one rule of docs/metadata.md. */
class AboutTest {

  private static final Instant FETCHED = Instant.parse("2024-02-10T12:00:00Z");
  private static final String ADDRESS = "https://blog.ferrylog.org/queue-depth-misleads";
  private static final String HEADLINE = "<h1>Queue depth misleads</h1>";

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      // The headline that resembles what the page calls itself.
      "<title>Queue depth - Ferry</title><h1>Why queue depth misleads us</h1> | Why queue depth misleads us",
      "<title>Queue depth misleads - Ferry Log</title><h1>Ferry Log</h1> | Queue depth misleads",
      "<title>Queue depth misleads</title><h1>Ferry</h1><h1>Queue depth misleads!</h1> | Queue depth misleads!",
      "<title>Queue depth misleads</title><h1>Latest offers</h1> | Queue depth misleads",
      "<title>Alarms by age fail</title><h1>Queue depth</h1> | Queue depth",
      "<title>Queue depth misleads</title><nav><h1>Queue depth</h1></nav> | Queue depth misleads",
      "<title>Queue depth</title><h1><time>May 3</time> Queue depth</h1> | Queue depth",
      "<title>Queue depth at sea</title><h1><i>Tips</i> Queue depth at sea</h1> | Queue depth at sea",
      "<h1>Queue depth <button>Copy</button><a href=#x>#</a></h1> | Queue depth",
      // The site's name is taken off at either end.
      "<meta property=og:site_name content=Ferry><title>Depth of queues &#124; Ferry</title> | Depth of queues",
      "<meta property=og:site_name content=Ferry><title>Ferry: Depth of queues</title> | Depth of queues",
      "<title>Depth of queues - Ferrylog</title> | Depth of queues",
      "<title>Depth of queues &#124; Ferrylog Forum</title> | Depth of queues",
      "<title>Depth of queues / Talk / Harbour</title><p>Depth of queues</p> | Depth of queues",
      "<title>Harbour - View topic - Depth of queues</title><h3>Depth of queues</h3> | Depth of queues",
      "<title>Queues: depth of them</title> | Queues: depth of them",
      // What is said to machines, where no headline is.
      "<meta name=citation_title content='Depth, measured'><h1>Depth measured now</h1> | Depth, measured",
      "<meta property=og:title content='Depth of queues'><title>Queues</title> | Depth of queues",
      "<title>Safe\u202egnp.exe</title> | Safegnp.exe",
      "<p>Nothing | ''"})
  void theTitleIsTheHeadlineElseWhatThePageCallsItself(String html, String title) {
    assertThat(about(html).title()).isEqualTo(title.equals("''") ? "" : title);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      // Said to machines.
      "<meta name=citation_author content='Lund, Ada'><meta name=citation_author content='Ek, Bo'> | Ada Lund;Bo Ek",
      "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[{\"name\":\"Ada Lund\"},{\"name\":\"Bo Ek\"}]}</script> | Ada Lund;Bo Ek",
      "<script type=application/ld+json>{\"@type\":\"QAPage\",\"mainEntity\":{\"@type\":\"DiscussionForumPosting\",\"author\":{\"name\":\"ada\"}}}</script> | ada",
      "<meta name=author content='Ada Lund'> | Ada Lund",
      "<meta property=article:author content='https://example.org/ada'> | ''",
      "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ada Lund'> | Ada Lund",
      "<meta name=twitter:label1 content='Est. time'><meta name=twitter:data1 content='9 minutes'> | ''",
      // Marked.
      "<div itemprop=author itemscope><span itemprop=name>Ada Lund</span> Editor</div> | Ada Lund",
      "<div itemscope itemtype=https://schema.org/Comment><b itemprop=author>Bo Ek</b></div> | ''",
      "<d-front-matter><script type=text/json>{\"authors\":[{\"author\":\"Ada Lund\"},{\"author\":\"Bo Ek\"}]}</script></d-front-matter> | Ada Lund;Bo Ek",
      "<p>About <a rel=author href=/ada>Ada Lund</a> | Ada Lund",
      "<div class=post-author><img alt=x><b>Ada Lund</b><p>Marketing Director</p></div> | Ada Lund",
      "<div class=author-info><b>AL</b><b>Ada Lund</b><b>Last updated 3 May</b></div> | Ada Lund",
      "<div class=comments><b class=author>Bo Ek</b></div> | ''",
      "<dl><dt class=username>ada_l</dt></dl> | ada_l",
      // Shown.
      "<p>By Ada Lund and Bo Ek</p> | Ada Lund;Bo Ek",
      "<p>By <!-- --><a href=/ada>Ada Lund</a>, Founder &amp; President, Ferry</p> | Ada Lund",
      "<p>3 May 2019 by Ada Lund, Ph.D.</p> | Ada Lund",
      "<p>Written by</p><p>Ada Lund</p> | Ada Lund",
      "<p>Ada Lund</p><p>3 May 2019</p> | Ada Lund",
      "<p>3 May 2019 · Ada Lund on behalf of the crew</p> | Ada Lund",
      "<p>by ada, 3 May 2019</p> | ada",
      "<p>2 September 2022 by Ada Lund</p> | Ada Lund",
      "<ul><li>By year<li>By topic</ul> | ''",
      "<p>We raise <code>depth</code> by one.</p> | ''",
      "<p>A good book is <i>Queues</i> by Bo Ek and its <a href=/m>manual</a>.</p> | ''",
      "<p><b>3 May 2019</b> - <i>changed for new versions of Queue and Harbour Core.</i></p> | ''",
      "<h3 id=list-of-contributors>List of Contributors</h3> | ''",
      "<p>3 May 2019 - <a href=/src>Edit Source</a></p> | ''",
      // Conflicts.
      "<meta name=author content='Web Master'><p>By Ada Lund</p> | Ada Lund",
      "<meta name=author content=bo77><p class=byline>Ada Lund</p> | Ada Lund",
      "<meta name=author content=Ferrylog><p class=byline>Ada Lund</p> | Ada Lund",
      "<meta name=author content=Ferrylog> | Ferrylog"})
  void theAuthorsAreThoseWithMostEvidence(String html, String names) {
    assertThat(String.join(";", about(HEADLINE + html).authors()))
        .isEqualTo(names.equals("''") ? "" : names);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      // Said to machines.
      "<meta property=article:published_time content=2019-05-03T10:00:00Z> | 2019-05-03",
      "<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"2019-05-03\",}</script> | 2019-05-03",
      "<script type=application/ld+json>{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2019-05-03&quot;}</script> | 2019-05-03",
      "<meta name=site:uploaded content=2019-05-03> | 2019-05-03",
      "<d-front-matter><script type=text/json>{\"published\":\"May 3, 2019\"}</script></d-front-matter> | 2019-05-03",
      "<script>var page = {\"publishedAt\":\"2019-05-03T09:00:00Z\"}</script> | 2019-05-03",
      // Marked.
      "<time datetime=2019-05-03>Friday</time> | 2019-05-03",
      "<abbr class=published title=2019-05-03>Friday</abbr> | 2019-05-03",
      "<time data-time=1556877600>Friday</time> | 2019-05-03",
      // Shown.
      "<p>May 3, 2019 · 5 min read</p> | 2019-05-03",
      "<p>Published</p><p>3 May 2019</p> | 2019-05-03",
      "<p>Ada Lund, 3.5.19</p> | 2019-05-03",
      "<p>Published 3 May 2019, updated 7 June 2020</p> | 2019-05-03",
      // Conflicts.
      "<meta property=article:published_time content=2019-08-01><p>May 3, 2019</p> | 2019-05-03",
      "<meta property=article:published_time content=2019-05-03><p>Updated June 7, 2020</p> | 2019-05-03",
      "<meta property=article:modified_time content=2020-06-07><p>May 3, 2019</p> | 2019-05-03",
      "<meta property=article:modified_time content=2020-06-07> | 2020-06-07",
      // What never counts.
      "<p>© 3 May 2019 Ferry</p> | ''",
      "<p>3 days ago</p> | ''",
      "<table><thead><tr><th>day<tbody><tr><td>2019-05-03</table> | ''",
      "<p>May 2019</p> | ''",
      "<section class=comments><p>May 3, 2019</p></section> | ''",
      "<div class=related-posts><time datetime=2019-05-03>x</time></div> | ''",
      "<p>The harbour was closed on May 3, 2019, when the queue was at its longest by far.</p> | ''",
      "<meta property=article:published_time content=2031-01-01> | ''",
      "<meta name=date content=2024-02-10T11:59:58Z> | ''"})
  void theDayIsThatOfThePublication(String html, String day) {
    assertThat(about(HEADLINE + html).history(FETCHED)
        .published()
        .map(LocalDate::toString)
        .orElse("''")).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
      "https://a.example.org/2019/05/03/depth,   2019-05-04T01:00:00Z, 2019-05-03",
      "https://a.example.org/2019/may/03/depth,  '',                   2019-05-03",
      "https://a.example.org/2019-05-03-depth,   '',                   2019-05-03",
      "https://a.example.org/2019/05/depth,      '',                   ",
      "https://a.example.org/p/201905031234,     '',                   "})
  void theDayInTheAddressIsTheWriters(String url, String stamp, LocalDate day) {
    About about = About.of(Jsoup.parse("<meta property=article:published_time content='" + stamp
        + "'>" + HEADLINE), WebUrl.of(url));

    assertThat(about.history(FETCHED).published().orElse(null)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
      "en,    https://a.example.org/x, 2019-03-04", "en-GB, https://a.example.org/x, 2019-04-03",
      "fr,    https://a.example.org/x, 2019-04-03", "'',    https://a.example.ie/x,  2019-04-03",
      "'',    https://a.example.io/x,  2019-03-04"})
  void theLandSaysWhetherTheMonthLeads(String language, String url, LocalDate day) {
    About about = About
        .of(Jsoup.parse("<html lang='" + language + "'>" + HEADLINE + "<p>03/04/2019"),
            WebUrl.of(url));

    assertThat(about.history(FETCHED).published()).contains(day);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "<meta property=article:modified_time content=2020-06-07><time datetime=2019-05-03>x</time> | 2020-06-07",
      "<p>May 3, 2019</p><p>Last updated: June 7, 2020</p> | 2020-06-07",
      "<p>May 3, 2019 (updated June 7, 2020)</p> | 2020-06-07",
      "<p>Updated</p><p>June 7, 2020</p> | 2020-06-07",
      "<meta property=article:modified_time content=2018-01-01><time datetime=2019-05-03>x</time> | ''",
      "<meta property=article:modified_time content=2024-02-10T11:59:58Z> | ''",
      "<p>May 3, 2019</p> | ''"})
  void theDayOfTheLastChangeIsNotBeforeThePublication(String html, String day) {
    assertThat(about(HEADLINE + html).history(FETCHED)
        .modified()
        .map(LocalDate::toString)
        .orElse("''")).isEqualTo(day);
  }

  @Test
  void brokenScriptsLeaveWhatWasReadBefore() {
    About about = about("""
      <script type="application/ld+json">{"@type":"Article","headline":"Depth
      of queues","datePublished":"2019-05-03"}{"@type":"Person", nonsense</script>""");

    assertThat(about.title()).isEqualTo("Depth of queues");
    assertThat(about.history(FETCHED).published()).contains(LocalDate.of(2019, 5, 3));
  }

  @ParameterizedTest
  @CsvSource({"https://ferrylog.org/queues, https://ferrylog.org/queues",
      "https://your-docusaurus-test-site.com/queues, ''",
      "https://your-domain.com/queues, ''", "http://localhost:4000/queues, ''",
      "https://www.example.com/queues, ''", "https://ferrylog.org/, ''"})
  void aCanonicalAddressThatCameWithTheTemplateIsNone(String link, String canonical) {
    assertThat(about("<link rel=canonical href=" + link + ">").canonical())
        .isEqualTo(WebUrl.of(canonical.isEmpty() ? ADDRESS : canonical));
  }

  private static About about(String html) {
    return About.of(Jsoup.parse(html), WebUrl.of(ADDRESS));
  }
}
