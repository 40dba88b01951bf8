package shortlist.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import shortlist.recommender.Ranking;
import shortlist.recommender.Recommender;
import shortlist.recommender.Suggestion;

/** How long does a change of mind take: to learn anew and rank everything, and to explain it? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class RankBench {

  private static final int SHOWN = 10;

  @Param({"1000", "10000"})
  private int documents;

  private GeneratedCorpus corpus;
  private Recommender recommender;
  private Ranking ranking;

  /** Fills a workspace and ranks it once. */
  @Setup
  public void fill() {
    corpus = new GeneratedCorpus(documents);
    recommender = new Recommender(corpus.workspace(), corpus.index());
    ranking = recommender.rank();
  }

  /** Reading the store and the index, learning, scoring and mixing. */
  @Benchmark
  public Ranking learnAndRank() {
    return recommender.rank();
  }

  /** The reasons, words and passages of the first ten. */
  @Benchmark
  public List<Suggestion> explainTen() {
    return ranking.suggestions(SHOWN);
  }

  /** Throws the workspace away. */
  @TearDown
  public void close() {
    corpus.close();
  }
}
