package shortlist.indexer.extract.html.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.html.HtmlReader;

/** Pages of talks and episodes, as the makers of such pages write them. */
class MediaTest {

  private static final String NOTES = "<p>" + "We speak of the harbour and its ledger of ships. "
      .repeat(12) + "</p>";
  private static final String SPOKEN = "<p>Ada: The tide decides when a ship may enter.</p>"
      .repeat(20);

  @Test
  void aVideoPageIsReadFromWhatItTellsItsPlayer() {
    Document talk = read("https://www.youtube.com/watch?v=AbCdEfGhIjK", """
      <html><head><title>Serving - YouTube</title><meta property="og:title" content="Serving">
      <meta property="og:description" content="Ada Lund speaks of..."></head><body>
      <script>var ytInitialPlayerResponse = {"videoDetails":{"videoId":"AbCdEfGhIjK",
      "title":"Serving models {at sea}","lengthSeconds":"2520","author":"A Conference",
      "shortDescription":"Ada Lund speaks of ships.\\n\\nSecond \\"part\\"."},
      "microformat":{"playerMicroformatRenderer":{"publishDate":"2020-01-06T02:00:00-08:00"}}};
      var meta = document.createElement('meta');</script>
      <script>var ytInitialData = {"a":[{"transcriptSegmentRenderer":{"snippet":{"runs":[
      {"text":"good morning"}]}}},{"transcriptSegmentRenderer":{"snippet":{"runs":[
      {"text":"everybody"}]}}}]};</script><p>Sign in</p></body></html>""");

    assertThat(talk.metadata().kind()).isEqualTo(Kind.TALK);
    assertThat(talk.metadata().title()).isEqualTo("Serving models {at sea}");
    assertThat(talk.metadata().authors()).containsExactly("A Conference");
    assertThat(talk.metadata().published()).hasToString("2020-01-06");
    assertThat(talk.metadata().duration()).isEqualTo(Duration.ofMinutes(42));
    assertThat(talk.content().text()).isEqualTo(
        "Ada Lund speaks of ships.\nSecond \"part\".\nTranscript\ngood morning everybody");
    assertThat(talk.content().markdown()).contains("## Transcript");
  }

  @Test
  void anEpisodeSaysMostInJsonLd() {
    Document episode = read("https://pod.example/7",
        """
          <html><head><title>On Airships | The Show</title><script type="application/ld+json">
          {"@context":"https://schema.org","@type":"PodcastEpisode","name":"On Airships",
          "datePublished":"2020-01-06","timeRequired":"PT1H2M","author":{"@type":"Person","name":"Hanna Host"},
          "actor":[{"@type":"Person","name":"Gil Guest"}],
          "associatedMedia":{"@type":"AudioObject",
          "transcript":"Hanna: Welcome.\\nGil: Thank you."}}</script></head>
          <body><main><h1>On Airships</h1>NOTES</main></body></html>"""
            .replace("NOTES", NOTES));

    assertThat(episode.metadata().kind()).isEqualTo(Kind.PODCAST);
    assertThat(episode.metadata().authors()).containsExactly("Gil Guest", "Hanna Host");
    assertThat(episode.metadata().duration()).isEqualTo(Duration.ofMinutes(62));
    assertThat(episode.content().text()).contains("ledger of ships")
        .endsWith("Transcript\nHanna: Welcome.\nGil: Thank you.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<h2>Transcript</h2><div>SPOKEN</div><h2>Links</h2><p>Unsaid.</p>",
      "<details><summary>Full transcript</summary>SPOKEN</details>",
      "<div class='tabs'><div><h3>Episode Transcript:</h3></div><div>SPOKEN</div></div>",
      "<div id='transcript' hidden>SPOKEN</div>",
      "<section class='episode-transcript'><h2>Transcript</h2>SPOKEN</section>"})
  void aShownTranscriptIsKeptOnce(String markup) {
    Document talk = read("https://conf.example/talks/serving-models",
        "<title>Serving models</title><main><h1>Serving models</h1>" + NOTES + "</main><aside>"
            + markup.replace("SPOKEN", SPOKEN) + "</aside>");

    String text = talk.content().text();
    assertThat(text).contains("ledger of ships", "Transcript\n", "The tide decides");
    assertThat(text.split("The tide decides", -1)).hasSize(21);
    assertThat(text.split("Transcript", -1)).hasSize(2);
  }

  @Test
  void whatIsSetAroundTheTextIsReadToo() {
    Document talk = read("https://conf.example/talks/serving-models",
        "<title>Serving models</title><meta property='og:video:duration' content='1800'><main>"
            + "<h1>Serving models</h1><p class='speaker-name'>Ada Lund</p>" + NOTES + "</main>");

    assertThat(talk.metadata().kind()).isEqualTo(Kind.TALK);
    assertThat(talk.metadata().duration()).isEqualTo(Duration.ofMinutes(30));
    assertThat(talk.metadata().authors()).containsExactly("Ada Lund");
  }

  @Test
  void aPageOfASoundIsAnEpisode() {
    Document episode = read("https://host.example/1234/7-on-airships",
        "<title>On Airships - The Show Podcast</title><meta property='og:audio' content='/7.mp3'>"
            + "<span itemprop=duration content='PT31M'></span><main><h1>On Airships</h1>" + NOTES
            + "</main>");

    assertThat(episode.metadata().kind()).isEqualTo(Kind.PODCAST);
    assertThat(episode.metadata().duration()).isEqualTo(Duration.ofMinutes(31));
  }

  @Test
  void anArticleWithAFilmInItStaysAnArticle() {
    Document article = read("https://news.example/blog/airships-return", """
      <title>Airships</title><script type="application/ld+json">{"@type":"NewsArticle",
      "headline":"Airships","video":{"@type":"VideoObject","duration":"PT2M"}}</script>
      <main><h1>Airships</h1>NOTES</main>""".replace("NOTES", NOTES));

    assertThat(article.metadata().kind()).isEqualTo(Kind.ARTICLE);
    assertThat(article.metadata().duration()).isNull();
  }

  private static Document read(String url, String html) {
    WebUrl address = WebUrl.of(url);
    return HtmlReader.read(address, HtmlReader.parse(address, html),
        Instant.parse("2026-01-15T10:00:00Z"));
  }
}
