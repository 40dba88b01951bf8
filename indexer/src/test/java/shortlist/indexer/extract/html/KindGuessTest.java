package shortlist.indexer.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.WebUrl;

class KindGuessTest {

  private static final String PROSE = """
    <p>The scheduler gave every tenant one slot, and the largest tenant waited for hours while the
    slots of the others stood empty. We replaced the fixed slots by shares, which a tenant may
    exceed as long as nobody else is waiting.</p>
    <p>That needed a way to take a slot back. A job now writes a checkpoint every ten minutes, so
    that stopping it costs ten minutes at most, and the scheduler stops the youngest job of the
    tenant that is furthest above its share.</p>
    """;

  @Test
  void anOldArchiveInTablesIsAListing() {
    String years = repeat(4, year -> "<tr><td colspan=2><b>" + (2012 - year) + "</b></td></tr>"
        + repeat(3, post -> """
          <tr><td valign=top nowrap><font size=1>%d Mar</font></td>
          <td><a href="/notes/%d-%d.html">A note on topic %d of the year</a><br>
          <font size=2>What we saw when the disk was full.</font></td></tr>"""
            .formatted(post + 1, 2012 - year, post, post)));

    assertThat(kind("/notes/old.html", "<table width=600>" + years + "</table>"))
        .isEqualTo(Kind.LISTING);
  }

  @Test
  void aReportThatIsItsSitesOnlyPageIsAnArticleAndOtherHomePagesAreNot() {
    assertThat(kind("/", "<h1>Report</h1><main>" + repeat(40, _ -> PROSE) + "</main>"))
        .isEqualTo(Kind.ARTICLE);
    assertThat(kind("/", "<main>" + PROSE + "</main>")).isEqualTo(Kind.LANDING);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "/ | <meta property=og:type content=article> | LANDING",
      "/index.html | <meta name=generator content=mkdocs-1.5> | LANDING",
      "/ | <meta name=citation_title content=Shares> | PAPER",
      "/ | <script type=application/ld+json>{'@type':'BlogPosting'}</script> | ARTICLE",
      "/ | <script type=application/ld+json>{'@type':'SoftwareApplication'}</script> | LANDING",
      "/shares | <script type=application/ld+json>{'@type':'SoftwareApplication'}</script> | TOOL",
      "/shares | <script type=application/ld+json>{'@type':'Product'}</script> | LANDING",
      "/shares | <meta property=og:type content=product.item> | LANDING",
      "/shares | <meta property=og:type content=website> | ARTICLE",
      "/shares | <script type=application/ld+json>[{'@type':'Product'},{'@type':'Article'}]</script> | ARTICLE"})
  void homeAndProductPagesAreLandings(String path, String head, Kind kind) {
    assertThat(kind(path, head + "<main><h1>Shares</h1>" + PROSE.repeat(2) + "</main>"))
        .isEqualTo(kind);
  }

  @Test
  void aHomePageThatSaysItIsAPostButHasNothingToReadIsALanding() {
    assertThat(kind("/", "<script type=application/ld+json>{'@type':'BlogPosting'}</script>"
        + "<main><h1>Ferry Log</h1><p>Notes on schedulers and on queues.</p></main>"))
        .isEqualTo(Kind.LANDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/blog/categories/queues/", "/blog/archives/2019", "/posts/"})
  void pagesWherePostsAreListedByScriptsAreListings(String path) {
    assertThat(kind(path, "<main><h1>Queues</h1><div id=app></div><p>© Ferry Log</p></main>"))
        .isEqualTo(Kind.LISTING);
  }

  @Test
  void sphinxIsKnownByItsScripts() {
    assertThat(
        kind("/intro/shares.html", "<head><script src='../_static/doctools.js'></script></head>"
            + "<main><h1>Shares</h1>" + PROSE.repeat(2) + "</main>"))
        .isEqualTo(Kind.DOCUMENTATION);
  }

  @Test
  void aTagPageWhoseLinksLieOverItsPartsIsAListing() {
    String posts = taggedPosts();

    assertThat(kind("/tags/scheduling/", "<main class=main>" + posts + "</main>"))
        .isEqualTo(Kind.LISTING);
    assertThat(kind("/elsewhere/scheduling", "<main class=main>" + posts + "</main>"))
        .isEqualTo(Kind.LISTING);
  }

  @Test
  void anArticleWithManyReferencesIsAnArticle() {
    String references = repeat(20, i -> """
      <li><a href="https://papers.example.net/%d">Fair shares in large clusters, part %d</a>,
      a report of the year %d</li>""".formatted(i, i, 1990 + i));

    assertThat(kind("/2019/04/fair-shares", "<article><h1>Fair shares</h1>" + PROSE.repeat(8)
        + "<h2>References</h2><ol>" + references + "</ol></article>")).isEqualTo(Kind.ARTICLE);
  }

  @Test
  void aShortPostWithTwoLinksIsAnArticle() {
    assertThat(kind("/fair-shares-are-out", """
      <article><h1>Fair shares are out</h1><p>Version two of our scheduler is out, and with it fair
      shares: <a href="/download">download it</a> and tell us what breaks.</p>
      <p>The <a href="/notes/two">release notes</a> say what has changed for those who wrote their
      own policies, and how to keep the old behaviour for another year.</p></article>"""))
        .isEqualTo(Kind.ARTICLE);
  }

  @Test
  void documentationWithATableOfContentsIsDocumentation() {
    String contents = repeat(12,
        i -> "<li><a href='#part-%d'>Setting number %d of a policy</a></li>".formatted(i, i));

    assertThat(kind("/docs/policies/", "<main><h1>Policies</h1><ul>" + contents + "</ul>"
        + PROSE.repeat(4) + "</main>")).isEqualTo(Kind.DOCUMENTATION);
  }

  private static String taggedPosts() {
    return repeat(7, i -> """
      <article class="post-entry tag-entry"><header class="entry-header"><h2>Share number %d</h2>
      </header><div class="entry-content"><p>How a tenant that waits is served.</p></div>
      <footer class="entry-footer">March %d, 2021</footer>
      <a class="entry-link" aria-label="post link to Share number %d" href="/posts/share-%d/"></a>
      </article>""".formatted(i, i + 1, i, i));
  }

  private static String repeat(int times, IntFunction<String> part) {
    return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining("\n"));
  }

  private static Kind kind(String path, String body) {
    WebUrl url = WebUrl.of("https://blog.example.org" + path);
    return HtmlReader
        .read(url, HtmlReader.parse(url, body),
            Instant.parse("2024-02-01T00:00:00Z"))
        .metadata()
        .kind();
  }
}
