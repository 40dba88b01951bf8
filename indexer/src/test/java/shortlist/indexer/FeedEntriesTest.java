package shortlist.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.FetchOutcome;
import shortlist.indexer.search.SearchIndex;

/** Episodes, talks and posts that only their feed tells. */
class FeedEntriesTest {

  private static final IndexListener QUIET = (_, _) -> {};
  private static final String FEED = "http://pod.example/feed.xml";
  private static final String EPISODE = "http://pod.example/episodes/7";

  @TempDir
  private Path folder = Path.of("");
  @SuppressWarnings("NullAway.Init")
  private Corpus corpus;

  @BeforeEach
  void open() {
    corpus = new Corpus(folder.resolve("workspace"));
  }

  @AfterEach
  void close() {
    corpus.close();
  }

  @Test
  void anEpisodeIsADocumentOfItsOwn() {
    corpus.feed(FEED, podcast(episode(EPISODE, "zeppelins")));
    corpus.met(EPISODE, FEED);
    update();

    Documents.Entry episode = stored(EPISODE);
    assertThat(episode.metadata().kind()).isEqualTo(Kind.PODCAST);
    assertThat(episode.metadata().title()).isEqualTo("On Airships");
    assertThat(episode.metadata().authors()).containsExactly("Gil Guest", "Hanna Host");
    assertThat(episode.metadata().published()).hasToString("2020-01-06");
    assertThat(episode.metadata().duration()).isEqualTo(Duration.ofMinutes(62));
    assertThat(episode.metadata().siteName()).isEqualTo("The Show");
    assertThat(found("zeppelins")).containsExactly(EPISODE);
  }

  @Test
  void anEpisodeWithoutAPageIsKnownByItsSound() {
    corpus.feed(FEED, podcast(episode("", "zeppelins")));
    update();

    assertThat(found("zeppelins")).containsExactly("http://cdn.example/7.mp3");
  }

  @Test
  void aVideoOfAChannelIsATalk() {
    corpus.feed("http://www.youtube.com/feeds/videos.xml?channel_id=1", """
      <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015"
        xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
      <title>A Conference</title><entry><yt:videoId>AbCdEfGhIjK</yt:videoId>
      <title>Serving</title><author><name>A Conference</name></author>
      <link rel="alternate" href="http://www.youtube.com/watch?v=AbCdEfGhIjK"/>
      <published>2020-01-06T10:00:00Z</published><media:group><media:description>Ada Lund speaks
      of zeppelins.

      Second part.</media:description></media:group></entry></feed>""");
    corpus.met("http://www.youtube.com/watch?v=AbCdEfGhIjK",
        "http://www.youtube.com/feeds/videos.xml?channel_id=1");
    update();

    Documents.Entry talk = stored("http://www.youtube.com/watch?v=AbCdEfGhIjK");
    assertThat(talk.metadata().kind()).isEqualTo(Kind.TALK);
    assertThat(found("zeppelins")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void thePagesOwnDocumentWins(boolean pageFirst) {
    for (int turn = 0; turn < 2; turn++) {
      if (pageFirst == (turn == 0)) {
        corpus.page(EPISODE, article("submarines"));
      } else {
        corpus.feed(FEED, podcast(episode(EPISODE, "zeppelins")));
      }
      update();
    }
    update();

    assertThat(found("zeppelins")).isEmpty();
    assertThat(found("submarines")).containsExactly(EPISODE);
    assertThat(corpus.workspace.store().documents().count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><script>player()</script></html>",
      "<html><title>Player</title><p>Please turn on your player.</p></html>"})
  void aPageWithNothingToReadLosesToTheEntry(String page) {
    corpus.feed(FEED, podcast(episode(EPISODE, "zeppelins")));
    corpus.page(EPISODE, page);
    update();

    assertThat(found("zeppelins")).containsExactly(EPISODE);
  }

  @Test
  void aPageBehindARedirectTakesTheEntrysPlace() {
    corpus.feed(FEED, podcast(episode("http://pod.example/go/7", "zeppelins")));
    corpus.met("http://pod.example/go/7", FEED);
    update();
    assertThat(found("zeppelins")).hasSize(1);

    corpus.redirect("http://pod.example/go/7", EPISODE);
    corpus.page(EPISODE, article("submarines"));
    update();

    assertThat(addresses()).containsExactly(EPISODE);
  }

  @Test
  void theEntryComesBackWhenThePageGivesNothingMore() {
    corpus.feed(FEED, podcast(episode(EPISODE, "zeppelins")));
    corpus.met(EPISODE, FEED);
    corpus.page(EPISODE, article("submarines"));
    update();
    corpus.page(EPISODE, "<meta name=robots content=noindex>" + article("submarines"));
    update();

    assertThat(found("submarines")).isEmpty();
    assertThat(found("zeppelins")).containsExactly(EPISODE);
  }

  @Test
  void whatTheFeedHasNoMoreIsGone() {
    corpus.feed(FEED, podcast(episode(EPISODE, "zeppelins")
        + episode("http://pod.example/episodes/8", "zeppelins")));
    corpus.met(EPISODE, FEED);
    corpus.met("http://pod.example/episodes/8", FEED);
    update();
    assertThat(found("zeppelins")).hasSize(2);
    corpus.feed(FEED, podcast(episode(EPISODE, "submarines")));
    update();

    assertThat(found("zeppelins")).isEmpty();
    assertThat(found("submarines")).containsExactly(EPISODE);
    new Indexer(corpus.workspace).rebuild(QUIET);
    assertThat(addresses()).containsExactly(EPISODE);
  }

  @Test
  void anEntryThatTheCrawlDidNotTakeIsLeftOut() {
    corpus.feed(FEED, podcast(episode("http://elsewhere.example/7", "zeppelins")));
    update();

    assertThat(addresses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DISALLOWED, 0, 1", "FAILED, 0, 1", "MISSING, 403, 1", "MISSING, 404, 0"})
  void aWholePostStandsInForAPageThatCannotBeRead(FetchOutcome outcome, int status, int documents) {
    String link = "http://pod.example/posts/1";
    corpus.feed(FEED, podcast("<item><title>A Post</title><link>" + link + "</link><description>"
        + "Each word of this post about zeppelins counts. ".repeat(30) + "</description></item>"));
    corpus.met(link, FEED);
    update();
    assertThat(addresses()).as("before its page was asked for").isEmpty();

    corpus.visit(link, outcome, status);
    corpus.workspace.store().extractions().forget();
    update();

    assertThat(found("zeppelins")).hasSize(documents);
  }

  private void update() {
    new Indexer(corpus.workspace).update(QUIET);
    assertThat(corpus.workspace.store().extractions().count()).isZero();
  }

  private Documents.Entry stored(String url) {
    return corpus.workspace.store().documents().find(Document.idOf(WebUrl.of(url))).orElseThrow();
  }

  private List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    corpus.workspace.store()
        .documents()
        .forEach(document -> addresses.add(String.valueOf(document.url())));
    return addresses;
  }

  private List<String> found(String query) {
    try (SearchIndex index = SearchIndex.open(corpus.workspace.indexFolder())) {
      return index.search(query, 100)
          .hits()
          .stream()
          .map(hit -> String.valueOf(hit.url()))
          .toList();
    }
  }

  private static String podcast(String items) {
    return "<rss xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
        + " xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel>"
        + "<title>The Show</title>" + items + "</channel></rss>";
  }

  private static String episode(String link, String word) {
    return "<item><title>On Airships</title><link>" + link + "</link>"
        + "<pubDate>Mon, 06 Jan 2020 10:00:00 GMT</pubDate>"
        + "<podcast:person>Hanna Host</podcast:person>"
        + "<podcast:person role='guest'>Gil Guest</podcast:person>"
        + "<enclosure url='http://cdn.example/7.mp3' type='audio/mpeg'/>"
        + "<itunes:duration>1:02:00</itunes:duration>"
        + "<description>&lt;p>We talk about " + word + " and more.&lt;/p></description></item>";
  }

  private static String article(String word) {
    return "<html><head><title>On Airships</title></head><body><article><h1>On Airships</h1>"
        + ("<p>The harbour keeps a ledger of every one of the " + word
            + " that came in, with the hour, the tide and the name of its master.</p>").repeat(3)
        + "</article></body></html>";
  }
}
