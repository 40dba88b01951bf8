package shortlist.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.app.trail.PlainWords;
import shortlist.corpus.store.Census.Queue;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock.Holder;

@Command(name = "status", mixinStandardHelpOptions = true, description = "How the crawl stands: what is known, due and waiting, and whether one is running. Also while it runs.")
final class CrawlStatusCommand implements Callable<Integer> {

  private final Main main;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  CrawlStatusCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    try (Workspace workspace = main.openWorkspace()) {
      CrawlStatus status = CrawlStatus.of(workspace, Instant.now());
      if (json) {
        main.console().json(object(status));
      } else {
        print(status);
      }
      return ExitCode.DONE;
    }
  }

  private void print(CrawlStatus status) {
    Console console = main.console();
    console.print("Running   %s", status.running().map(Holder::toString).orElse("nothing"));
    console.print("Pages     %,d known: %s", status.pages().known(),
        Outcomes.words(status.pages()));
    console.print("Due       %,d now, %,d within a day, %,d within a week, %,d later",
        status.sum(Queue::due), status.sum(Queue::day), status.sum(Queue::week),
        status.sum(Queue::later));
    console.print(
        "Hosts     %,d known, %,d with pages due, %,d of them held back%s, %,d unreachable",
        status.queues().size(), status.hosts(queue -> queue.due() > 0),
        status.hosts(status::isHeldBack),
        status.heldBackUntil().map(at -> " until " + PlainWords.time(at)).orElse(""),
        status.hosts(CrawlStatus::isUnreachable));
    console.print("Bytes     %s fetched, %s in the archive",
        PlainWords.bytes(status.visits().bytes()), PlainWords.bytes(status.archiveBytes()));
    Instant last = status.visits().last();
    console.print("Last      %s", last == null ? "no visit yet" : PlainWords.time(last));
    console.print("Next      %s", status.next()
        .map(next -> when(next.at(), status.now()) + ": " + next.url())
        .orElse("nothing is due, ever; add a source with: shortlist source add URL"));
  }

  private static String when(Instant at, Instant now) {
    return at.isAfter(now)
        ? "in " + PlainWords.duration(Duration.between(now, at))
        : "now";
  }

  private static Map<String, @Nullable Object> object(CrawlStatus status) {
    Instant last = status.visits().last();
    return Console.object("pages", pages(status), "visits",
        Outcomes.json(status.visits().outcomes()),
        "hosts",
        Console.object("known", status.queues().size(), "withWork",
            status.hosts(queue -> queue.due() > 0), "waiting", status.hosts(status::isHeldBack),
            "waitingUntil", status.heldBackUntil().map(Instant::toString).orElse(null),
            "unreachable", status.hosts(CrawlStatus::isUnreachable)),
        "bytes",
        Console.object("fetched", status.visits().bytes(), "archive", status.archiveBytes()),
        "lastVisit", last == null ? null : last.toString(), "running",
        status.running().map(CrawlStatusCommand::object).orElse(null), "next",
        status.next()
            .map(next -> Console.object("url", next.url().text(), "at", next.at().toString()))
            .orElse(null));
  }

  private static Map<String, @Nullable Object> pages(CrawlStatus status) {
    return Console.object("known", status.pages().known(), "due", status.sum(Queue::due), "waiting",
        Console.object("day", status.sum(Queue::day), "week", status.sum(Queue::week), "later",
            status.sum(Queue::later)),
        "unvisited", status.pages().unvisited(), "outcomes",
        Outcomes.json(status.pages().outcomes()));
  }

  private static Map<String, @Nullable Object> object(Holder holder) {
    return Console.object("work", holder.work(), "process", holder.process(), "since",
        holder.since().toString());
  }
}
