package shortlist.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.Ranked;
import shortlist.indexer.search.SearchRequest;
import shortlist.indexer.search.SearchResult;

/** How many queries a second, and what do syntax, facets and snippets cost? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class SearchBench {

  private static final int DOCUMENTS = 10_000;
  private static final int LIMIT = 10;
  private static final List<String> WORDS = List.of("feature store",
      "drift", "shadow deployment", "retraining schedule", "latency of inference",
      "conversion models", "model registry", "labels", "incident review", "fraud");
  private static final List<String> SYNTAX = List.of("\"feature store\"",
      "drift -fraud", "retrain* year:2019", "title:model kind:article", "labels OR latency");

  private final GeneratedCorpus corpus = new GeneratedCorpus(DOCUMENTS);
  private final Cycle<String> words = new Cycle<>(WORDS);
  private final Cycle<String> syntax = new Cycle<>(SYNTAX);

  /** Plain words as a person types them: ten hits with snippets, and facets. */
  @Benchmark
  public SearchResult searchWords() {
    return answer(words.next());
  }

  /** Phrases, exclusions, prefixes and fields: ten hits with snippets, and facets. */
  @Benchmark
  public SearchResult searchSyntax() {
    return answer(syntax.next());
  }

  /** The same plain words, as a batch ranks them: ten ids with their scores. */
  @Benchmark
  public List<Ranked> searchPlain() {
    return corpus.index().searchPlain(words.next(), LIMIT);
  }

  private SearchResult answer(String query) {
    return corpus.index().search(SearchRequest.best(query, LIMIT), Annotations.NONE);
  }

  /** Throws the workspace away. */
  @TearDown
  public void close() {
    corpus.close();
  }
}
