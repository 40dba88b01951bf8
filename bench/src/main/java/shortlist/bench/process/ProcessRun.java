package shortlist.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process at work, watched until it ends. Its output and messages go to files, so that it never
 * waits for its reader. For one thread, and one process after another: what ended children cost is
 * known of all together.
 */
public final class ProcessRun implements AutoCloseable {

  private static final long LOOK_EVERY_MILLIS = 100;

  private final Process process;
  private final Path output;
  private final Path messages;
  private final long start = System.nanoTime();
  private final double cpuBefore = ProcessTree.endedChildrenSeconds();
  private long peakBytes;

  /**
   * Starts a command.
   *
   * @param environment what is added to this process's own
   */
  public ProcessRun(List<String> command, Map<String, String> environment) throws IOException {
    output = Files.createTempFile("shortlist-bench-", ".out");
    messages = Files.createTempFile("shortlist-bench-", ".err");
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(output.toFile())
        .redirectError(messages.toFile());
    builder.environment().putAll(environment);
    process = builder.start();
  }

  /**
   * The command that runs a class of this class path.
   *
   * @param options for the virtual machine
   */
  public static List<String> java(List<String> options, String mainClass, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-classpath",
        System.getProperty("java.class.path"), mainClass));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Waits until it ends. */
  public Finished await() throws IOException, InterruptedException {
    look();
    while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      look();
    }
    double wall = (System.nanoTime() - start) / 1e9;
    double cpu = ProcessTree.endedChildrenSeconds() - cpuBefore;
    return new Finished(process.exitValue(), Files.readString(output),
        new Cost(wall, cpu, peakBytes / (double) (1 << 20)));
  }

  /** Whether it is still at work. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it by {@code SIGKILL}, at once. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** What it has written to standard error. */
  public String messages() throws IOException {
    return Files.readString(messages);
  }

  private void look() {
    peakBytes = Math.max(peakBytes, ProcessTree.residentBytes(process.toHandle()));
  }

  /** Ends it if it is still at work. */
  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.delete(output);
    Files.delete(messages);
  }
}
