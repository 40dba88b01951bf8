package shortlist.app.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.corpus.document.Legible;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.Scorecards.Scorecard;
import shortlist.corpus.workspace.Workspace;
import shortlist.recommender.scorecard.Advice;
import shortlist.recommender.scorecard.Clicked;
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
          console.json(object(line));
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

  private static Map<String, @Nullable Object> object(Line line) {
    Scorecard card = line.card();
    Source source = card.source();
    Advice advice = line.advice();
    return Console.object("source", source == null ? null : source.id(), "url",
        source == null ? null : source.url().text(), "title",
        source == null ? null : source.title(), "fetched", card.fetched(), "documents",
        card.documents(), "shown", card.shown(), "accepted", card.accepted(), "rejected",
        card.rejected(), "passedOver", card.passedOver(), "published", card.published().size(),
        "clicked", clicked(line.clicked()), "advice",
        advice == null ? null : advice.course().label(), "reason",
        advice == null ? null : advice.sentence());
  }

  private static @Nullable Map<String, @Nullable Object> clicked(@Nullable Clicked clicked) {
    return clicked == null
        ? null
        : Console.object("links", clicked.links(), "engagement", clicked.mean(), "low",
            clicked.low(), "high", clicked.high());
  }
}
