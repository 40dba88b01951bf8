package shortlist.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shortlist.indexer.search.Completion.Kind;

class CompletionsTest {

  @TempDir
  private static Path folder = Path.of("");
  @SuppressWarnings("NullAway.Init")
  private static SearchIndex index;

  @BeforeAll
  static void write() {
    try (SmallIndex writer = new SmallIndex(folder)) {
      writer.put("a", "Forecasting trams", "We forecast, with a feature store, and so forth.")
          .put("b", "Forecasting ferries", "Forecasts of ferries need no store.")
          .commit()
          .put("c", "A \"quoted\" title on forecasting", "The ferries of a foreign town.")
          .put("d", "Forecasting trams", "Another text of that title.");
      index = writer.open();
    }
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "forec           | forecasting 4, forecast 1, forecasts 1",
      "FOREC           | forecasting 4, forecast 1, forecasts 1",
      "need fer        | need ferries 1",
      "ferries fo      | ferries forecasting 2",
      "(need OR fer    | (need OR ferries 1",
      "-fer            | -ferries 2",
      "\"a feat        | \"a feature 1",
      "title:tra       | title:trams 2",
      "t               | title 2, trams 2",
      "site:exam       | site:example.org 4",
      "site:a.         | site:a.example.org 1",
      "kind:art        | kind:article 4",
      "forecasting lang: | forecasting lang:en 4",
      "org:exa         | org:example 4"})
  void whatWasTypedGoesOn(String typed, String texts) {
    assertThat(String.join(", ", index.complete(typed, 10)
        .stream()
        .filter(completion -> completion.kind() != Kind.TITLE)
        .map(completion -> completion.text() + " " + completion.documents())
        .toList())).isEqualTo(texts);
  }

  @Test
  void titlesThatBeginSoComeFirst() {
    assertThat(titles("forecasting")).containsExactly("\"Forecasting trams\"",
        "\"Forecasting ferries\"", "\"A quoted title on forecasting\"");
    assertThat(titles("title for")).containsExactly("\"A quoted title on forecasting\"");
    assertThat(titles("trams forecasting")).containsExactly("\"Forecasting trams\"");
    assertThat(titles("fo")).isEmpty();
    assertThat(titles("-forecasting")).isEmpty();
    assertThat(index.complete("forecasting tr", 5)).contains(
        new Completion("\"Forecasting trams\"", Kind.TITLE, 2));
  }

  @Test
  void aTitleFindsItsDocument() {
    for (String title : titles("forecasting")) {
      assertThat(index.search(title, 10).total()).isPositive();
      assertThat(index.search(title, 10).relaxed()).isFalse();
    }
  }

  @Test
  void wordsAndTitlesShareTheRoom() {
    List<Completion> four = index.complete("forec", 4);

    assertThat(four).hasSize(4);
    assertThat(four).extracting(Completion::kind)
        .containsExactly(Kind.WORD, Kind.WORD, Kind.TITLE, Kind.TITLE);
    assertThat(index.complete("forec", 1)).hasSize(1);
  }

  static Stream<String> nothing() {
    return Stream.of("", " ", "forecasting ", "\"", "(", "-", ":", "*", "the", "\u0000",
        "\ud800", "x".repeat(1_000_000), "word ".repeat(1_000), "nothing:else", "status:n",
        "xyzzy", "before:20", "for*", "éé", "site:", "a ".repeat(200) + "for");
  }

  @ParameterizedTest
  @MethodSource("nothing")
  void noTextFails(String typed) {
    assertThat(index.complete(typed, 10)).hasSizeLessThanOrEqualTo(10);
    assertThat(index.complete(typed, -1)).hasSizeLessThanOrEqualTo(1);
  }

  private static List<String> titles(String typed) {
    return index.complete(typed, 10)
        .stream()
        .filter(completion -> completion.kind() == Kind.TITLE)
        .map(Completion::text)
        .toList();
  }
}
