package shortlist.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.app.json.SuggestionJson;
import shortlist.app.quality.Firsts;
import shortlist.corpus.document.Legible;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.Ranking;
import shortlist.recommender.Recommender;
import shortlist.recommender.Suggestion;

@Command(name = "suggest", mixinStandardHelpOptions = true, description = "Rank what was never published, and say why.")
final class SuggestCommand implements Callable<Integer> {

  private final Main main;

  @Option(names = "--limit", defaultValue = "5", paramLabel = "N", description = "How many; 5 if not said.")
  private int limit;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  SuggestCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new CommandException(ExitCode.USAGE, "--limit takes a number from 1 on.");
    }
    try (Workspace workspace = main.openWorkspace()) {
      return suggest(main.console(), workspace, limit, json);
    }
  }

  static int suggest(Console console, Workspace workspace, int limit, boolean json) {
    try (SearchIndex index = IndexCommand.open(workspace)) {
      Ranking ranking = new Recommender(workspace, index).rank();
      List<Suggestion> first = ranking.suggestions(Math.max(limit, Firsts.COUNT));
      Firsts.note(workspace.store(), first);
      List<Suggestion> suggestions = first.subList(0, Math.min(limit, first.size()));
      if (json) {
        console.json(SuggestionJson.object(suggestions, ranking.costs(), ranking.relaxed()));
      } else {
        suggestions.forEach(suggestion -> print(console, suggestion));
        MixView.print(console, ranking);
        // A person looks at this; a script that asks for JSON may show it to nobody.
        workspace.store()
            .verdicts()
            .shown(suggestions.stream().map(Suggestion::id).toList(), Instant.now());
      }
      if (suggestions.isEmpty()) {
        console.say("There is nothing to suggest yet. Next: shortlist source add URL, shortlist"
            + " crawl, shortlist index.");
        return ExitCode.NOTHING_FOUND;
      }
      console.say("%s", ranking.basis());
      ranking.notes().forEach(note -> console.say("%s", Legible.line(note)));
      return ExitCode.DONE;
    }
  }

  private static void print(Console console, Suggestion suggestion) {
    console.print("%d. %s", suggestion.rank(), Legible.line(suggestion.title()));
    console.print("   %s", suggestion.url());
    console.print("   %s, %s%s  [%s]", Legible.line(suggestion.site()),
        suggestion.kind().label(),
        suggestion.published() == null ? "" : ", " + suggestion.published(), suggestion.id());
    console.print("   score %.2f = %s", suggestion.score(), suggestion.parts()
        .entrySet()
        .stream()
        .filter(part -> Math.abs(part.getValue()) >= 0.005)
        .map(part -> String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue()))
        .collect(Collectors.joining(" + "))
        .replace("+ -", "- "));
    suggestion.because()
        .forEach(because -> console.print("   like %3.0f %%  %s",
            100 * because.similarity(), StandingView.line(because)));
    if (!suggestion.terms().isEmpty()) {
      console.print("   words: %s", Legible.line(String.join(", ", suggestion.terms())));
    }
    if (!suggestion.cautions().isEmpty()) {
      console.print("   mind: %s", Legible.line(String.join(", ", suggestion.cautions())));
    }
    suggestion.notes()
        .forEach(note -> console.print("   note: %s", Legible.line(note.text())));
    console.print("");
  }
}
