package shortlist.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.app.quality.Backtest;
import shortlist.app.quality.QualityReports;
import shortlist.corpus.document.Legible;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.evaluate.Evaluation;
import shortlist.recommender.evaluate.NothingToReplay;
import shortlist.recommender.evaluate.WorkspacePast;
import shortlist.recommender.evaluate.replay.Fields;
import shortlist.recommender.evaluate.replay.Replay;
import shortlist.recommender.evaluate.replay.ReplayFolder;

@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Rank what was decided in the past as if it were not known, and say how well that goes.")
final class EvaluateCommand implements Callable<Integer> {

  private final Main main;

  @Option(names = "--replay", paramLabel = "DIR", description = "Decisions that others wrote down, instead of this workspace's: items.jsonl, observations.tsv, sets.tsv, tasks.tsv.")
  private @Nullable Path folder;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the lists of --replay go: a line is a task, a tab and its items.")
  private @Nullable Path out;

  @Option(names = "--set", paramLabel = "text|all", description = "What --replay may use of items: title and text, or all there is; all if not said.")
  private @Nullable String fields;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  EvaluateCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    if (folder == null && out == null && fields == null) {
      return workspace();
    }
    if (folder == null || out == null) {
      throw new CommandException(ExitCode.USAGE,
          "Give both --replay DIR and --out FILE, or neither to replay this workspace's past.");
    }
    Fields used = fields == null
        ? Fields.ALL
        : Fields.ofLabel(fields)
            .orElseThrow(() -> new CommandException(ExitCode.USAGE, "--set takes text or all."));
    checkWritable(out);
    return replay(folder, out, used);
  }

  private int workspace() {
    try (Workspace workspace = main.openWorkspace();
        SearchIndex index = IndexCommand.open(workspace)) {
      Evaluation evaluation = evaluate(workspace, index);
      new QualityReports(workspace.store()).keep(Backtest.of(evaluation));
      if (json) {
        main.console().json(EvaluationView.object(evaluation));
      } else {
        EvaluationView.print(main.console(), evaluation);
      }
      evaluation.cautions().forEach(caution -> main.console().say("%s", caution));
      return ExitCode.DONE;
    } catch (NothingToReplay e) {
      throw new CommandException(ExitCode.NOTHING_FOUND, Main.sentence(e));
    }
  }

  private Evaluation evaluate(Workspace workspace, SearchIndex index) {
    try (Progress progress = main.console().progress()) {
      return WorkspacePast.evaluate(workspace, index, progress::show);
    }
  }

  private int replay(Path from, Path to, Fields used) {
    Instant begun = Instant.now();
    Map<String, List<String>> lists;
    int items;
    try (Progress progress = main.console().progress()) {
      ReplayFolder read = ReplayFolder.read(from, used, progress::show);
      items = read.items();
      lists = Replay.run(read, progress::show);
    }
    Replay.write(lists, to);
    double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    if (json) {
      main.console()
          .json(Console.object("tasks", lists.size(), "items", items, "set", used.label(),
              "seconds", seconds, "out", to.toString()));
    } else {
      main.console()
          .say("Ranked %,d tasks over %,d items in %.1f s: %s", lists.size(), items, seconds,
              Legible.line(to.toString()));
    }
    return ExitCode.DONE;
  }

  /** Said before the work, not after it. */
  private static void checkWritable(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    boolean possible = Files.exists(file)
        ? !Files.isDirectory(file) && Files.isWritable(file)
        : parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
    if (!possible) {
      throw new CommandException(ExitCode.FAILED,
          "The file " + Legible.line(file.toString()) + " cannot be written; check its folder.");
    }
  }
}
