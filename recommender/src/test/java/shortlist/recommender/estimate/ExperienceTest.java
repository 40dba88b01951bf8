package shortlist.recommender.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.document.Kind;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Store;

class ExperienceTest {

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

  private void publish(String url, String edition, @Nullable LocalDate day) {
    store.resources()
        .putAll(List.of(new Resource(WebUrl.of(url), url, null, List.of(), null, null,
            Kind.ARTICLE, "", null, edition, null, day)));
  }

  private List<Example> liked() {
    return Experience.read(store, Map.of()).liked();
  }

  @Test
  void withoutClicksAllThatWasPublishedDidAsUsual() {
    publish("https://a.example/1", "1", null);
    publish("https://a.example/2", "2", null);
    assertThat(liked()).extracting(Example::outcome).containsExactly(1.0, 1.0);
  }

  @Test
  void clicksTellWhatWasEngagedWithMost() {
    publish("https://a.example/good", "7", null);
    publish("https://a.example/poor", "7", null);
    store.mailings()
        .put(new Mailing("7", null, 2000, List.of(
            new LinkClicks(WebUrl.of("https://a.example/good?utm_source=x"), 1, 200L, null),
            new LinkClicks(WebUrl.of("https://a.example/poor"), 2, 20L, null))));
    assertThat(liked().getFirst().outcome()).isGreaterThan(1.1);
    assertThat(liked().getLast().outcome()).isBetween(0.0, 0.9);
  }

  @Test
  void examplesKnowTheirEdition() {
    publish("https://a.example/new", "b", LocalDate.of(2024, 2, 1));
    publish("https://a.example/old", "a", LocalDate.of(2024, 1, 1));
    int sent = store.editions().create("", "").number();
    store.editions().add(sent, null, WebUrl.of("https://a.example/sent"), "Sent", "");
    store.editions().publish(sent, Instant.parse("2024-03-01T00:00:00Z"));
    int draft = store.editions().create("", "").number();
    store.editions().add(draft, null, WebUrl.of("https://a.example/next"), "Next", "");

    assertThat(liked()).extracting(Example::period).containsExactly(1, 0, 2, 3);
    assertThat(Experience.read(store, Map.of()).periods().next()).isEqualTo(3);
  }
}
