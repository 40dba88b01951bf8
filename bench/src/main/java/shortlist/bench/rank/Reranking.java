package shortlist.bench.rank;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Map;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.Recommender;
import tools.jackson.databind.json.JsonMapper;

/** A process that ranks a workspace several times, and prints what that took. */
final class Reranking {

  private static final int TIMES = 3;
  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean SYSTEM = ManagementFactory
      .getPlatformMXBean(OperatingSystemMXBean.class);

  private Reranking() {}

  /** The workspace. */
  public static void main(String[] args) {
    try (Workspace workspace = Workspace.open(Path.of(args[0]));
        SearchIndex index = SearchIndex.open(workspace.indexFolder())) {
      Recommender recommender = new Recommender(workspace, index);
      double first = seconds(recommender);
      double again = Double.MAX_VALUE;
      double busy = Double.MAX_VALUE;
      for (int i = 0; i < TIMES; i++) {
        long before = SYSTEM.getProcessCpuTime();
        again = Math.min(again, seconds(recommender));
        busy = Math.min(busy, (SYSTEM.getProcessCpuTime() - before) / NANOS);
      }
      System.out.println(JsonMapper.shared()
          .writeValueAsString(Map.of("first", first, "again", again, "againCpu", busy, "heap",
              heapPeak())));
    }
  }

  private static double seconds(Recommender recommender) {
    long start = System.nanoTime();
    int candidates = recommender.rank().candidates();
    if (candidates == 0) {
      throw new IllegalStateException("nothing was ranked");
    }
    return (System.nanoTime() - start) / NANOS;
  }

  /** The most that the parts of the heap held, each at its worst moment. */
  private static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans()
        .stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
