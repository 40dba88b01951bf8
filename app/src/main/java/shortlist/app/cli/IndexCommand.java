package shortlist.app.cli;

import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.app.work.Indexing;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.IndexListener;
import shortlist.indexer.IndexReport;
import shortlist.indexer.search.SearchIndex;

@Command(name = "index", mixinStandardHelpOptions = true, description = "Make documents of what was fetched, and make them searchable.")
final class IndexCommand implements Callable<Integer> {

  private final Main main;

  @Option(names = "--rebuild", description = "Everything again from the archive, without the network.")
  private boolean rebuild;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  IndexCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    try (Workspace workspace = main.openWorkspace()) {
      return index(main.console(), workspace, rebuild, json);
    }
  }

  /** Brings the index up to date, with progress, and says what came of it. */
  static int index(Console console, Workspace workspace, boolean rebuild, boolean json) {
    IndexReport report;
    try (Progress progress = console.progress()) {
      report = Indexing.run(workspace, rebuild, listener(console, progress));
    }
    if (json) {
      console.json(object(report));
    }
    console.say("%,d documents from pages, %,d imported, %,d copies, %,d pages without a text, %,d"
        + " unreadable; %.1f s.", report.documents(), report.imported(), report.copies(),
        report.empty(), report.failed(), report.time().toMillis() / 1e3);
    console.sayAll(report.failures()
        .stream()
        .map(failure -> failure.url() + ": " + failure.reason())
        .toList());
    return report.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  /** Opens the index of a workspace, which may not have been made yet. */
  static SearchIndex open(Workspace workspace) {
    if (!Files.isDirectory(workspace.indexFolder())) {
      throw new CommandException(ExitCode.NOTHING_FOUND,
          "Nothing is indexed yet. Next: shortlist crawl, then shortlist index.");
    }
    return SearchIndex.open(workspace.indexFolder());
  }

  private static Map<String, @Nullable Object> object(IndexReport report) {
    return Console.object("documents", report.documents(), "imported", report.imported(), "copies",
        report.copies(), "empty", report.empty(), "failed", report.failed(), "rebuilt",
        report.rebuilt(), "seconds", report.time().toMillis() / 1e3);
  }

  private static IndexListener listener(Console console, Progress line) {
    return new IndexListener() {
      @Override
      public void progress(long done, long total) {
        line.show(done, total, "pages");
      }

      @Override
      public void rebuilding(String reason) {
        console.say("The index is made again: %s.", reason);
      }
    };
  }
}
