package shortlist.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.json.ShelfJson;
import shortlist.app.review.Review;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.exchange.EditionFormat;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;

@Command(name = "edition", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "The next edition: new, add, remove, move, show, list, export, publish.")
final class EditionCommand implements Runnable {

  private final Main main;

  EditionCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE,
        "Say what to do: shortlist edition new|add|remove|move|show|list|export|publish");
  }

  @Command(name = "new", mixinStandardHelpOptions = true, description = "Begin a draft.")
  int create(
      @Option(names = "--title", defaultValue = "", paramLabel = "TEXT") String title,
      @Option(names = "--intro", defaultValue = "", paramLabel = "TEXT") String intro) {
    try (Workspace workspace = main.openWorkspace()) {
      Edition edition = workspace.store().editions().create(title, intro);
      main.console()
          .say("Began %s (number %d).", Legible.line(edition.title()), edition.number());
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Add a document, or a link that is not in the corpus, to the draft.")
  int add(
      @Parameters(paramLabel = "URL-or-ID") String link,
      @Option(names = "--title", paramLabel = "TEXT", description = "The title that readers see.") @Nullable String title,
      @Option(names = "--blurb", defaultValue = "", paramLabel = "TEXT", description = "Your words.") String blurb) {
    try (Workspace workspace = main.openWorkspace()) {
      Store store = workspace.store();
      Optional<Documents.Entry> document = store.documents().findByIdOrUrl(link);
      WebUrl url = document.flatMap(entry -> Optional.ofNullable(entry.url()))
          .or(() -> WebUrl.parse(link))
          .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND, "There is no document "
              + Legible.line(link) + ", and it is no web address."));
      String shown = Optional.ofNullable(title)
          .or(() -> document.map(entry -> entry.metadata().title()))
          .orElse(url.text());
      store.transaction(() -> {
        document.ifPresent(new Review(store)::accept);
        Edition draft = new Review(store).draft();
        store.editions()
            .add(draft.number(), document.map(Documents.Entry::id).orElse(null), url,
                shown, blurb);
      });
      main.console().say("Added: %s", Legible.line(shown));
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Take a slot out of the draft.")
  int remove(@Parameters(paramLabel = "SLOT") int position) {
    try (Workspace workspace = main.openWorkspace()) {
      List<Slot> slots = slots(workspace.store(), position);
      slots.remove(position - 1);
      return arranged(workspace.store(), slots);
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Move a slot of the draft to another place.")
  int move(@Parameters(paramLabel = "SLOT") int from, @Parameters(paramLabel = "TO") int to) {
    try (Workspace workspace = main.openWorkspace()) {
      List<Slot> slots = slots(workspace.store(), from);
      if (to < 1 || to > slots.size()) {
        throw new CommandException(ExitCode.USAGE,
            "The draft has the places 1 to " + slots.size() + ".");
      }
      slots.add(to - 1, slots.remove(from - 1));
      return arranged(workspace.store(), slots);
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Show the draft, or an edition by number.")
  int show(
      @Parameters(arity = "0..1", paramLabel = "NUMBER") @Nullable Integer number,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    return print(number, json ? EditionFormat.JSON : EditionFormat.TEXT);
  }

  @Command(mixinStandardHelpOptions = true, description = "List all editions.")
  int list(@Option(names = "--json", description = "JSON lines.") boolean json) {
    try (Workspace workspace = main.openWorkspace()) {
      for (Edition edition : workspace.store().editions().all()) {
        if (json) {
          main.console()
              .json(ShelfJson.object(edition));
        } else {
          main.console()
              .print("%4d  %-40s %d links%s", edition.number(),
                  Legible.line(edition.title()), edition.slots().size(),
                  edition.isDraft() ? ", draft" : "");
        }
      }
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Print the draft, or an edition by number.")
  int export(
      @Parameters(arity = "0..1", paramLabel = "NUMBER") @Nullable Integer number,
      @Option(names = "--format", defaultValue = "markdown", paramLabel = "markdown|html|text|json", description = "The form; ${DEFAULT-VALUE} if not said.") String format) {
    return print(number, EditionFormat.ofLabel(format)
        .orElseThrow(() -> new CommandException(ExitCode.USAGE, "There is no format "
            + Legible.line(format) + "; there are " + Arrays.stream(EditionFormat.values())
                .map(EditionFormat::label)
                .collect(Collectors.joining(", "))
            + ".")));
  }

  @Command(mixinStandardHelpOptions = true, description = "Mark the draft as sent: its links become past resources.")
  int publish() {
    try (Workspace workspace = main.openWorkspace()) {
      Review review = new Review(workspace.store());
      Edition edition = edition(workspace.store(), null);
      if (edition.slots().isEmpty()) {
        throw new CommandException(ExitCode.NOTHING_FOUND,
            "The draft has no links yet; accept suggestions first.");
      }
      review.publish(edition, Instant.now());
      main.console()
          .say("Published %s with %d links.", Legible.line(edition.title()),
              edition.slots().size());
      return ExitCode.DONE;
    }
  }

  private int print(@Nullable Integer number, EditionFormat format) {
    try (Workspace workspace = main.openWorkspace()) {
      main.console().print("%s", format.write(edition(workspace.store(), number)).stripTrailing());
      return ExitCode.DONE;
    }
  }

  private int arranged(Store store, List<Slot> slots) {
    store.editions().arrange(edition(store, null).number(), slots);
    main.console().print("%s", EditionFormat.TEXT.write(edition(store, null)).stripTrailing());
    return ExitCode.DONE;
  }

  private static List<Slot> slots(Store store, int position) {
    List<Slot> slots = new ArrayList<>(edition(store, null).slots());
    if (position < 1 || position > slots.size()) {
      throw new CommandException(ExitCode.NOTHING_FOUND, "The draft has no slot " + position + ".");
    }
    return slots;
  }

  private static Edition edition(Store store, @Nullable Integer number) {
    return (number == null ? store.editions().draft() : store.editions().find(number))
        .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND, number == null
            ? "There is no draft; begin one with: shortlist edition new"
            : "There is no edition " + number + "; shortlist edition list shows them."));
  }
}
