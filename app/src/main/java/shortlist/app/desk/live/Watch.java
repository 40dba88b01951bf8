package shortlist.app.desk.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.live.Standing.Figure;
import shortlist.app.desk.live.Standing.Phase;
import shortlist.app.trail.PlainWords;
import shortlist.app.work.Work;
import shortlist.app.work.Worker;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock.Holder;
import shortlist.crawler.CrawlListener.Progress;

/** Sees what is done on the workspace, here or by another process. For many threads. */
public final class Watch {

  private final Workspace workspace;
  private final Worker worker;
  private final Elsewhere elsewhere;

  public Watch(Workspace workspace, Worker worker) {
    this.workspace = workspace;
    this.worker = worker;
    this.elsewhere = new Elsewhere(workspace.folder());
  }

  /** How it stands; takes no longer than a look at a small file. */
  public Standing now() {
    return switch (worker.state()) {
      case Work.Crawl crawl -> crawl(crawl);
      case Work.Index index -> index(index);
      case Work.Idle(Work.Ending last) -> other(last);
    };
  }

  private Standing other(Work.@Nullable Ending last) {
    Optional<Holder> holder = workspace.holder()
        .filter(other -> other.process() != ProcessHandle.current().pid());
    return holder.map(elsewhere::now).orElseGet(() -> Standing.idle(last));
  }

  private static Standing crawl(Work.Crawl crawl) {
    Progress progress = crawl.progress();
    String what = crawl.stopping() ? "The crawl is ending" : "Crawling";
    if (progress == null) {
      return new Standing(Phase.CRAWL, what + " …", List.of(), 0, 0, crawl.stopping(), null);
    }
    List<Figure> figures = figures(progress);
    String failed = progress.failed() == 0
        ? ""
        : String.format(Locale.ROOT, ", %,d failed", progress.failed());
    return new Standing(Phase.CRAWL,
        String.format(Locale.ROOT, "%s: %s, %,d due, %s%s", what,
            PlainWords.counted(progress.visited(), "page"), progress.queued(), rate(progress),
            failed),
        figures, progress.visited(), progress.visited() + progress.queued(), crawl.stopping(),
        null);
  }

  private static List<Figure> figures(Progress progress) {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("pages", "Pages visited", progress.visited()));
    figures.add(figure("failed", "Failed", progress.failed()));
    figures.add(figure("due", "Due", progress.queued()));
    figures.add(figure("hosts", "Hosts at work", progress.activeHosts()));
    figures.add(new Figure("rate", "Pace", rate(progress)));
    figures.add(new Figure("bytes", "Received", PlainWords.bytes(progress.bytes())));
    figures.add(new Figure("left", "Left", progress.left()
        .filter(left -> progress.queued() > 0)
        .map(left -> "about " + PlainWords.duration(left))
        .orElse("–")));
    return figures;
  }

  private static String rate(Progress progress) {
    return String.format(Locale.ROOT, "%.1f a second", progress.rate());
  }

  private static Standing index(Work.Index index) {
    String what = index.stopping() ? "The index run is ending" : "Making the index";
    String line = index.total() == 0
        ? what + " …"
        : String.format(Locale.ROOT, "%s: %,d of %,d pages", what, index.done(), index.total());
    return new Standing(Phase.INDEX, line,
        List.of(figure("read", "Pages read", index.done()),
            figure("found", "Of", index.total())),
        index.done(), index.total(), index.stopping(), null);
  }

  static Figure figure(String key, String label, long number) {
    return new Figure(key, label, String.format(Locale.ROOT, "%,d", number));
  }
}
