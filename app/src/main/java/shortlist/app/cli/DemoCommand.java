package shortlist.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.corpus.exchange.StarterCollection;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.fetch.NetworkRules;
import shortlist.sampleweb.SampleWeb;

@Command(name = "demo", mixinStandardHelpOptions = true, description = "The whole journey over the bundled sample web, in a workspace that is thrown away.")
final class DemoCommand implements Callable<Integer> {

  private static final int SUGGESTIONS = 5;
  private static final long MAX_PAGES_PER_HOST = 500;
  private static final int MAX_DEPTH = 12;

  private final Main main;

  @Option(names = "--no-serve", description = "End after the suggestions; do not open the desk.")
  private boolean noServe;

  @Option(names = "--json", description = "Print the suggestions as one JSON object.")
  private boolean json;

  DemoCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path folder = temporaryFolder();
    // The process must not end, however it is told to, before the folder is thrown away.
    try (Interrupt _ = new Interrupt(() -> {})) {
      try (SampleWeb web = SampleWeb.start(); Workspace workspace = Workspace.create(folder, "")) {
        return journey(web, workspace);
      } finally {
        delete(folder);
      }
    }
  }

  private int journey(SampleWeb web, Workspace workspace) throws InterruptedException {
    Console console = main.console();
    workspace.store().resources().putAll(StarterCollection.resources());
    web.startAddresses()
        .forEach(start -> workspace.store().sources().add(WebUrl.of(start.toString()), null));
    console.say("1. Crawling %d fictional sites on port %d, with dead links and redirects in a"
        + " circle, as sites have ...", web.startAddresses().size(),
        web.port());
    int crawled = CrawlCommand.crawl(console, workspace, options(web), false);
    if (crawled == ExitCode.INTERRUPTED) {
      return crawled;
    }
    console.say("2. Extracting and indexing ...");
    IndexCommand.index(console, workspace, false, false);
    console.say("3. Ranking by %d past resources that readers engaged with ...%n",
        workspace.store().resources().all().size());
    int suggested = SuggestCommand.suggest(console, workspace, SUGGESTIONS, json);
    console.flush();
    if (!noServe && suggested == ExitCode.DONE) {
      ServeCommand.serve(console, workspace, 0, options(web));
    }
    return suggested;
  }

  private static CrawlOptions options(SampleWeb web) {
    Set<String> hosts = web.startAddresses().stream().map(URI::getHost).collect(Collectors.toSet());
    return new CrawlOptions(Set.of(), Long.MAX_VALUE, MAX_PAGES_PER_HOST, MAX_DEPTH,
        Optional.of(Duration.ZERO), CrawlOptions.DEFAULT.timeout(), Optional.empty(), false, false,
        new NetworkRules(false, hosts, Optional.empty()));
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("shortlist-demo-");
    } catch (IOException e) {
      throw new CommandException(ExitCode.FAILED, "No temporary folder can be made ("
          + e.getMessage() + "); free some space or set TMPDIR.");
    }
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
            throws IOException {
          Files.delete(file);
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
            throws IOException {
          Files.delete(visited);
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
