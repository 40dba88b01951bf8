package shortlist.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.SampleResponses;
import shortlist.sampleweb.Page;
import shortlist.sampleweb.SampleWeb;

/**
 * Good pages damaged at random: each ends as one outcome or another. The first seed is printed with
 * what fails; {@code -Dshortlist.seed=N} begins with another one.
 */
class MutatedPagesTest {

  private static final int ROUNDS = 300;

  @Test
  @Timeout(300)
  void aDamagedPageIsReadOrSaysWhyNot() throws Exception {
    long first = Long.getLong("shortlist.seed", 1);
    try (SampleWeb web = SampleWeb.start(); Extractor extractor = new Extractor()) {
      List<String> pages = new ArrayList<>();
      for (Page page : web.articles()) {
        byte[] body = SampleResponses.get(web.port(), page.address()).body();
        pages.add(new String(body, StandardCharsets.UTF_8));
      }
      for (long seed = first; seed < first + ROUNDS; seed++) {
        String page = pages.get((int) (seed % pages.size()));
        String other = pages.get((int) (seed * 7 % pages.size()));
        byte[] body = new PageMutator(seed).mutate(page, other);

        Extraction extraction = extractor.extract(
            new Response(WebUrl.of("https://example.org/page"), Instant.EPOCH, 200,
                Headers.of("Content-Type", "text/html"), body));

        assertThat(extraction).as("seed %d", seed).isNotInstanceOf(Extraction.Failed.class);
      }
    }
  }
}
