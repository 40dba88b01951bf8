package shortlist.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shortlist.app.cli.Main;

/**
 * The product's command line on one workspace, each command a process of its own as users run it.
 */
public final class Shortlist {

  /** Done, or done with failures: some pages always fail. */
  private static final Set<Integer> DONE = Set.of(0, 3);

  private static final Set<String> COMPILED_ONCE = Set.of("crawl", "search", "similar");

  private final Path workspace;

  /** The workspace in that folder, whether or not it exists yet. */
  public Shortlist(Path workspace) {
    this.workspace = workspace;
  }

  /** Where the workspace is. */
  public Path workspace() {
    return workspace;
  }

  /**
   * Makes the workspace with the addresses of a file as its sources.
   *
   * @param sources an address a line, or what else can be imported
   */
  public void create(Path sources) throws IOException, InterruptedException {
    run("init", workspace.toString());
    run("source", "import", sources.toString());
  }

  /**
   * Runs a command to its end.
   *
   * @throws IOException if its exit code says that it was not done; the message has what it said
   */
  public Finished run(String... arguments) throws IOException, InterruptedException {
    try (ProcessRun run = start(arguments)) {
      Finished finished = run.await();
      if (!DONE.contains(finished.exitCode())) {
        throw new IOException("shortlist " + String.join(" ", arguments) + " ended with exit code "
            + finished.exitCode() + ": " + run.messages());
      }
      return finished;
    }
  }

  /** As the launcher has it. */
  private static List<String> options(String command) {
    return COMPILED_ONCE.contains(command)
        ? List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        : List.of("-XX:+UseSerialGC");
  }

  /** Starts a command. */
  public ProcessRun start(String... arguments) throws IOException {
    List<String> command = ProcessRun.java(options(arguments[0]), Main.class.getName(), arguments);
    return new ProcessRun(command, Map.of("SHORTLIST_HOME", workspace.toString()));
  }
}
