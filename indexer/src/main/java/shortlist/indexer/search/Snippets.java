package shortlist.indexer.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.schema.TextAnalyzer;

/** The passages of hits that answer a query best. */
final class Snippets {

  /** Of a query, what is marked is words in these. */
  private static final Set<String> SEARCHED = Set.of(Schema.ALL, Schema.BODY);
  private static final int LENGTH = 180;
  private static final int PASSAGES = 2;
  private static final int MAX_TEXT = 100_000;

  private Snippets() {}

  /** One for each hit, in their order. */
  static Snippet[] of(IndexSearcher searcher, Query query, TopDocs hits) throws IOException {
    UnifiedHighlighter highlighter = UnifiedHighlighter
        .builder(searcher, new TextAnalyzer())
        .withFormatter(new DefaultPassageFormatter(String.valueOf(Snippet.OPEN),
            String.valueOf(Snippet.CLOSE), " … ", false))
        .withBreakIterator(() -> LengthGoalBreakIterator
            .createClosestToLength(BreakIterator.getSentenceInstance(Locale.ROOT), LENGTH, 0.5f))
        .withMaxLength(MAX_TEXT)
        .withMaxNoHighlightPassages(1)
        .withFieldMatcher(SEARCHED::contains)
        .withWeightMatches(false)
        .withHighlightPhrasesStrictly(false)
        .build();
    String[] marked = highlighter.highlight(Schema.BODY, query, hits, PASSAGES);
    Snippet[] snippets = new Snippet[marked.length];
    for (int i = 0; i < marked.length; i++) {
      snippets[i] = marked[i] == null ? Snippet.NONE : Snippet.parse(marked[i]);
    }
    return snippets;
  }
}
