package shortlist.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import shortlist.sampleweb.SampleWeb;
import tools.jackson.databind.json.JsonMapper;

/**
 * What does the whole journey over the sample web cost? Each step is a command in a process of its
 * own, as a user runs it; the sites are served by this one. Prints a JSON object a step: wall
 * seconds from start to end of the process, its CPU seconds, and its peak memory in MB.
 */
public final class JourneyBench {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String[] CRAWL = {"--allow-private-addresses", "--delay", "0",
      "--max-pages-per-host", "500"};
  /** Done, or done with failures: some pages of the sample web do fail. */
  private static final Set<Integer> DONE = Set.of(0, 3);

  private final Path workspace;
  private final Path messages;

  private JourneyBench(Path folder) {
    workspace = folder.resolve("workspace");
    messages = folder.resolve("messages.txt");
  }

  /** Runs the journey in a workspace that is thrown away. */
  public static void main(String[] args) throws IOException, InterruptedException {
    try (TempFolder folder = new TempFolder(); SampleWeb web = SampleWeb.start()) {
      JourneyBench journey = new JourneyBench(folder.path());
      journey.step("init", journey.workspace.toString());
      List<String> sources = new ArrayList<>(List.of("add"));
      web.startAddresses().stream().map(URI::toString).forEach(sources::add);
      journey.step("source", sources.toArray(String[]::new));
      journey.step("crawl", CRAWL);
      journey.step("index");
      journey.step("suggest", "--limit", "5");
      journey.step("crawl", CRAWL);
    }
  }

  private void step(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        // As the launcher has it.
        "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
        "-classpath", System.getProperty("java.class.path"), JourneyStep.class.getName(), name));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command)
        .redirectError(messages.toFile());
    builder.environment().put("SHORTLIST_HOME", workspace.toString());
    long start = System.nanoTime();
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exitCode = process.waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    if (!DONE.contains(exitCode)) {
      throw new IllegalStateException(name + " ended with exit code " + exitCode + ": "
          + Files.readString(messages));
    }

    Map<String, Object> line = new LinkedHashMap<>();
    line.put("step", name);
    line.put("exitCode", exitCode);
    line.put("wallSeconds", Math.round(wall * 100) / 100.0);
    String figures = Objects.requireNonNull(output.lines().reduce("{}", (_, last) -> last));
    JSON.readTree(figures)
        .properties()
        .forEach(field -> line.put(field.getKey(), field.getValue()));
    System.out.println(JSON.writeValueAsString(line));
  }
}
