package shortlist.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.app.json.ShelfJson;
import shortlist.corpus.document.Legible;
import shortlist.corpus.store.Pages.Listed;
import shortlist.corpus.workspace.Workspace;

@Command(name = "page", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "What was fetched: list.")
final class PageCommand implements Runnable {

  private final Main main;

  PageCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE, "Say what to do: shortlist page list");
  }

  @Command(mixinStandardHelpOptions = true, description = "List the pages that were visited.")
  int list(@Option(names = "--json", description = "JSON lines.") boolean json) {
    try (Workspace workspace = main.openWorkspace()) {
      workspace.store().pages().forEach(page -> print(page, json));
      return ExitCode.DONE;
    }
  }

  private void print(Listed page, boolean json) {
    if (!json) {
      main.console()
          .print("%-12s %3d  %s%s", page.outcome() == null ? "queued" : page.outcome().label(),
              page.status(), page.url(),
              page.error() == null ? "" : "  (" + Legible.line(page.error()) + ")");
      return;
    }
    main.console().json(ShelfJson.object(page));
  }
}
