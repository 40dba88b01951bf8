package shortlist.bench.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * What some work took.
 *
 * @param wallSeconds from its start to its end
 * @param cpuSeconds of all threads of this process meanwhile
 */
record Spent(double wallSeconds, double cpuSeconds) {

  /** Nothing. */
  static final Spent NOTHING = new Spent(0, 0);

  private static final OperatingSystemMXBean SYSTEM = ManagementFactory
      .getPlatformMXBean(OperatingSystemMXBean.class);
  private static final double NANOS = 1e9;

  /** Something that takes a while. */
  interface Work {
    void run() throws IOException;
  }

  /** Does it. */
  static Spent on(Work work) throws IOException {
    long start = System.nanoTime();
    long busy = SYSTEM.getProcessCpuTime();
    work.run();
    return new Spent((System.nanoTime() - start) / NANOS,
        (SYSTEM.getProcessCpuTime() - busy) / NANOS);
  }

  /** Both together. */
  Spent plus(Spent other) {
    return new Spent(wallSeconds + other.wallSeconds, cpuSeconds + other.cpuSeconds);
  }
}
