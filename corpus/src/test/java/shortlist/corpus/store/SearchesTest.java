package shortlist.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.store.Searches.Saved;

class SearchesTest {

  private static final Instant DAY = Instant.parse("2026-03-04T00:00:00Z");

  @TempDir
  private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("corpus.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aSearchIsKeptAsItWasWritten() {
    Saved saved = add("Feature stores", " \"feature store\" -tutorial ");

    assertThat(saved.query()).isEqualTo("\"feature store\" -tutorial");
    assertThat(store.searches().all()).containsExactly(saved);
    assertThat(store.searches().find("Feature stores")).hasValue(saved);
  }

  @ParameterizedTest
  @CsvSource({"Feature stores, feature-stores", "C++ & Rust, c-rust", "../etc/passwd, etc-passwd",
      "50 % off?, 50-off", "Modèles, modèles", "機械学習, 機械学習", "a/b;c, a-b-c"})
  void theKeyHasLettersAndDigitsOnly(String name, String key) {
    assertThat(add(name, "x").key()).isEqualTo(key);
    assertThat(store.searches().find(key)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "../..", "\u202E", "?!"})
  void aNameHasALetterOrADigit(String name) {
    assertThatThrownBy(() -> add(name, "x")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("letter");
  }

  @Test
  void whatIsTooLongIsRefusedInASentence() {
    assertThatThrownBy(() -> add("x".repeat(81), "x")).hasMessageContaining("80 characters");
    assertThatThrownBy(() -> add("x", "x".repeat(2_001))).hasMessageContaining("2000 characters");
    assertThatThrownBy(() -> add("x", " ")).hasMessageContaining("characters");
  }

  @Test
  void namesThatLookAlikeAreOne() {
    Saved saved = add("Feature stores", "x");

    assertThat(store.searches().add("feature  STORES!", "y", "newest")).isEmpty();
    assertThat(store.searches().rename(saved, "Feature Stores")).isTrue();
    assertThat(store.searches().all()).extracting(Saved::name).containsExactly("Feature Stores");
  }

  @Test
  void aRenamedSearchKeepsItsFeed() {
    Saved saved = add("a", "x");
    add("b", "x");

    assertThat(store.searches().rename(saved, "B")).isFalse();
    assertThat(store.searches().rename(saved, "c")).isTrue();
    assertThat(store.searches().find("c").orElseThrow().feed()).isEqualTo(saved.feed());
    assertThat(store.searches().find("a")).isEmpty();
  }

  @Test
  void aRemovedSearchIsGone() {
    store.searches().remove(add("a", "x"));

    assertThat(store.searches().all()).isEmpty();
  }

  @Test
  void whatIsThereIsSeenWhenASearchIsAdded() {
    store.arrivals().note(Map.of("d1", DAY));

    assertThat(add("a", "x").seen()).isEqualTo(DAY);
  }

  @Test
  void whatWasSeenIsNeverNewAgain() {
    Saved saved = add("a", "x");
    store.searches().seen(saved, DAY);
    store.searches().seen(saved, DAY.minusSeconds(1));

    assertThat(store.searches().find("a").orElseThrow().seen()).isEqualTo(DAY);
  }

  @Test
  void aDocumentThatIsMadeAgainKeepsItsTime() {
    store.arrivals().note(Map.of("d1", DAY, "d2", DAY));
    store.arrivals().note(Map.of("d1", DAY.plusSeconds(5), "d3", DAY.plusSeconds(5)));

    assertThat(store.arrivals().of(List.of("d1", "d3", "d4")))
        .containsOnly(Map.entry("d1", DAY), Map.entry("d3", DAY.plusSeconds(5)));
  }

  @Test
  void theLatestArrivalIsKnown() {
    assertThat(store.arrivals().latest()).isEqualTo(Instant.EPOCH);
    store.arrivals().note(Map.of("d1", DAY, "d2", DAY.plusMillis(1)));

    assertThat(store.arrivals().latest()).isEqualTo(DAY.plusMillis(1));
  }

  private Saved add(String name, String query) {
    return store.searches().add(name, query, "relevance").orElseThrow();
  }
}
