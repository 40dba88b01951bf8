package shortlist.app.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.json.EngagementJson;
import shortlist.app.review.ResourceImport;
import shortlist.app.work.Indexing;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Engagement;
import shortlist.corpus.engagement.Estimate;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.exchange.Imported;
import shortlist.corpus.exchange.ResourceFile;
import shortlist.corpus.note.Highlights;
import shortlist.corpus.store.Store;
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
      ResourceImport.Result result = ResourceImport.take(workspace.store(), imported.items());
      main.console()
          .say("Took %,d past resources: %,d new, %,d changed, %,d as before; there are %,d now.",
              imported.items().size(), result.added().size(), result.changed().size(),
              result.same().size(), workspace.store().resources().all().size());
      Indexing.categorise(workspace);
      return SourceCommand.reportProblems(main.console(), imported);
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "List the past resources with how readers engaged with each: 1 is as usual for its edition and slot, and in 95 of 100 cases the truth lies within the interval.")
  int list(
      @Option(names = "--sort", defaultValue = "added", paramLabel = "ORDER", description = "added, or engagement, most first; added if not said.") String sort,
      @Option(names = "--json", description = "JSON lines.") boolean json) {
    Comparator<Estimated> order = order(sort);
    try (Workspace workspace = main.openWorkspace()) {
      Store store = workspace.store();
      Engagement engagement = store.engagement();
      Highlights highlights = store.notes().highlights();
      List<Estimated> resources = store.resources()
          .all()
          .stream()
          .map(resource -> new Estimated(resource, engagement.estimate(resource.key()),
              highlights.of(resource)))
          .sorted(order)
          .toList();
      for (Estimated estimated : resources) {
        if (json) {
          main.console()
              .json(EngagementJson.object(estimated.resource(), estimated.estimate(),
                  estimated.highlight()));
        } else {
          print(estimated, engagement.isCounted());
        }
      }
      if (!resources.isEmpty() && !engagement.isCounted()) {
        main.console()
            .say("No clicks are known, so all of them count alike. Next: shortlist engagement"
                + " import FILE");
      }
      return ExitCode.DONE;
    }
  }

  private record Estimated(
      Resource resource, Estimate estimate, @Nullable String highlight) {}

  /** What is sorted alike stays in the order in which it came. */
  private static Comparator<Estimated> order(String sort) {
    return switch (sort.strip().toLowerCase(Locale.ROOT)) {
      case "added" -> (_, _) -> 0;
      case "engagement" ->
        Comparator.comparingDouble((Estimated estimated) -> estimated.estimate().engagement())
            .reversed();
      default -> throw new CommandException(ExitCode.USAGE,
          "--sort takes added or engagement, not " + Legible.line(sort) + ".");
    };
  }

  private void print(Estimated estimated, boolean counted) {
    Resource resource = estimated.resource();
    Estimate estimate = estimated.estimate();
    String clicks = String.format(Locale.ROOT, "%5.2f (%.2f to %.2f), %,d of %,d  ",
        estimate.engagement(), estimate.low(), estimate.high(), estimate.clicks(),
        estimate.delivered());
    main.console()
        .print("%s%s  %s", estimate.isCounted() ? clicks : counted ? "    - not counted  " : "",
            Legible.line(resource.title()),
            resource.url() == null ? "" : resource.url().text());
  }
}
