package shortlist.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import shortlist.app.cli.Main;

/**
 * One command line in a process that says at its end, on the last line of its output, what it took.
 */
final class JourneyStep {

  private static final Path STATUS = Path.of("/proc/self/status");

  private JourneyStep() {}

  public static void main(String[] args) {
    // The command ends the process itself.
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(JourneyStep::report));
    Main.main(args);
  }

  private static void report() {
    System.out.printf(Locale.ROOT, "%n{\"cpuSeconds\":%.2f,\"peakMegabytes\":%s}%n", cpuSeconds(),
        peakMegabytes());
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /** The most that was in memory at once, child processes not counted; null but on Linux. */
  private static String peakMegabytes() {
    if (!Files.isReadable(STATUS)) {
      return "null";
    }
    try {
      return Files.readAllLines(STATUS)
          .stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .map(String::valueOf)
          .findFirst()
          .orElse("null");
    } catch (IOException e) {
      return "null";
    }
  }
}
