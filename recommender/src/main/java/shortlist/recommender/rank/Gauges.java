package shortlist.recommender.rank;

import java.util.List;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.level.LevelGauge;
import shortlist.indexer.term.TermVectors;
import shortlist.indexer.tone.ClickbaitGauge;
import shortlist.indexer.tone.Gauge;
import shortlist.indexer.tone.ToneReader;
import shortlist.indexer.tone.ToneRules;

/**
 * The gauges of the documents of an index: for whom each is written, and whether it is made to be
 * clicked. Immutable; safe for use by several threads.
 */
public final class Gauges {

  private final TermVectors vectors;
  private final LevelGauge level;
  private final ClickbaitGauge clickbait;
  private final List<String> notes;

  private Gauges(TermVectors vectors, ToneRules rules, List<String> notes) {
    this.vectors = vectors;
    this.level = new LevelGauge(rules);
    this.clickbait = new ClickbaitGauge(rules);
    this.notes = notes;
  }

  /** By the words that come with the program and those of a workspace's own file. */
  public static Gauges of(TermVectors vectors, Workspace workspace) {
    ToneReader.Read read = ToneReader.read(workspace.folder().resolve(Workspace.TONE));
    return new Gauges(vectors, read.rules(), read.notes());
  }

  /** 0 for beginners, 1 for specialists, ½ for neither; of the document in a row. */
  public Gauge level(Metadata metadata, int row) {
    return level.of(metadata, vectors.signs(row));
  }

  /** 0 for plain, 1 for what is made to be clicked; of the document in a row. */
  public Gauge clickbait(Metadata metadata, int row) {
    return clickbait.of(metadata, vectors.signs(row).pleads(), vectors.counts(row),
        vectors.titleCounts(row));
  }

  /** Sentences on lines of the workspace's file that could not be used; often none. */
  public List<String> notes() {
    return notes;
  }
}
