package shortlist.app.cli;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.edition.BlurbLength;
import shortlist.app.edition.Drafting;
import shortlist.app.edition.Issues;
import shortlist.app.json.ShelfJson;
import shortlist.app.review.Review;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.exchange.EditionFeed;
import shortlist.corpus.exchange.EditionFormat;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;

@Command(name = "edition", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "The next edition: write it, check it, take it along.")
final class EditionCommand implements Runnable {

  private final Main main;

  EditionCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE,
        "Say what to do: shortlist edition new|add|remove|move|write|blurb|show|list|check|export"
            + "|feed|publish|reopen");
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
      @Option(names = "--blurb", defaultValue = "", paramLabel = "TEXT", description = "Your words.") String blurb,
      @Option(names = "--instead-of", paramLabel = "SLOT", description = "Take the place of this slot.") @Nullable Integer instead) {
    try (Workspace workspace = main.openWorkspace()) {
      Store store = workspace.store();
      switch (new Drafting(store).add(link, title, blurb, instead)) {
        case ADDED -> main.console().say("Added: %s", Legible.line(link));
        case THERE -> main.console().say("It is in the draft already: %s", Legible.line(link));
        case UNKNOWN -> throw new CommandException(ExitCode.NOTHING_FOUND,
            "There is no document " + Legible.line(link) + ", and it is no web address.");
      }
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Take a slot out of the draft.")
  int remove(@Parameters(paramLabel = "SLOT") int position) {
    try (Workspace workspace = main.openWorkspace()) {
      draftWith(workspace.store(), position);
      new Drafting(workspace.store()).remove(position);
      return shown(workspace.store());
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Move a slot of the draft to another place.")
  int move(@Parameters(paramLabel = "SLOT") int from, @Parameters(paramLabel = "TO") int to) {
    try (Workspace workspace = main.openWorkspace()) {
      Edition draft = draftWith(workspace.store(), from);
      if (to < 1 || to > draft.slots().size()) {
        throw new CommandException(ExitCode.USAGE,
            "The draft has the places 1 to " + draft.slots().size() + ".");
      }
      new Drafting(workspace.store()).move(from, to);
      return shown(workspace.store());
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Give the draft another title, or the note above its links.")
  int write(
      @Option(names = "--title", paramLabel = "TEXT") @Nullable String title,
      @Option(names = "--intro", paramLabel = "TEXT") @Nullable String intro) {
    if (title == null && intro == null) {
      throw new CommandException(ExitCode.USAGE, "Say what to write: --title TEXT, --intro TEXT.");
    }
    try (Workspace workspace = main.openWorkspace()) {
      edition(workspace.store(), null);
      new Drafting(workspace.store()).retitle(title, intro);
      return shown(workspace.store());
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Say why to read a link of the draft, or give it another title.")
  int blurb(
      @Parameters(paramLabel = "SLOT") int position,
      @Parameters(paramLabel = "TEXT", arity = "0..1") @Nullable String text,
      @Option(names = "--title", paramLabel = "TEXT", description = "The title that readers see.") @Nullable String title) {
    if (text == null && title == null) {
      throw new CommandException(ExitCode.USAGE, "Say what to write: the text, or --title TEXT.");
    }
    try (Workspace workspace = main.openWorkspace()) {
      draftWith(workspace.store(), position);
      new Drafting(workspace.store()).say(position, title, text);
      main.console()
          .say("%s", text == null ? "Changed the title." : BlurbLength.of(text).sentence());
      return ExitCode.DONE;
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
      @Option(names = "--format", defaultValue = "markdown", paramLabel = "markdown|html|text|json|atom|feed", description = "The form; ${DEFAULT-VALUE} if not said.") String format) {
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

  @Command(mixinStandardHelpOptions = true, description = "Take back that the last edition was published: it is the draft again.")
  int reopen(@Parameters(paramLabel = "NUMBER") int number) {
    try (Workspace workspace = main.openWorkspace()) {
      Review review = new Review(workspace.store());
      Edition edition = edition(workspace.store(), number);
      review.againstReopening(edition).ifPresent(reason -> {
        throw new CommandException(ExitCode.FAILED, reason);
      });
      review.reopen(edition);
      main.console().say("%s is the draft again.", Legible.line(edition.title()));
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Print the published editions as a feed.")
  int feed(
      @Option(names = "--format", defaultValue = "atom", paramLabel = "atom|json", description = "The form; ${DEFAULT-VALUE} if not said.") String format) {
    if (!format.equals("atom") && !format.equals("json")) {
      throw new CommandException(ExitCode.USAGE,
          "There is no format " + Legible.line(format) + "; there are atom and json.");
    }
    try (Workspace workspace = main.openWorkspace()) {
      EditionFeed feed = new Issues(workspace.store()).feed(workspace.settings().newsletter(),
          null, null);
      main.console()
          .print("%s", (format.equals("atom") ? feed.atom() : feed.json()).stripTrailing());
      return ExitCode.DONE;
    }
  }

  private int print(@Nullable Integer number, EditionFormat format) {
    try (Workspace workspace = main.openWorkspace()) {
      Store store = workspace.store();
      main.console()
          .print("%s", format.write(new Issues(store).of(edition(store, number))).stripTrailing());
      return ExitCode.DONE;
    }
  }

  private int shown(Store store) {
    main.console()
        .print("%s", EditionFormat.TEXT.write(new Issues(store).of(edition(store, null)))
            .stripTrailing());
    return ExitCode.DONE;
  }

  /** The draft, which has such a slot. */
  private static Edition draftWith(Store store, int position) {
    Edition draft = edition(store, null);
    if (position < 1 || position > draft.slots().size()) {
      throw new CommandException(ExitCode.NOTHING_FOUND, "The draft has no slot " + position + ".");
    }
    return draft;
  }

  static Edition edition(Store store, @Nullable Integer number) {
    return (number == null ? store.editions().draft() : store.editions().find(number))
        .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND, number == null
            ? "There is no draft; begin one with: shortlist edition new"
            : "There is no edition " + number + "; shortlist edition list shows them."));
  }
}
