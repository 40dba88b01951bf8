package shortlist.app.cli;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.json.ShelfJson;
import shortlist.app.search.Answers;
import shortlist.app.search.FeedFormat;
import shortlist.app.search.SavedSearches;
import shortlist.app.search.SavedSearches.Standing;
import shortlist.corpus.document.Legible;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Searches.Saved;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.AnnotationReader;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.search.SearchRequest;
import shortlist.indexer.search.SearchRequest.Order;
import shortlist.indexer.search.SearchResult;

@Command(name = "saved", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Searches that are kept under a name: add, list, show, seen, feed, rename, remove.")
final class SavedCommand implements Runnable {

  private static final int MAX_LIMIT = 10_000;

  private final Main main;

  SavedCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE,
        "Say what to do: shortlist saved add|list|show|seen|feed|rename|remove");
  }

  @Command(mixinStandardHelpOptions = true, description = "Keep a search; what is there by now does not count as new.")
  int add(
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(arity = "1..*", paramLabel = "QUERY") List<String> words,
      @Option(names = "--sort", defaultValue = "relevance", paramLabel = "ORDER", description = "relevance, newest, oldest or engagement; ${DEFAULT-VALUE} if not said.") String sort,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    try (Workspace workspace = main.openWorkspace()) {
      Saved saved = tried(() -> workspace.store()
          .searches()
          .add(name, String.join(" ", words), order(sort).label()))
          .orElseThrow(() -> taken(name));
      if (json) {
        main.console().json(ShelfJson.object(saved));
      }
      main.console()
          .say("Saved %s. Next: shortlist saved show %s", saved.name(), saved.key());
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "List the saved searches, with how many documents match and how many of them are new.")
  int list(@Option(names = "--json", description = "JSON lines.") boolean json) {
    try (Workspace workspace = main.openWorkspace();
        SearchIndex index = IndexCommand.open(workspace)) {
      for (Standing standing : searches(workspace, index).all()) {
        if (json) {
          main.console().json(ShelfJson.object(standing));
        } else {
          main.console()
              .print("%s  %,d found, %,d new  %s", standing.search().name(), standing.total(),
                  standing.fresh(), Legible.line(standing.search().query()));
        }
      }
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Show what a saved search finds, or only what is new.")
  int show(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--limit", defaultValue = "10", paramLabel = "N", description = "How many; ${DEFAULT-VALUE} if not said.") int limit,
      @Option(names = "--new", description = "What came since the last look, the last first; say seen when you have looked.") boolean fresh,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new CommandException(ExitCode.USAGE, "--limit takes a number from 1 to 10000.");
    }
    try (Workspace workspace = main.openWorkspace();
        SearchIndex index = IndexCommand.open(workspace)) {
      Saved search = find(workspace, name);
      SavedSearches searches = searches(workspace, index);
      return fresh
          ? news(searches, search, limit, json)
          : all(workspace, index, search, limit, json);
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Say that you have looked: nothing that is there by now is new any more.")
  int seen(@Parameters(arity = "1..*", paramLabel = "NAME") List<String> names) {
    try (Workspace workspace = main.openWorkspace()) {
      List<Saved> searches = names.stream().map(name -> find(workspace, name)).toList();
      searches.forEach(search -> workspace.store()
          .searches()
          .seen(search, workspace.store().arrivals().latest()));
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Print the feed of a saved search, for a file that you publish; the desk serves it too.")
  int feed(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--format", defaultValue = "atom", paramLabel = "atom|json", description = "Atom or JSON Feed; ${DEFAULT-VALUE} if not said.") String format,
      @Option(names = "--url", paramLabel = "URL", description = "Where the file will be published, to stand in it.") @Nullable String address) {
    FeedFormat form = FeedFormat.ofLabel(format)
        .orElseThrow(() -> new CommandException(ExitCode.USAGE, "There is no format "
            + Legible.line(format) + "; there are " + Arrays.stream(FeedFormat.values())
                .map(FeedFormat::label)
                .collect(Collectors.joining(", "))
            + "."));
    URI self = address == null ? null : address(address);
    try (Workspace workspace = main.openWorkspace();
        SearchIndex index = IndexCommand.open(workspace)) {
      Saved search = find(workspace, name);
      main.console()
          .print("%s", form.write(searches(workspace, index).feed(search, null, self))
              .stripTrailing());
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Give a saved search another name; who follows its feed sees the same feed.")
  int rename(
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "NEW-NAME") String other) {
    try (Workspace workspace = main.openWorkspace()) {
      Saved search = find(workspace, name);
      if (!tried(() -> workspace.store().searches().rename(search, other))) {
        throw taken(other);
      }
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Forget saved searches.")
  int remove(@Parameters(arity = "1..*", paramLabel = "NAME") List<String> names) {
    try (Workspace workspace = main.openWorkspace()) {
      List<Saved> searches = names.stream().map(name -> find(workspace, name)).toList();
      workspace.store().transaction(() -> searches.forEach(workspace.store().searches()::remove));
      return ExitCode.DONE;
    }
  }

  private int all(Workspace workspace, SearchIndex index, Saved search, int limit, boolean json) {
    SearchResult result = index.search(
        new SearchRequest(search.query(), order(search.sort()), 0, limit),
        AnnotationReader.read(workspace.store()));
    if (json) {
      main.console().json(Answers.object(result));
    } else {
      SearchCommand.print(main.console(), result.hits());
      main.console().say("%,d found.", result.total());
    }
    return result.hits().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private int news(SavedSearches searches, Saved search, int limit, boolean json) {
    Standing standing = searches.standing(search);
    List<Hit> hits = searches.news(search, search.seen(), limit);
    if (json) {
      main.console()
          .json(Console.object("total", standing.fresh(), "hits", Answers.hits(hits)));
    } else {
      SearchCommand.print(main.console(), hits);
      main.console()
          .say("%,d new. When you have looked: shortlist saved seen %s", standing.fresh(),
              search.key());
    }
    return hits.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private static SavedSearches searches(Workspace workspace, SearchIndex index) {
    return new SavedSearches(workspace.store(), index,
        AnnotationReader.read(workspace.store()));
  }

  private static Saved find(Workspace workspace, String name) {
    return workspace.store()
        .searches()
        .find(name)
        .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND,
            "There is no saved search " + Legible.line(name)
                + "; shortlist saved list shows them."));
  }

  private static Order order(String label) {
    return Order.ofLabel(label)
        .orElseThrow(() -> new CommandException(ExitCode.USAGE, "There is no order "
            + Legible.line(label) + "; there are relevance, newest, oldest and engagement."));
  }

  private static URI address(String text) {
    return WebUrl.parse(text)
        .map(WebUrl::toUri)
        .orElseThrow(() -> new CommandException(ExitCode.USAGE,
            Legible.line(text) + " is no web address; give one such as https://example.org/f.xml"));
  }

  private interface Change<T> {
    T make();
  }

  /** What cannot be kept is said in the store's own words. */
  private static <T> T tried(Change<T> change) {
    try {
      return change.make();
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, Main.sentence(e));
    }
  }

  private static CommandException taken(String name) {
    return new CommandException(ExitCode.USAGE, "There is a saved search of the name "
        + Legible.line(name) + " already; choose another name.");
  }
}
