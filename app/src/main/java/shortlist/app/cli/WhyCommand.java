package shortlist.app.cli;

import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.json.TraceJson;
import shortlist.app.trail.Absence;
import shortlist.app.trail.PlainWords;
import shortlist.app.trail.Step;
import shortlist.app.trail.Trace;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.document.Legible;
import shortlist.corpus.exchange.SourceFile;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.corpus.store.Trails.Trail;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.Recommender;
import shortlist.recommender.Standing;

@Command(name = "why", mixinStandardHelpOptions = true, description = "Tell every step that was taken for an address: how it was found, visited, read and judged, and what comes next; and where its document stands in the ranking, and why.")
final class WhyCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(paramLabel = "URL-or-ID")
  private String address = "";

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  WhyCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    try (Workspace workspace = main.openWorkspace()) {
      Store store = workspace.store();
      Instant now = Instant.now();
      Optional<WebUrl> url = SourceFile.address(address);
      Optional<Trace> trace = Trace.of(store, address, now)
          .or(() -> url.flatMap(written -> Trace.of(store, written.text(), now)));
      if (trace.isPresent()) {
        print(trace.get(), standing(workspace, trace.get()).orElse(null));
        return ExitCode.DONE;
      }
      Absence absence = url.map(written -> Trace.absence(store, written, now))
          .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND, "There is no document "
              + Legible.line(address) + ", nor is that an address; shortlist search shows ids."));
      if (json) {
        main.console().json(TraceJson.object(absence));
      } else if (!absence.steps().isEmpty()) {
        main.console().print("%s", absence.url());
        absence.steps().forEach(this::print);
      }
      throw new CommandException(ExitCode.NOTHING_FOUND, absence.reason());
    }
  }

  /** Empty where there is nothing to rank: no document, or no index that can be read. */
  private Optional<Standing> standing(Workspace workspace, Trace trace) {
    Documents.Entry document = trace.document();
    if (document == null || !Files.isDirectory(workspace.indexFolder())) {
      return Optional.empty();
    }
    try (SearchIndex index = SearchIndex.open(workspace.indexFolder())) {
      return Optional.of(new Recommender(workspace, index).rank().standing(document));
    } catch (WorkspaceException e) {
      // The trail can be told all the same.
      main.console().say("%s", Main.sentence(e));
      return Optional.empty();
    }
  }

  private void print(Trace trace, @Nullable Standing standing) {
    Console console = main.console();
    if (json) {
      console.json(TraceJson.object(trace, standing));
      return;
    }
    console.print("%s", name(trace));
    trace.steps().forEach(this::print);
    if (standing != null) {
      StandingView.print(console, standing);
    }
  }

  private void print(Step step) {
    Instant at = step.at();
    main.console().print("  %-20s  %s", at == null ? "" : PlainWords.time(at), step.text());
  }

  private static String name(Trace trace) {
    Trail page = trace.page();
    return page != null
        ? page.url().text()
        : trace.document() == null ? "" : trace.document().id();
  }
}
