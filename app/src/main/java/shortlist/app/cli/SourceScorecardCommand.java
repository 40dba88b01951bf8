package shortlist.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.app.json.SourceJson;
import shortlist.corpus.document.Legible;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.Scorecards.Scorecard;
import shortlist.corpus.workspace.Workspace;
import shortlist.recommender.scorecard.SourceScorecards;
import shortlist.recommender.scorecard.SourceScorecards.Line;

@Command(name = "scorecard", mixinStandardHelpOptions = true, description = "What came of each source, from its pages to the readers' clicks, with advice.")
final class SourceScorecardCommand implements Callable<Integer> {

  private final Main main;

  @Option(names = "--json", description = "JSON lines.")
  private boolean json;

  SourceScorecardCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    Console console = main.console();
    try (Workspace workspace = main.openWorkspace()) {
      List<Line> lines = SourceScorecards.of(workspace.store());
      if (lines.isEmpty()) {
        throw new CommandException(ExitCode.NOTHING_FOUND,
            "There are no sources yet. Next: shortlist source add URL");
      }
      if (!json) {
        console.print("%7s %9s %6s %8s %8s %9s  %s", "pages", "documents", "shown", "accepted",
            "rejected", "published", "source");
      }
      for (Line line : lines) {
        if (json) {
          console.json(SourceJson.object(line));
        } else {
          print(console, line);
        }
      }
      return ExitCode.DONE;
    }
  }

  private static void print(Console console, Line line) {
    Scorecard card = line.card();
    Source source = card.source();
    console.print("%7d %9d %6d %8d %8d %9d  %s", card.fetched(), card.documents(), card.shown(),
        card.accepted(), card.rejected(), card.published().size(),
        source == null
            ? "(no source: imported, or the source was removed)"
            : source.id() + " " + Legible.line(source.title()));
    if (line.advice() != null) {
      console.print("%54s%s", "", Legible.line(line.advice().sentence()));
    }
  }
}
