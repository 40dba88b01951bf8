package shortlist.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.exchange.StarterCollection;
import shortlist.corpus.link.WebUrl;
import shortlist.sampleweb.Label;
import shortlist.sampleweb.Page;
import shortlist.sampleweb.SampleWeb;

class SampleWebRankingTest {

  @TempDir
  Path folder;

  @Test
  void theStarterCollectionFindsTheGoodArticlesOfTheSampleWeb() {
    Map<String, Label> labels = new HashMap<>();
    try (Shelf shelf = new Shelf(folder.resolve("workspace"), "");
        SampleWeb web = SampleWeb.start()) {
      shelf.workspace().store().resources().putAll(StarterCollection.resources());
      for (Page page : web.articles()) {
        labels.put(shelf.add(document(page)), page.label());
      }

      Ranking ranking = shelf.rank();

      List<Label> order = ranking.suggestions(100)
          .stream()
          .map(suggestion -> labels.getOrDefault(suggestion.id(), Label.OFFTOPIC))
          .toList();
      assertThat(order.subList(0, 5)).containsOnly(Label.GOOD);
      assertThat(order.subList(0, 15)).doesNotContain(Label.CLICKBAIT, Label.OFFTOPIC);
      assertThat(averagePrecision(order)).isGreaterThan(0.9);
    }
  }

  private static Document document(Page page) {
    String text = String.join("\n", page.paragraphs());
    Metadata metadata = new Metadata(page.title(), page.authors(), page.published(), "en",
        Kind.ofLabel(page.kind()).orElse(Kind.ARTICLE), page.site(), page.summary());
    return Document.at(WebUrl.of(page.address().toString()), metadata, new Content(text, text));
  }

  /** The mean of the precision at each good article. */
  private static double averagePrecision(List<Label> order) {
    double sum = 0;
    int good = 0;
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i) == Label.GOOD) {
        good++;
        sum += (double) good / (i + 1);
      }
    }
    return sum / good;
  }
}
