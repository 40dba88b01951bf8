package shortlist.indexer.search.fold;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.search.SearchRequest;
import shortlist.indexer.search.SearchRequest.Order;
import shortlist.indexer.search.SearchResult;
import shortlist.indexer.search.SmallIndex;

class FoldingTest {

  private static final long BITS = 0x5a5a_1234_9876_f00dL;
  private static final long SIX = 0b11_1111;

  @TempDir
  private Path folder = Path.of("");

  @Test
  void copiesFoldIntoTheBestRanked() {
    try (SmallIndex writer = new SmallIndex(folder)
        .put("long", "Trams", "A tram, and many other words that nobody asked for.", BITS)
        .commit()
        .put("short", "Trams", "A tram.", BITS ^ SIX)
        .put("other", "Tram", "A tram, a tram.", ~BITS); SearchIndex index = writer.open()) {
      SearchResult found = index.search("tram", 10);

      assertThat(found.total()).isEqualTo(3);
      assertThat(found.hits()).extracting(Hit::id).containsExactlyInAnyOrder("other", "short");
      assertThat(found.hits()).extracting(Hit::rank).containsExactly(1, 2);
      assertThat(copies(found, "short")).containsExactly("long");
      assertThat(copies(found, "other")).isEmpty();
    }
  }

  @Test
  void whatIsFartherOrTooShortToTellDoesNotFold() {
    try (SmallIndex writer = new SmallIndex(folder).put("a", "", "tram", BITS)
        .put("b", "", "tram", BITS ^ (SIX << 1 | 1))
        .put("c", "", "tram", 0)
        .put("d", "", "tram", 0)
        .put("e", "", "tram", 1); SearchIndex index = writer.open()) {
      assertThat(index.search("tram", 10).hits()).hasSize(5)
          .allSatisfy(hit -> assertThat(hit.copies()).isEmpty());
    }
  }

  @Test
  void whatIsNearACopyOnlyStaysAHit() {
    long far = BITS ^ SIX ^ (SIX << 20);
    try (SmallIndex writer = new SmallIndex(folder).put("best", "tram tram", "tram", BITS)
        .put("copy", "", "tram", BITS ^ SIX)
        .put("beyond", "", "tram and more words", far); SearchIndex index = writer.open()) {
      SearchResult found = index.search("tram", 10);

      assertThat(found.hits()).extracting(Hit::id).containsExactly("best", "beyond");
      assertThat(copies(found, "best")).containsExactly("copy");
      assertThat(copies(found, "beyond")).isEmpty();
    }
  }

  @Test
  void pagesAreCutAfterFolding() {
    List<String> paged = new ArrayList<>();
    try (SmallIndex writer = new SmallIndex(folder)) {
      Random random = new Random(7);
      for (int i = 0; i < 400; i++) {
        // Twenty texts with some twenty copies each, in any order.
        long bits = new Random(random.nextInt(20)).nextLong() ^ 1L << random.nextInt(64);
        writer.put("d" + i, "", "tram " + "word ".repeat(random.nextInt(30)), bits);
      }
      try (SearchIndex index = writer.open()) {
        for (int from = 0; from < 40; from += 4) {
          SearchResult page = index.search(new SearchRequest("tram", Order.RELEVANCE, from, 4),
              Annotations.NONE);
          assertThat(page.total()).isEqualTo(400);
          for (Hit hit : page.hits()) {
            assertThat(hit.rank()).isEqualTo(from + 1 + page.hits().indexOf(hit));
            paged.add(hit.id());
            hit.copies().forEach(copy -> paged.add(copy.id()));
          }
        }
        assertThat(paged).hasSize(400).doesNotHaveDuplicates();
        assertThat(index.search("tram", 100).hits()).hasSize(20);
        assertThat(index.search("tram", 15).hits()).hasSize(15);
      }
    }
  }

  @Test
  void copiesThatDoNotMatchAreListedAndDeletedOnesAreNot() {
    try (SmallIndex writer = new SmallIndex(folder).put("a", "Tram", "The same text", BITS)
        .put("b", "Something else", "The same text", BITS)
        .put("c", "Tram", "The same text", BITS)
        .commit()
        .remove("c"); SearchIndex index = writer.open()) {
      assertThat(copies(index.search("tram", 10), "a")).containsExactly("b");
    }
  }

  @Test
  void similarDocumentsAreNoCopies() {
    try (SmallIndex writer = new SmallIndex(folder)
        .put("a", "Tram arrivals", "Forecasting when trams arrive", BITS)
        .put("copy", "Tram arrivals", "Forecasting when trams arrive", BITS ^ 1)
        .put("like", "Tram delays", "Forecasting why trams are late", ~BITS)
        .put("again", "Tram delays", "Forecasting why trams are late", ~BITS ^ 1);
        SearchIndex index = writer.open()) {
      List<Hit> similar = index.similar("a", 10);

      assertThat(similar).hasSize(1);
      assertThat(similar.getFirst().copies()).hasSize(1);
      assertThat(similar.getFirst().title()).isEqualTo("Tram delays");
    }
  }

  private static List<String> copies(SearchResult found, String id) {
    return found.hits()
        .stream()
        .filter(hit -> hit.id().equals(id))
        .flatMap(hit -> hit.copies().stream())
        .map(Hit.Copy::id)
        .toList();
  }
}
