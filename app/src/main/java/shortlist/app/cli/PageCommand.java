package shortlist.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
    String outcome = page.outcome() == null ? "queued" : page.outcome().label();
    if (!json) {
      main.console()
          .print("%-12s %3d  %s%s", outcome, page.status(), page.url(),
              page.error() == null ? "" : "  (" + Legible.line(page.error()) + ")");
      return;
    }
    main.console()
        .json(Console.object("url", page.url().text(), "canonicalUrl", page.canonicalUrl(),
            "outcome", outcome, "status", page.status(), "contentType", page.contentType(),
            "fetchedAt",
            text(page.fetchedAt()), "digest", page.digest(), "title", page.title(), "published",
            text(page.published()), "kind", page.kind(), "error", page.error()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
