package shortlist.app.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.exchange.Imported;
import shortlist.corpus.exchange.ResourceFile;
import shortlist.corpus.workspace.Workspace;

@Command(name = "resource", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Links of past editions: import, list.")
final class ResourceCommand implements Runnable {

  private final Main main;

  ResourceCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE, "Say what to do: shortlist resource import|list");
  }

  @Command(name = "import", mixinStandardHelpOptions = true, description = "Add past links from JSON lines; a link that is known is replaced.")
  int importFile(@Parameters(paramLabel = "FILE.jsonl") Path file) {
    Imported<Resource> imported = ResourceFile.read(file);
    try (Workspace workspace = main.openWorkspace()) {
      workspace.store().resources().putAll(imported.items());
      CategoryCommand.update(workspace);
      main.console()
          .say("Took %d past resources; there are %d now.", imported.items().size(),
              workspace.store().resources().all().size());
      return SourceCommand.reportProblems(main.console(), imported);
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "List the past resources.")
  int list(@Option(names = "--json", description = "JSON lines.") boolean json) {
    try (Workspace workspace = main.openWorkspace()) {
      List<Resource> resources = workspace.store().resources().all();
      for (Resource resource : resources) {
        String url = resource.url() == null ? null : resource.url().text();
        if (json) {
          main.console()
              .json(Console.object("url", url, "title", resource.title(), "organisation",
                  resource.organisation(), "authors", resource.authors(), "year", resource.year(),
                  "category", resource.category(), "kind", resource.kind().label(), "summary",
                  resource.summary(), "edition", resource.edition(), "slot", resource.slot()));
        } else {
          main.console().print("%s  %s", Legible.line(resource.title()), url == null ? "" : url);
        }
      }
      return ExitCode.DONE;
    }
  }
}
