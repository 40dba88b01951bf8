package shortlist.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.search.Answers;
import shortlist.corpus.document.Legible;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.AnnotationReader;
import shortlist.indexer.search.Completion;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.Ranked;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.search.SearchRequest;
import shortlist.indexer.search.SearchResult;
import shortlist.indexer.search.facet.Facet;

@Command(name = "search", mixinStandardHelpOptions = true, description = "Search everything that was read.")
final class SearchCommand implements Callable<Integer> {

  private static final int MAX_LIMIT = 10_000;
  private static final String RELEVANCE = "relevance";
  private static final int FACET_VALUES = 6;
  /** A mistyped option, which would be a strange thing to search for. */
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+(?:=.*)?");

  private final Main main;

  @Parameters(arity = "0..*", paramLabel = "QUERY")
  private List<String> words = List.of();

  @Option(names = "--limit", defaultValue = "10", paramLabel = "N", description = "How many; 10 if not said.")
  private int limit;

  @Option(names = "--from", defaultValue = "0", paramLabel = "N", description = "Leave out the first N hits.")
  private int from;

  @Option(names = "--sort", defaultValue = RELEVANCE, paramLabel = "ORDER", description = "relevance, newest, oldest or engagement.")
  private String sort = "";

  @Option(names = "--plain", description = "Take QUERY as plain text: any of its words will do, and words of the best answers count.")
  private boolean plain;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Option(names = "--complete", paramLabel = "TEXT", description = "How TEXT could go on, as one types.")
  private @Nullable String typed;

  @Option(names = "--queries", paramLabel = "FILE.tsv", description = "Many queries: id, tab, plain text.")
  private @Nullable Path queries;

  @Option(names = "--trec-run", paramLabel = "OUT", description = "Write their hits as a TREC run.")
  private @Nullable Path run;

  SearchCommand(Main main) {
    this.main = main;
  }

  /** The command as picocli knows it: what begins with a minus is part of the query. */
  static CommandLine line(Main main) {
    CommandLine line = new CommandLine(new SearchCommand(main));
    line.setUnmatchedOptionsArePositionalParams(true);
    line.getCommandSpec().usageMessage().footer(SearchHelp.lines());
    return line;
  }

  @Override
  public Integer call() throws IOException {
    SearchRequest.Order order = SearchRequest.Order.ofLabel(sort)
        .orElseThrow(() -> new CommandException(ExitCode.USAGE,
            "--sort takes relevance, newest, oldest or engagement."));
    check();
    try (Workspace workspace = main.openWorkspace();
        SearchIndex index = IndexCommand.open(workspace)) {
      if (typed != null) {
        return complete(index, typed);
      }
      if (queries != null && run != null) {
        return run(index, queries, run);
      }
      String query = String.join(" ", words);
      return show(plain
          ? index.answerPlain(query, limit)
          : index.search(new SearchRequest(query, order, from, limit),
              AnnotationReader.read(workspace.store())));
    }
  }

  private void check() {
    boolean batch = queries != null || run != null;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new CommandException(ExitCode.USAGE, "--limit takes a number from 1 to 10000.");
    }
    if (from < 0) {
      throw new CommandException(ExitCode.USAGE, "--from takes a number, 0 or more.");
    }
    for (String word : words) {
      if (OPTION.matcher(word).matches()) {
        throw new CommandException(ExitCode.USAGE, "There is no option " + Legible.line(word)
            + "; to search for it, put it in quotation marks that reach the program: '\""
            + Legible.line(word) + "\"'.");
      }
    }
    if (plain && (from > 0 || !sort.equals(RELEVANCE))) {
      throw new CommandException(ExitCode.USAGE, "--plain goes with neither --sort nor --from.");
    }
    int asked = (batch ? 1 : 0) + (words.isEmpty() ? 0 : 1) + (typed == null ? 0 : 1);
    if (asked != 1) {
      throw new CommandException(ExitCode.USAGE,
          "Give a QUERY, or --complete TEXT, or --queries FILE with --trec-run OUT.");
    }
    if (batch && (queries == null || run == null)) {
      throw new CommandException(ExitCode.USAGE, "--queries and --trec-run go together.");
    }
  }

  private int show(SearchResult result) {
    if (json) {
      main.console().json(Answers.object(result));
    } else {
      print(main.console(), result.hits());
      say(main.console(), result);
    }
    return result.hits().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  /** What is to be known of a result beside its hits. */
  private static void say(Console console, SearchResult result) {
    result.notes().forEach(note -> console.say("%s", Legible.line(note)));
    if (result.relaxed()) {
      console.say("No document has all of these words; these have some of them.");
    }
    result.facets().forEach((name, values) -> {
      if (values.size() > 1) {
        console.say("%s: %s", name, values.stream()
            .sorted(Comparator.comparingLong(Facet::count).reversed())
            .limit(FACET_VALUES)
            .map(value -> Legible.line(value.value()) + " " + value.count())
            .collect(Collectors.joining(", ")));
      }
    });
    if (result.instead() != null) {
      console.say("Did you mean: %s", Legible.line(result.instead()));
    }
    console.say("%,d found.", result.total());
  }

  private int complete(SearchIndex index, String text) {
    List<Completion> completions = index.complete(text, limit);
    if (json) {
      main.console().json(Answers.object(completions));
    } else {
      completions.forEach(completion -> main.console()
          .print("%s  (%,d)", Legible.line(completion.text()), completion.documents()));
    }
    return completions.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private int run(SearchIndex index, Path file, Path out) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new CommandException(ExitCode.FAILED, "There is no file " + file + "; check the name.");
    }
    List<String> lines = Files.readAllLines(file);
    try (BufferedWriter writer = Files.newBufferedWriter(out);
        Progress progress = main.console().progress()) {
      int done = 0;
      for (String line : lines) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          write(writer, line.substring(0, tab), index.searchPlain(line.substring(tab + 1), limit));
        }
        progress.show(++done, lines.size(), "queries");
      }
    }
    return ExitCode.DONE;
  }

  private static void write(BufferedWriter writer, String query, List<Ranked> ranked)
      throws IOException {
    int rank = 0;
    for (Ranked hit : ranked) {
      writer
          .write(String.format(Locale.ROOT, "%s Q0 %s %d %.6f shortlist%n", query, hit.id(), ++rank,
              hit.score()));
    }
  }

  static void print(Console console, List<Hit> hits) {
    for (Hit hit : hits) {
      console.print("%d. %s", hit.rank(),
          Legible.line(hit.title().isEmpty() ? "(no title)" : hit.title()));
      console.print("   %s", hit.url() == null ? hit.id() : hit.url().text());
      console.print("   %s, %s%s  [%s]", Legible.line(hit.site()), hit.kind(),
          hit.published() == null ? "" : ", " + hit.published(), hit.id());
      console.print("   %s", Legible.line(hit.snippet().text()));
      for (Hit.Copy copy : hit.copies()) {
        console.print("   also: %s", copy.url() == null ? copy.id() : copy.url().text());
      }
      console.print("");
    }
  }
}
