package shortlist.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

  @TempDir
  private Path folder;

  @Test
  void aTokenIsKnownByItsDigestUntilItIsRemoved() {
    try (Store store = Store.open(folder.resolve("corpus.db"))) {
      String token = store.tokens().create("  script ");
      assertThat(store.tokens().nameOf(token)).contains("script");
      assertThat(store.tokens().nameOf(token + "x")).isEmpty();
      assertThat(store.tokens().all()).hasSize(1).first().asString().doesNotContain(token);
      assertThat(store.tokens().remove("script")).isTrue();
      assertThat(store.tokens().nameOf(token)).isEmpty();
      assertThat(store.tokens().remove("script")).isFalse();
    }
  }
}
