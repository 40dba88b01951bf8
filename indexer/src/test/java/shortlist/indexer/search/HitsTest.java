package shortlist.indexer.search;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.search.fold.Folded;
import shortlist.indexer.search.snippet.Snippet;

class HitsTest {

  private static final String FILLER = "Nothing of interest is said in this sentence at all. ";

  @TempDir
  private Path folder = Path.of("");

  @Test
  void theBestPassageIsShownAlthoughItIsNotTheFirst() throws IOException {
    Hit hit = hit("Trams", "A tram is late. " + FILLER.repeat(9)
        + "We forecast when a tram arrives with boosted trees. " + FILLER.repeat(9),
        words("tram", "forecast"));

    assertThat(marked(hit.snippet().text(), hit.snippet().marks()))
        .startsWith("We [forecast] when a [tram] arrives with boosted trees.");
  }

  @Test
  void wordsThatStandFarApartGetAPassageEach() throws IOException {
    Hit hit = hit("", "A tram is late today. " + FILLER.repeat(20) + "A forecast would help.",
        words("tram", "forecast"));

    assertThat(marked(hit.snippet().text(), hit.snippet().marks()))
        .contains("A [tram] is late today.", " … ", "A [forecast] would help.");
  }

  @Test
  void aPhraseIsMarkedAsOne() throws IOException {
    Hit hit = hit("A feature store", "A store has features. We built a feature store.",
        new PhraseQuery(Schema.BODY, "featur", "store"));

    assertThat(marked(hit.snippet().text(), hit.snippet().marks()))
        .isEqualTo("A store has features. We built a [feature store].");
    assertThat(hit.titleMarks()).isEmpty();
  }

  @Test
  void titlesAreMarked() throws IOException {
    Hit hit = hit("Forecasting trams", FILLER, words("tram", "forecast"));

    assertThat(marked(hit.title(), hit.titleMarks())).isEqualTo("[Forecasting] [trams]");
    assertThat(hit.snippet().marks()).isEmpty();
    assertThat(hit.snippet().text()).isEqualTo(FILLER.strip());
  }

  @Test
  void wordsOfPatternsAreMarkedAsTheyAreWritten() throws IOException {
    String text = "An engineer of Engineering reads what engineerings do with kubernettes.";

    assertThat(marks(text, new PrefixQuery(new Term(Schema.WORDS, "engineeri"))))
        .containsExactly("Engineering", "engineerings");
    assertThat(marks(text, new FuzzyQuery(new Term(Schema.WORDS, "kubernetes"), 2)))
        .containsExactly("kubernettes");
  }

  @Test
  void compoundsAreMarkedOnce() throws IOException {
    assertThat(marks("We use scikit-learn here.", words("scikit-learn", "scikit", "learn")))
        .containsExactly("scikit-learn");
  }

  @Test
  void conditionsAndWhatIsExcludedAreNotMarked() throws IOException {
    Query query = new BooleanQuery.Builder().add(words("tram"), Occur.MUST)
        .add(new TermQuery(new Term(Schema.KIND, "article")), Occur.FILTER)
        .add(words("bus"), Occur.MUST_NOT)
        .build();

    assertThat(marks("An article on a tram, not on any bus.", query)).containsExactly("tram");
  }

  @Test
  void linesStayApart() throws IOException {
    Hit hit = hit("", "Load it\nimport pandas as pd\nframe = pd.read_csv(path)",
        words("panda"));

    assertThat(marked(hit.snippet().text(), hit.snippet().marks()))
        .isEqualTo("Load it · import [pandas] as pd · frame = pd.read_csv(path)");
  }

  @Test
  void aSentenceThatNeverEndsIsCutBetweenWords() throws IOException {
    Hit hit = hit("", "and so on ".repeat(500) + "tram " + "and so on ".repeat(500),
        words("tram"));

    assertThat(hit.snippet().text()).startsWith("… ").endsWith(" …").contains(" tram ");
    assertThat(hit.snippet().text().length()).isLessThan(300);
    assertThat(hit.snippet().text().replace("… ", "").replace(" …", "").split(" ", -1))
        .containsOnly("and", "so", "on", "tram");
  }

  @Test
  void longTextsAreReadInPart() throws IOException {
    Hit hit = hit("", "x".repeat(1_000_000) + " tram", words("tram"));

    assertThat(hit.snippet().text().length()).isLessThan(300);
    assertThat(hit.snippet().marks()).isEmpty();
  }

  @Test
  void aTextWithoutMatchesBeginsWhereItBegins() throws IOException {
    assertThat(hit("Tram", "\n  First words. Then more.", MatchAllDocsQuery.INSTANCE)
        .snippet()
        .text()).isEqualTo("First words. Then more.");
    assertThat(hit("Tram", "", words("tram")).snippet()).isEqualTo(Snippet.NONE);
  }

  @Test
  void noCharacterIsHalved() throws IOException {
    Hit hit = hit("", "tram" + "\ud83d\ude8b".repeat(500), words("tram"));

    assertThat(hit.snippet().text().codePoints().filter(c -> c >= 0xd800 && c <= 0xdfff))
        .isEmpty();
  }

  private static Query words(String... terms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String term : terms) {
      any.add(new BoostQuery(Scoring.word(term), 2), Occur.SHOULD);
    }
    return any.build();
  }

  private List<String> marks(String text, Query query) throws IOException {
    Snippet snippet = hit("", text, query).snippet();
    return snippet.marks()
        .stream()
        .map(mark -> snippet.text().substring(mark.start(), mark.end()))
        .toList();
  }

  private static String marked(String text, List<Snippet.Mark> marks) {
    StringBuilder marked = new StringBuilder(text);
    for (Snippet.Mark mark : new ArrayList<>(marks).reversed()) {
      marked.insert(mark.end(), ']').insert(mark.start(), '[');
    }
    return marked.toString();
  }

  private Hit hit(String title, String text, Query query) throws IOException {
    try (SmallIndex index = new SmallIndex(folder)) {
      index.put("one", title, text).commit();
    }
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return Hits.of(new IndexSearcher(reader), query,
          List.of(new Folded(new ScoreDoc(0, 1), List.of())), 1).getFirst();
    }
  }
}
