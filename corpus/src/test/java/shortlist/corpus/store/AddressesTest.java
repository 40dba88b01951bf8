package shortlist.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Extractions.Stage;

class AddressesTest {

  @TempDir
  private Path folder;
  private Store store;
  private CrawlHistory history;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("corpus.db"));
    history = new CrawlHistory(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aPageLeadsToTheDocumentThatItGave() {
    give("https://a.example/copy", "doc1");
    give("https://a.example/other", "doc2");

    assertThat(documents("http://a.example/copy", "https://a.example/other",
        "https://a.example/unknown"))
        .containsOnly(Map.entry(WebUrl.of("http://a.example/copy"), "doc1"),
            Map.entry(WebUrl.of("https://a.example/other"), "doc2"));
  }

  @Test
  void allRedirectsAreTold() {
    history.redirected("https://a.example/1", "https://a.example/2");
    history.redirected("https://b.example/", "https://a.example/2");
    Map<String, String> redirects = new HashMap<>();
    store.addresses().forEachRedirect((from, to) -> redirects.put(from.text(), to.text()));
    assertThat(redirects).isEqualTo(Map.of("https://a.example/1", "https://a.example/2",
        "https://b.example/", "https://a.example/2"));
  }

  @Test
  void redirectsAreFollowed() {
    history.redirected("https://a.example/1", "https://a.example/2");
    history.redirected("https://a.example/2", "https://a.example/3");
    give("https://a.example/3", "doc3");

    assertThat(documents("https://a.example/1", "https://a.example/2").values())
        .containsExactly("doc3", "doc3");
  }

  @Test
  void aCircleLeadsNowhere() {
    history.redirected("https://a.example/1", "https://a.example/2");
    history.redirected("https://a.example/2", "https://a.example/1");

    assertThat(documents("https://a.example/1")).isEmpty();
  }

  @Test
  void aPageWithoutADocumentLeadsNowhere() {
    history.fetched("https://a.example/empty", Duration.ofDays(1));

    assertThat(documents("https://a.example/empty")).isEmpty();
    assertThat(documents()).isEmpty();
  }

  @Test
  void theMarkChangesWithEachChangeOfAnybody() {
    Store.Mark before = store.mark();
    assertThat(store.mark()).isEqualTo(before);

    history.met("https://a.example/1", null);
    Store.Mark own = store.mark();
    assertThat(own).isNotEqualTo(before);

    try (Store other = Store.open(folder.resolve("corpus.db"))) {
      other.sources().pause(history.source(), true);
    }
    assertThat(store.mark()).isNotEqualTo(own);
  }

  private Map<WebUrl, String> documents(String... urls) {
    return store.addresses().documents(Arrays.stream(urls).map(WebUrl::of).toList());
  }

  private void give(String url, String documentId) {
    long page = history.fetched(url, Duration.ofDays(1));
    Extractions.Unextracted row = store.extractions()
        .next(Stage.PAGES, page - 1, 1)
        .getFirst();
    store.extractions().done(row, documentId);
  }
}
