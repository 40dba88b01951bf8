package shortlist.indexer.extract.html.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class EntriesTest {

  @Test
  void linksThatLieOverTheirPartsAreEntries() {
    Element main = Jsoup.parseBodyFragment("<main>" + taggedPosts() + "</main>")
        .expectFirst("main");

    Entries entries = entries(main);

    assertThat(entries.count()).isEqualTo(7);
    assertThat(entries.share()).isGreaterThan(0.9);
  }

  @Test
  void linksWithinThePageAndWithinSentencesAreNoEntries() {
    Element main = Jsoup.parseBodyFragment("""
      <main><ul><li><a href="#how">How it came about</a><li><a href="#why">Why it stayed</a></ul>
      <p>It is told at length in a book that we have <a href="/book">reviewed before</a>.</p></main>
      """).expectFirst("main");

    assertThat(entries(main).count()).isZero();
  }

  private static String taggedPosts() {
    return IntStream.range(0, 7).mapToObj(i -> """
      <article class="post-entry tag-entry"><header class="entry-header"><h2>Share number %d</h2>
      </header><div class="entry-content"><p>How a tenant that waits is served.</p></div>
      <footer class="entry-footer">March %d, 2021</footer>
      <a class="entry-link" aria-label="post link to Share number %d" href="/posts/share-%d/"></a>
      </article>""".formatted(i, i + 1, i, i)).collect(Collectors.joining("\n"));
  }

  private static Entries entries(Element main) {
    Outline outline = Outline.of(main);
    boolean[] all = new boolean[outline.segments.size()];
    Arrays.fill(all, true);
    return Entries.of(outline, all);
  }
}
