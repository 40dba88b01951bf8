package shortlist.indexer.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.index.IndexFolder;
import shortlist.indexer.search.facet.Facet;
import shortlist.indexer.search.snippet.Snippet;
import shortlist.indexer.term.TermVectors;
import shortlist.indexer.term.Terms;

class SearchIndexTest {

  @TempDir
  private Path folder = Path.of("");
  @SuppressWarnings("NullAway.Init")
  private SearchIndex index;

  @BeforeEach
  void write() {
    try (IndexFolder writer = IndexFolder.create(folder)) {
      writer.put(document("ferry", "Ferry schedules", "Oda Tannvik", "en", "2019-03-14",
          Kind.ARTICLE, "We forecast the arrival of ferries with gradient boosting. The model runs"
              + " on k8s and is written in C++. It replaced a table that nobody kept up."));
      writer.put(document("tram", "Tram arrivals", "Bo Ekeland", "en", "2021-07-01", Kind.PAPER,
          "We forecast the arrival of trams with scikit-learn, on one machine. Feature stores were"
              + " not needed; a feature file did."));
      writer.put(document("soup", "Fischsuppe", "Ia Sund", "de", null, Kind.ARTICLE,
          "Man nehme frischen Fisch, Lauch und etwas Geduld."));
      writer.commit();
    }
    index = SearchIndex.open(folder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "forecast                   | ferry tram",
      "forecasts ferry            | ferry",
      "\"gradient boosting\"      | ferry",
      "\"boosting gradient\"      | ''",
      "forecast -tram             | ferry",
      "-forecast                  | soup",
      "boosting OR lauch          | ferry soup",
      "forecast boosting OR feature | ferry tram",
      "sched*                     | ferry",
      "c++                        | ferry",
      "K8S                        | ferry",
      "scikit-learn               | tram",
      "scikit learn               | tram",
      "title:tram                 | tram",
      "author:tannvik             | ferry",
      "kind:paper                 | tram",
      "lang:de                    | soup",
      "year:2019                  | ferry",
      "site:example.org forecast  | ferry tram",
      "site:org kind:article      | ferry soup",
      "site:example.com           | ''",
      "boosting lauch             | ferry soup",
      "http://example.org/x       | ''"})
  void queriesFind(String query, String ids) {
    List<String> found = index.search(query, 10).hits().stream().map(Hit::id).sorted().toList();

    assertThat(found)
        .containsExactlyElementsOf(Stream.of(ids.split(" ", -1))
            .filter(id -> !id.isEmpty())
            .sorted()
            .toList());
  }

  static Stream<String> oddQueries() {
    return Stream.of("", " ", "*", "**", "?", "*ing", "\"", "\"unbalanced", "a\"b\"c\"", "\\",
        "(((", ")", "[a TO", "{", "a AND", "OR", "OR OR", "AND NOT", "-", "--", "-\"", "+-+",
        "title:", ":", "::", "year:abc", "site:\"", "kind:*", "~", "a~2", "^", "a^9", "/(a+)+$/",
        "\u0000\uffff", "\ud800", "the", "ferry ".repeat(5_000), "x".repeat(1_000_000),
        "\"".repeat(1_001), "a* ".repeat(5_000), "OR a ".repeat(5_000), "-a ".repeat(5_000),
        "é ".repeat(500_000));
  }

  @ParameterizedTest
  @MethodSource("oddQueries")
  void noTextFails(String query) {
    assertThat(index.search(query, 10)).isNotNull();
    assertThat(index.searchPlain(query, 10)).isNotNull();
    assertThat(index.similarToText(query, 10)).isNotNull();
  }

  @Test
  void aHitSaysWhatItIs() {
    SearchResult result = index.search("boosting", 10);

    assertThat(result.total()).isEqualTo(1);
    Hit hit = result.hits().getFirst();
    assertThat(hit.rank()).isEqualTo(1);
    assertThat(hit.title()).isEqualTo("Ferry schedules");
    assertThat(String.valueOf(hit.url())).isEqualTo("http://www.example.org/ferry");
    assertThat(hit.published()).isEqualTo(LocalDate.of(2019, 3, 14));
    assertThat(hit.snippet().text()).contains("gradient boosting");
    Snippet.Mark mark = hit.snippet().marks().getFirst();
    assertThat(hit.snippet().text().substring(mark.start(), mark.end())).isEqualTo("boosting");
  }

  @Test
  void facetsCountAllMatches() {
    SearchResult result = index.search("forecast", 1);

    assertThat(result.hits()).hasSize(1);
    assertThat(result.facets()).isEqualTo(Map.of(
        "kind", List.of(new Facet("article", 1), new Facet("paper", 1)),
        "site", List.of(new Facet("example.org", 2)),
        "organisation", List.of(new Facet("Example", 2)),
        "category", List.of(),
        "year", List.of(new Facet("2019", 1), new Facet("2021", 1)),
        "level", List.of(new Facet("advanced", 1), new Facet("general", 1)),
        "status", List.of(new Facet("new", 2)),
        "language", List.of(new Facet("en", 2))));
  }

  @Test
  void titlesCountMore() {
    assertThat(index.search("arrival", 10).hits().getFirst().id()).isEqualTo("tram");
  }

  @Test
  void similarDocumentsShareTellingWords() {
    assertThat(index.similar("ferry", 10)).extracting(Hit::id).containsExactly("tram");
    assertThat(index.similar("nothing", 10)).isEmpty();
    assertThat(index.similarToText("fischsuppe mit lauch", 10)).extracting(Hit::id)
        .containsExactly("soup");
  }

  @Test
  void plainTextHasNoSyntax() {
    assertThat(index.searchPlain("-tram \"schedules", 10)).extracting(Ranked::id)
        .containsExactlyInAnyOrder("tram", "ferry");
  }

  @Test
  void aDocumentIsGivenAsItWasPut() {
    StoredDocument document = index.document("tram").orElseThrow();

    assertThat(document.text()).startsWith("We forecast");
    assertThat(document.authors()).containsExactly("Bo Ekeland");
    assertThat(index.document("nothing")).isEmpty();
  }

  @Test
  void termVectorsAgreeWithTheAnalysisOfTheText() {
    TermVectors vectors = index.termVectors();
    int row = vectors.row("tram").orElseThrow();

    assertThat(vectors.size()).isEqualTo(3);
    assertThat(counts(vectors, row))
        .isEqualTo(Terms.of("Tram arrivals\n" + index.document("tram").orElseThrow().text()));
    assertThat(vectors.length(row))
        .isEqualTo(counts(vectors, row).values().stream().mapToInt(Integer::intValue).sum());
    assertThat(vectors.titleCounts(row)).contains(1);
    assertThat(vectors.row("nothing")).isEmpty();
  }

  @Test
  void laterCommitsAreSeenAfterARefresh() {
    try (IndexFolder writer = IndexFolder.append(folder)) {
      writer.put(document("bus", "Buses", "Ia Sund", "en", "2020-01-01", Kind.ARTICLE, "A bus."));
      writer.remove("soup");
      writer.commit();
    }
    assertThat(index.size()).isEqualTo(3);
    index.refresh();

    assertThat(index.search("bus", 5).total()).isEqualTo(1);
    assertThat(index.search("lauch", 5).total()).isZero();
    assertThat(index.termVectors().size()).isEqualTo(3);
  }

  @Test
  void aMissingIndexIsExplained() {
    assertThatThrownBy(() -> SearchIndex.open(folder.resolve("none")))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("shortlist index");
  }

  private static Map<String, Integer> counts(TermVectors vectors, int row) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < vectors.terms(row).length; i++) {
      counts.put(vectors.vocabulary().get(vectors.terms(row)[i]), vectors.counts(row)[i]);
    }
    return counts;
  }

  private static Document document(String id, String title, String author, String language,
      @Nullable String published, Kind kind, String text) {
    return new Document(id, WebUrl.of("http://www.example.org/" + id),
        new Metadata(title, List.of(author),
            published == null ? null : LocalDate.parse(published), language, kind, "Example", ""),
        new Content(text, text), Fingerprint.of(text));
  }
}
