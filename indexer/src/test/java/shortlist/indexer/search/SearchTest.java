package shortlist.indexer.search;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.index.IndexFolder;
import shortlist.indexer.schema.Arrival;
import shortlist.indexer.search.SearchRequest.Order;
import shortlist.indexer.search.facet.Facet;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

  private static final Annotations ANNOTATIONS = new Annotations(
      Map.of("ferry", "published", "tram", "accepted", "bus", "rejected", "gone", "later"),
      Map.of("ferry", "Data Quality", "tram", "platforms"),
      Map.of("ferry", 0.2, "tram", 0.7),
      Map.of("1", "http://example.org/ Example Blog", "2", "http://lab.example.net/ Harbour Lab"));

  @TempDir
  private static Path folder = Path.of("");
  @SuppressWarnings("NullAway.Init")
  private SearchIndex index;

  @BeforeAll
  void write() {
    try (IndexFolder writer = IndexFolder.create(folder)) {
      writer.put(document("ferry", "http://www.example.org/2019/boats-at-sea", "en", "2019-03-14",
          new About("Ferry schedules", List.of("Oda Tannvik", "J. Berg"), Kind.ARTICLE,
              "Example Blog", null),
          "We forecast the arrival of ferries with gradient boosting.",
          "# Delays\n\n```\nimport np.array as tide\n```\n\nIt runs on k8s and is in C++."),
          new Arrival(1L, Instant.EPOCH));
      writer.commit();
      writer.put(document("tram", "http://lab.example.net/tram", "en", "2021-07-01",
          new About("Tram arrivals", List.of("Bo Ekeland"), Kind.PAPER, "The Harbour Lab", null),
          "We forecast the arrival of trams with scikit-learn; boosting was no gradient help.",
          "| a | b |\n| --- | --- |\n| 1 | $x_1$ |"), new Arrival(2L, Instant.EPOCH));
      writer.put(document("bus", "http://example.org/bus", "en", "2019-11-02",
          new About("Buses for beginners", List.of(), Kind.ARTICLE, "Example Blog", null),
          "What engineering a bus forecast takes. " + "Word after word. ".repeat(300), ""),
          new Arrival(1L, Instant.EPOCH));
      writer.put(document("soup", "http://kitchen.example/soup", "de", null,
          new About("Fischsuppe", List.of("Ia Sund"), Kind.ARTICLE, "Küche", null),
          "Man nehme frischen Fisch, Lauch und etwas Geduld. 機械学習", ""), Arrival.IMPORTED);
      writer.put(document("talk", "http://talks.example.org/t", "en", "2020-02-29",
          new About("Trains, a talk", List.of("Oda Tannvik"), Kind.TALK, "Example Talks",
              Duration.ofMinutes(45)),
          "Trains are late, and we say by how much.", ""), Arrival.IMPORTED);
      writer.commit();
    }
    index = SearchIndex.open(folder);
  }

  @AfterAll
  void close() {
    index.close();
  }

  @Test
  void aPlainTextIsAnsweredByAnyOfItsWordsAndHasNoSyntax() {
    SearchResult result = index.answerPlain("-ferry OR \"(lauch", 10);

    assertThat(result.hits()).extracting(Hit::id).contains("ferry", "soup");
    assertThat(result.total()).isEqualTo(result.hits().size());
    assertThat(index.answerPlain("the of and", 10)).isEqualTo(SearchResult.NOTHING);
  }

  @Test
  void aBeginningThatIsAWordIsWorthMoreThanOneThatIsNone() {
    assertThat(best("train*")).isGreaterThan(best("trai*"));
  }

  private double best(String query) {
    return index.search(query, 1).hits().getFirst().score();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "forecast                            | bus ferry tram",
      "forecast arrival                    | ferry tram",
      "boats                               | ferry",
      "2019                                | ``",
      "\"gradient boosting\"               | ferry",
      "\"boosting gradient\"~3             | ferry tram",
      "\"gradient help\"                   | tram",
      "forecast -ferry                     | bus tram",
      "-forecast                           | soup talk",
      "-forecast -trains                   | soup",
      "boosting OR lauch                   | ferry soup tram",
      "(boosting OR lauch) -trams          | ferry soup",
      "trains OR -forecast                 | soup talk",
      "forecast AND boosting OR lauch      | ferry soup tram",
      "engineeri*                          | bus",
      "engineeri* OR gedul*                | bus soup",
      "boostnig~                           | ferry tram",
      "tramm~                              | tram",
      "c++                                 | ferry",
      "scikit-learn                        | tram",
      "scikit-le*                          | tram",
      "機械学習                             | soup",
      "機械*                                | soup",
      "title:forecast                      | ``",
      "title:tram                          | tram",
      "title:\"ferry schedules\"           | ferry",
      "title:sched*                        | ferry",
      "title:(tram OR ferry)               | ferry tram",
      "author:tannvik                      | ferry talk",
      "author:\"oda tannvik\" kind:talk    | talk",
      "author:\"j. berg\"                  | ferry",
      "author:tannv*                       | ferry talk",
      "author:tanvik~                      | ferry talk",
      "org:example                         | bus ferry talk",
      "org:\"the harbour\"                 | tram",
      "organisation:harb*                  | tram",
      "site:example.org                    | bus ferry talk",
      "site:www.example.org                | bus ferry talk",
      "site:talks.example.org              | talk",
      "site:net                            | tram",
      "site:example.com                    | ``",
      "kind:paper                          | tram",
      "kind:(paper OR talk)                | talk tram",
      "-kind:article                       | talk tram",
      "level:beginner                      | bus",
      "level:advanced                      | tram",
      "lang:de                             | soup",
      "language:english trains             | talk",
      "code:tide                           | ferry",
      "code:np.array                       | ferry",
      "code:\"array np\"                   | ferry",
      "code:as                             | ferry",
      "code:forecast                       | ``",
      "has:code                            | ferry",
      "has:table has:formula               | tram",
      "has:author                          | ferry soup talk tram",
      "-has:date                           | soup",
      "year:2019                           | bus ferry",
      "year:2019..2020                     | bus ferry talk",
      "year:>=2020                         | talk tram",
      "year:..2019                         | bus ferry",
      "date:2019-03                        | ferry",
      "date:2019-03-14..2019-11-02         | bus ferry",
      "before:2019-11-02                   | ferry",
      "after:2019-11-02                    | bus talk tram",
      "before:2020 after:2019-04           | bus",
      "date:2020-02-29                     | talk",
      "minutes:45                          | talk",
      "minutes:1                           | ferry soup tram",
      "minutes:2..5                        | bus",
      "minutes:>40                         | talk",
      "source:1                            | bus ferry",
      "source:harbour                      | tram",
      "source:example                      | bus ferry tram",
      "-source:1                           | soup talk tram",
      "status:new                          | soup talk",
      "status:published                    | ferry",
      "status:(accepted OR rejected)       | bus tram",
      "-status:new forecast                | bus ferry tram",
      "status:later                        | ``",
      "category:\"data quality\"           | ferry",
      "category:PLATFORMS                  | tram",
      "http://example.org/x                | ``",
      "the                                 | ``"})
  void queriesFind(String query, String ids) {
    SearchResult result = search(query, Order.RELEVANCE, 0, 10);

    assertThat(String.join(" ", ids(result).stream().sorted().toList())).isEqualTo(ids);
    assertThat(result.total()).isEqualTo(result.hits().size());
    assertThat(result.relaxed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "trams lauch             | soup tram      | true",
      "trams lauch kind:paper  | tram           | true",
      "lauch nowhere -fisch    | ''             | false",
      "learn-scikit            | tram           | true",
      "械機                     | soup           | true",
      "scikit-forecast         | bus ferry tram | true",
      "title:trams title:lauch | ''             | false",
      "nowhere                 | ''             | false"})
  void wordsThatNoDocumentHasTogetherAreLookedForOneByOne(String query, String ids,
      boolean relaxed) {
    SearchResult result = search(query, Order.RELEVANCE, 0, 10);

    assertThat(String.join(" ", ids(result).stream().sorted().toList())).isEqualTo(ids);
    assertThat(result.relaxed()).isEqualTo(relaxed);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "''                | There is nothing to look for",
      "the               | There is nothing to look for",
      "***               | There is nothing to look for",
      "kind:foo          | kind: takes article, paper, talk",
      "category:cooking  | there are: Data Quality, platforms.",
      "source:cooking    | No source has “cooking” in its address or title",
      "\"ferry           | A quotation mark without its partner"})
  void aSentenceSaysWhatIsWrong(String query, String note) {
    assertThat(search(query, Order.RELEVANCE, 0, 10).notes()).singleElement()
        .asString()
        .contains(note);
  }

  @Test
  void whatIsNotUnderstoodIsLeftOut() {
    assertThat(ids(search("ferries year:soon", Order.RELEVANCE, 0, 10))).containsExactly("ferry");
  }

  @Test
  void facetsCountAllMatches() {
    SearchResult result = search("forecast", Order.RELEVANCE, 0, 1);

    assertThat(result.facets().keySet()).containsExactly("kind", "site", "organisation",
        "category", "year", "level", "status", "language");
    assertThat(result.facets()).isEqualTo(Map.of(
        "kind", List.of(new Facet("article", 2), new Facet("paper", 1)),
        "site", List.of(new Facet("example.org", 2), new Facet("lab.example.net", 1)),
        "organisation", List.of(new Facet("Example Blog", 2), new Facet("The Harbour Lab", 1)),
        "category", List.of(new Facet("Data Quality", 1), new Facet("platforms", 1)),
        "year", List.of(new Facet("2019", 2), new Facet("2021", 1)),
        "level", List.of(new Facet("advanced", 1), new Facet("beginner", 1),
            new Facet("general", 1)),
        "status", List.of(new Facet("accepted", 1), new Facet("published", 1),
            new Facet("rejected", 1)),
        "language", List.of(new Facet("en", 3))));
  }

  @Test
  void aFacetThatTheQueryNarrowsIsCountedSideways() {
    Map<String, List<Facet>> facets = search("forecast kind:article year:2019",
        Order.RELEVANCE, 0, 10).facets();

    // Kinds of 2019, years of articles, and of both for all others.
    assertThat(facets.get("kind")).containsExactly(new Facet("article", 2));
    assertThat(facets.get("year")).containsExactly(new Facet("2019", 2));
    assertThat(facets.get("site")).containsExactly(new Facet("example.org", 2));
    facets = search("forecast kind:article", Order.RELEVANCE, 0, 10).facets();
    assertThat(facets.get("kind")).containsExactly(new Facet("article", 2), new Facet("paper", 1));
    assertThat(facets.get("year")).containsExactly(new Facet("2019", 2));
    facets = search("kind:(paper OR talk)", Order.RELEVANCE, 0, 10).facets();
    assertThat(facets.get("kind")).containsExactly(new Facet("article", 3), new Facet("paper", 1),
        new Facet("talk", 1));
    assertThat(facets.get("status")).containsExactly(new Facet("accepted", 1),
        new Facet("new", 1));
    facets = search("status:new kind:talk", Order.RELEVANCE, 0, 10).facets();
    assertThat(facets.get("status")).containsExactly(new Facet("new", 1));
    assertThat(facets.get("kind")).containsExactly(new Facet("article", 1), new Facet("talk", 1));
    facets = search("org:\"Example Blog\"", Order.RELEVANCE, 0, 10).facets();
    assertThat(facets.get("organisation")).contains(new Facet("Example Blog", 2),
        new Facet("Küche", 1));
    facets = search("forecast category:platforms", Order.RELEVANCE, 0, 10).facets();
    assertThat(facets.get("category")).hasSize(2);
  }

  @Test
  void oneCanStillChangeOnesMindWhereANarrowingLeavesNothing() {
    SearchResult result = search("forecast kind:talk", Order.RELEVANCE, 0, 10);

    assertThat(result.total()).isZero();
    assertThat(result.facets().get("kind")).containsExactly(new Facet("article", 2),
        new Facet("paper", 1));
  }

  @Test
  void whatIsExcludedIsNoNarrowing() {
    assertThat(search("forecast -kind:paper", Order.RELEVANCE, 0, 10).facets().get("kind"))
        .containsExactly(new Facet("article", 2));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "NEWEST     | tram talk bus ferry soup",
      "OLDEST     | ferry bus talk tram soup",
      "ENGAGEMENT | tram ferry talk bus soup"})
  void hitsComeInTheOrderThatIsAskedFor(Order order, String ids) {
    assertThat(ids(search("kind:(article OR paper OR talk)", order, 0, 10)))
        .containsExactly(ids.split(" ", -1));
  }

  @Test
  void withoutWordsTheNewestComeFirst() {
    assertThat(ids(search("kind:article", Order.RELEVANCE, 0, 10)))
        .containsExactly("bus", "ferry", "soup");
    assertThat(ids(search("has:author -kind:talk", Order.RELEVANCE, 0, 10)))
        .containsExactly("tram", "ferry", "soup");
  }

  @Test
  void hitsHaveScoresInEveryOrder() {
    for (Order order : Order.values()) {
      assertThat(search("forecast", order, 0, 10).hits()).as(order.name())
          .hasSize(3)
          .allSatisfy(hit -> assertThat(hit.score()).isPositive().isFinite());
    }
  }

  @Test
  void engagementThatNobodyKnowsLeavesRelevance() {
    SearchRequest request = new SearchRequest("forecast", Order.ENGAGEMENT, 0, 10);

    assertThat(ids(index.search(request, Annotations.NONE)))
        .isEqualTo(ids(index.search("forecast", 10)));
  }

  @Test
  void pagesFollowEachOther() {
    for (Order order : Order.values()) {
      List<String> all = ids(search("forecast OR trains OR fisch", order, 0, 10));
      List<String> pages = new ArrayList<>();
      for (int from = 0; from < 6; from += 2) {
        SearchResult page = search("forecast OR trains OR fisch", order, from, 2);
        assertThat(page.total()).isEqualTo(5);
        int first = from;
        assertThat(page.hits()).extracting(Hit::rank)
            .containsExactlyElementsOf(IntStream.rangeClosed(1, page.hits().size())
                .mapToObj(rank -> first + rank)
                .toList());
        pages.addAll(ids(page));
      }
      assertThat(pages).as(order.name()).isEqualTo(all);
    }
    assertThat(search("forecast", Order.RELEVANCE, 10_000, 10).hits()).isEmpty();
    assertThat(search("forecast", Order.RELEVANCE, Integer.MAX_VALUE, Integer.MAX_VALUE).hits())
        .isEmpty();
    assertThat(search("forecast", Order.RELEVANCE, -5, -5).hits()).hasSize(1);
  }

  @Test
  void wordsThatStandTogetherCountMore() {
    assertThat(ids(search("gradient boosting", Order.RELEVANCE, 0, 10)))
        .containsExactly("ferry", "tram");
  }

  @Test
  void equalsStandInTheOrderOfTheirIds(@TempDir Path another) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, 300).boxed().toList());
    Collections.shuffle(numbers, new Random(7));
    try (IndexFolder writer = IndexFolder.create(another)) {
      for (int number : numbers) {
        writer.put(document("d%03d".formatted(number), "http://example.org/" + number, "en",
            "2020-01-01", new About("Same", List.of(), Kind.ARTICLE, "Site", null),
            "Same words here.", ""), Arrival.IMPORTED);
        if (number % 50 == 0) {
          writer.commit();
        }
      }
      writer.commit();
    }
    try (SearchIndex equals = SearchIndex.open(another)) {
      for (String query : List.of("words", "same words", "kind:article")) {
        for (Order order : Order.values()) {
          assertThat(ids(equals.search(new SearchRequest(query, order, 120, 20),
              Annotations.NONE))).as("%s %s", query, order)
              .isEqualTo(IntStream.range(120, 140).mapToObj("d%03d"::formatted).toList());
        }
      }
    }
  }

  @Test
  void annotationsAreThoseOfTheSearch() {
    Annotations later = new Annotations(Map.of("soup", "later"), Map.of(), Map.of(), Map.of());
    SearchRequest request = SearchRequest.best("status:later", 10);

    assertThat(ids(index.search(request, later))).containsExactly("soup");
    assertThat(ids(index.search(request, ANNOTATIONS))).isEmpty();
    assertThat(ids(index.search(request, Annotations.NONE))).isEmpty();
    assertThat(index.search("status:new", 10).total()).isEqualTo(5);
  }

  static Stream<String> hostileQueries() {
    String letters = "abcdefghijklmnopqrstuvwxyz";
    return Stream.of("", " ", "*", "**", "?", "*ing", "\"", "\"unbalanced", "a\"b\"c\"", "\\",
        "(((", ")", "[a TO", "{", "a AND", "OR", "OR OR", "AND NOT", "-", "--", "-\"", "+-+",
        "title:", ":", "::", "year:abc", "site:\"", "kind:*", "~", "a~2", "^", "a^9", "/(a+)+$/",
        "\u0000\uffff", "\ud800", "the", "ferry ".repeat(5_000), "x".repeat(1_000_000),
        "\"".repeat(1_001), "ab* ".repeat(5_000), "OR a ".repeat(5_000), "-a ".repeat(5_000),
        "é ".repeat(500_000), "(".repeat(10_000) + "a" + ")".repeat(10_000),
        "-(a OR ".repeat(5_000), "fo* ".repeat(12) + "forcast~ ".repeat(12),
        "a-b-c-d-e-f-g-h-i-j-k-l ".repeat(1_000), "a.b:c/d ".repeat(1_000),
        "\"" + "word other ".repeat(50_000) + "\"", "code:a-b-c-d-e-f-g ".repeat(100),
        "author:ab* ".repeat(100), "機械学習".repeat(2_000), "機 ".repeat(2_000),
        "source:e ".repeat(1_000), "year:1900..2100 ".repeat(1_000), "kind:paper OR ".repeat(500),
        "status:new ".repeat(300), letters.chars()
            .mapToObj(c -> (char) c + "a* ")
            .reduce("", String::concat),
        "title:(" + "ferry ".repeat(200) + ")", "minutes:-1..99999999999", "\u202e\u200bferry",
        "ferry\u0000tram", "site:" + "a.".repeat(3_000), "category:" + "x".repeat(9_000),
        "author:\"" + "o ".repeat(3_000) + "\"~9", "NOT ".repeat(2_500) + "ferry");
  }

  @ParameterizedTest
  @MethodSource("hostileQueries")
  void everyTextIsAnswered(String query) {
    for (Order order : Order.values()) {
      SearchResult result = search(query, order, 0, 10);
      assertThat(result.total() > 0 || !result.notes().isEmpty() || !query.isBlank()).isTrue();
      assertThat(result.notes()).hasSizeLessThanOrEqualTo(10)
          .allSatisfy(note -> assertThat(note).endsWith(".").hasSizeLessThan(300));
    }
  }

  /** A failure names its seed; run it again with {@code -Dquery.seed=…}. */
  @Test
  void noTextFails() {
    long seed = Long.getLong("query.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> pieces = List.of("(", ")", "\"", "-", "*", "~", " OR ", " AND ", " ", " ", "ferry",
        "boosting", "scikit-learn", "the", "title:", "code:", "author:", "org:", "kind:paper ",
        "status:new ", "status:accepted ", "year:2019 ", "before:2020 ", "minutes:1..9 ",
        "has:code ",
        "category:platforms ", "source:1 ", "site:org ", "機", "\ud800", "fo*", "ferri~");
    for (int round = 0; round < 500; round++) {
      StringBuilder query = new StringBuilder();
      int length = 1 + random.nextInt(15);
      for (int i = 0; i < length; i++) {
        query.append(pieces.get(random.nextInt(pieces.size())));
      }
      Order order = List.of(Order.values()).get(random.nextInt(4));
      assertThat(search(query.toString(), order, random.nextInt(3), 5)).as("seed %d: %s", seed,
          query)
          .satisfies(result -> assertThat(result.hits().size())
              .isLessThanOrEqualTo((int) result.total()));
    }
  }

  private SearchResult search(String query, Order order, int from, int limit) {
    return index.search(new SearchRequest(query, order, from, limit), ANNOTATIONS);
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  private record About(String title, List<String> authors, Kind kind, String site,
      @Nullable Duration duration) {}

  private static Document document(String id, String url, String language, @Nullable String day,
      About about, String text, String markdown) {
    LocalDate published = day == null ? null : LocalDate.parse(day);
    return new Document(id, WebUrl.of(url), new Metadata(about.title(), about.authors(), published,
        null, language, about.kind(), about.site(), "", about.duration()),
        new Content(text + "\n" + (markdown.contains("k8s") ? "It runs on k8s and is in C++." : ""),
            text + "\n\n" + markdown),
        Fingerprint.of(text));
  }
}
