package shortlist.recommender.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.engagement.Periods;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Pages.Answer;
import shortlist.corpus.store.Pages.Next;
import shortlist.corpus.store.Pages.Visit;
import shortlist.corpus.store.RuledOut;
import shortlist.corpus.store.Store;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;

class GateTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  @TempDir
  Path folder;
  private Store store;
  private final List<Example> published = new ArrayList<>();

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("corpus.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Entry document(String url, String title, String text) {
    WebUrl address = WebUrl.of(url);
    return new Entry(Document.idOf(address), address, null, new Metadata(title, List.of(),
        LocalDate.of(2020, 1, 1), "en", Kind.ARTICLE, address.host(), ""), 300,
        Fingerprint.of(text));
  }

  private static Entry document(String url) {
    return document(url, "About " + url, "");
  }

  private void published(@Nullable String url, String title, @Nullable Entry document) {
    published.add(new Example(document, url == null ? null : WebUrl.of(url), title, "", null, null,
        0, 1, 1, null));
  }

  private void redirect(String from, String to) {
    long source = store.sources()
        .add(WebUrl.of(from), null)
        .orElseThrow()
        .id();
    store.frontier()
        .enqueue(List.of(new Discovered(WebUrl.of(from), source, null, PageRole.PAGE, 1, 0, .5,
            null)), NOW);
    long page = store.trails().find(WebUrl.of(from)).orElseThrow().id();
    store.pages()
        .record(List.of(new Visit(page, FetchOutcome.REDIRECTED, NOW, new Answer(301, null, 0),
            null, WebUrl.of(to), null, new Next(NOW, Duration.ofDays(1), 0, 0))));
  }

  private Optional<Obstacle> obstacle(Entry document) {
    return gate(Map.of()).obstacle(document);
  }

  private Gate gate(Map<String, Entry> rejected) {
    Map<String, Verdict> verdicts = new HashMap<>();
    rejected.keySet()
        .forEach(id -> verdicts.put(id, new Verdict(id, Decision.REJECT, null, NOW)));
    return new Gate("en", new Experience(published, List.of(), published.size(),
        Periods.of(List.of(), List.of())), verdicts, rejected, new Redirects(store.addresses()),
        store.ruledOut().hosts());
  }

  @Test
  void nothingOfASiteThatIsRuledOutComes() {
    store.ruledOut().add(new RuledOut.Site("a.example", NOW, List.of()));

    assertThat(obstacle(document("https://www.a.example/one"))).hasValue(Obstacle.RULED_OUT);
    assertThat(obstacle(document("https://blog.a.example/one"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"http://www.a.example/post/?utm_source=x, https://a.example/post",
      "https://arxiv.org/abs/1909.05372v1, https://arxiv.org/pdf/1909.05372.pdf",
      "https://dl.acm.org/doi/10.1145/3292500.3330744, https://doi.org/10.1145/3292500.3330744",
      "https://youtu.be/dQw4w9WgXcQ, https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=5"})
  void anAddressIsKnownInAllItsForms(String was, String is) {
    published(was, "Whatever", null);
    assertThat(obstacle(document(is))).contains(Obstacle.PUBLISHED);
    assertThat(obstacle(document("https://other.example/"))).isEmpty();
  }

  @Test
  void everyAddressOfAChainOfRedirectsIsPublished() {
    redirect("https://short.example/1", "https://old.example/post?utm_medium=mail");
    redirect("https://old.example/post", "https://new.example/post");
    redirect("https://older.example/post", "https://old.example/post");
    published("http://www.short.example/1", "By the first address", null);

    assertThat(obstacle(document("https://old.example/post"))).contains(Obstacle.PUBLISHED);
    assertThat(obstacle(document("https://new.example/post"))).contains(Obstacle.PUBLISHED);

    published.clear();
    published("https://new.example/post", "By the last address", null);
    assertThat(obstacle(document("https://short.example/1"))).contains(Obstacle.PUBLISHED);
    assertThat(obstacle(document("https://older.example/post"))).contains(Obstacle.PUBLISHED);
  }

  @Test
  void pagesThatLeadToTheSameFrontAreNotOne() {
    redirect("https://a.example/gone", "https://a.example/");
    redirect("https://a.example/also-gone", "https://a.example/");
    published("https://a.example/gone", "It was good", null);
    assertThat(obstacle(document("https://a.example/also-gone"))).isEmpty();
  }

  @Test
  void aCircleOfRedirectsEnds() {
    redirect("https://a.example/1", "https://a.example/2");
    redirect("https://a.example/2", "https://a.example/1");
    published("https://a.example/1", "Round", null);
    assertThat(obstacle(document("https://a.example/2"))).contains(Obstacle.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
    Continuous delivery for machine learning ; Continuous Delivery for Machine Learning!
    Continuous delivery for machine learning ; Continuous Delivery for Machine Learning | A Site
    Rules of Machine Learning: Best Practices ; Rules of machine learning
    Managing Machine Learning Projects       ; Managing Machine Learning Projects (2019)
    """)
  void whatIsKnownByItsTitleOnlyIsKnownByIt(String was, String is) {
    published(null, was, null);
    assertThat(obstacle(document("https://a.example/", is, "")))
        .contains(Obstacle.PUBLISHED_ELSEWHERE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
    How we serve our models           ; How we serve our models: part 2
    How we serve our models, part 1   ; How we serve our models, part 2
    Machine learning in production    ; Testing machine learning in production
    Release notes                     ; Release notes
    Feature stores: a primer          ; Feature stores - an evaluation
    """)
  void otherPiecesAndShortTitlesAreNotTakenForIt(String was, String is) {
    published(null, was, null);
    assertThat(obstacle(document("https://a.example/", is, ""))).isEmpty();
  }

  @Test
  void subtitlesTellTextsApartThatAreKnown() {
    Entry was = document("https://a.example/", "The state of machine learning: tools", "");
    published("https://a.example/", "The state of machine learning: tools", was);
    assertThat(
        obstacle(document("https://b.example/", "The state of machine learning: people", "")))
        .isEmpty();
  }

  @Test
  void nearlyTheSameTextIsPublished() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append("word").append(i * 7919 % 1000).append(' ');
    }
    Entry was = document("https://a.example/", "Here", text.toString());
    published("https://a.example/", "Here", was);
    Entry copy = document("https://b.example/", "There", text + "and so on");

    assertThat(obstacle(copy)).contains(Obstacle.PUBLISHED_ELSEWHERE);
    published.clear();
    assertThat(gate(Map.of(was.id(), was)).obstacle(copy)).contains(Obstacle.REJECTED_ELSEWHERE);
    assertThat(gate(Map.of(was.id(), was)).obstacle(was)).contains(Obstacle.REJECTED);
  }

  @Test
  void aHundredThousandPastResourcesAreAsGoodAsOne() {
    for (int i = 0; i < 100_000; i++) {
      published("https://s" + i % 1000 + ".example/" + i, "A title of resource number " + i, null);
    }
    Gate gate = gate(Map.of());
    for (int i = 0; i < 10_000; i++) {
      assertThat(gate.obstacle(document("https://new.example/" + i))).isEmpty();
    }
    assertThat(gate.obstacle(document("https://s7.example/99007"))).contains(Obstacle.PUBLISHED);
  }
}
