package shortlist.indexer.search;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.indexer.search.synonym.SynonymReader;
import shortlist.indexer.term.Terms;

class WideningTest {

  private static final String FILLER = " with some more words that say nothing of it";

  @TempDir
  private Path folder = Path.of("");

  @Test
  void aSynonymFindsAndCountsLess() throws IOException {
    Map<String, Float> found = search("k8s", Occur.MUST);

    assertThat(found.keySet()).containsExactly("short", "long");
    assertThat(found.get("long")).isLessThan(found.get("short"));
  }

  @Test
  void aRareSynonymCountsLessThanACommonWord() throws IOException {
    Map<String, Float> found = search("kubernetes", Occur.MUST);

    assertThat(found.keySet()).containsExactly("long", "short");
  }

  @Test
  void severalWordsArePhrases() throws IOException {
    assertThat(search("ml", Occur.MUST).keySet()).containsExactlyInAnyOrder("ml", "phrase");
    assertThat(search("machine learning", Occur.MUST).keySet())
        .containsExactlyInAnyOrder("ml", "phrase", "apart");
  }

  @Test
  void otherWordsOfTheQueryStay() throws IOException {
    assertThat(search("running k8s daily", Occur.MUST).keySet()).isEmpty();
    assertThat(search("running k8s", Occur.MUST).keySet()).containsExactly("short", "long");
    assertThat(search("boat machine learning", Occur.SHOULD).keySet())
        .containsExactlyInAnyOrder("boat", "apart", "phrase", "ml");
  }

  @Test
  void partOfAWordIsNoSynonym() throws IOException {
    assertThat(search("ml-boat", Occur.MUST).keySet()).isEmpty();
  }

  private Map<String, Float> search(String typed, Occur occur) throws IOException {
    try (SmallIndex index = new SmallIndex(folder)) {
      index.put("short", "", "We run k8s" + FILLER)
          .put("long", "", "We run kubernetes" + FILLER)
          .put("phrase", "", "We run machine learning" + FILLER)
          .put("apart", "", "We learn of the machine" + FILLER)
          .put("ml", "", "We run ml" + FILLER)
          .put("boat", "", "We row a boat" + FILLER)
          .commit();
    }
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      List<Query> queries = new Widening(SynonymReader.read(null).synonyms(), reader)
          .of(typed(typed), occur);
      queries.forEach(query -> all.add(query, occur));
      Map<String, Float> found = new LinkedHashMap<>();
      for (ScoreDoc hit : searcher.search(all.build(), 10).scoreDocs) {
        found.put(searcher.storedFields().document(hit.doc).get("id"), hit.score);
      }
      return found;
    }
  }

  private static List<Widening.Typed> typed(String text) {
    List<Widening.Typed> typed = new ArrayList<>();
    for (String word : Arrays.asList(text.split(" ", -1))) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      Scoring.parts(Terms.read(word, 10))
          .forEach(part -> all.add(Scoring.word(part), Occur.MUST));
      typed.add(new Widening.Typed(word, all.build()));
    }
    return typed;
  }
}
