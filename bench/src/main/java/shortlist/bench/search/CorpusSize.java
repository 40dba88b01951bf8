package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import shortlist.bench.process.TempFolder;
import shortlist.bench.report.Figure;
import shortlist.corpus.workspace.Workspace;

/** All that is measured at one size of the corpus, in a workspace that is thrown away. */
final class CorpusSize {

  /** A corpus of more documents than this is written in one round: it takes minutes. */
  private static final int SMALL = 50_000;

  private final int documents;
  private final int rounds;

  CorpusSize(int documents, int rounds) {
    this.documents = documents;
    this.rounds = rounds;
  }

  /** The same figures in the same order at every size. */
  List<Figure> figures(IndexingSpeed indexing, Posts posts, List<TestCollection> collections)
      throws IOException, InterruptedException {
    try (TempFolder folder = new TempFolder()) {
      Path index;
      try (Workspace workspace = Workspace.create(folder.path(), "")) {
        index = workspace.indexFolder();
      }
      List<Figure> figures = new ArrayList<>(
          indexing.onAllThreads(documents, documents > SMALL ? 1 : rounds, index));
      figures.addAll(Footprint.ofFiles(index, new PostStream(posts, documents).bytes(), documents));
      List<Probe> words = Probes.words(collections);
      List<Probe> syntax = Probes.syntax(collections);
      System.err.printf("%,d documents: searching%n", documents);
      figures.addAll(Latency.figures("words", words, index, rounds));
      figures.addAll(Latency.figures("syntax", syntax, index, rounds));
      figures.addAll(Footprint.ofOpenIndex(index, words));
      figures.addAll(Footprint.ofCommand(folder.path(), words));
      return figures;
    }
  }
}
