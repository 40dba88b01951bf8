package shortlist.app.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.work.Work;
import shortlist.app.work.Work.Ending;
import shortlist.crawler.CrawlListener.Progress;

/** Long work of the desk as JSON. */
public final class WorkJson {

  private WorkJson() {}

  /** What is under way. */
  public static Map<String, @Nullable Object> object(Work work) {
    return switch (work) {
      case Work.Idle idle -> Json.object("work", "none", "last", object(idle.last()));
      case Work.Crawl crawl -> Json.object("work", "crawl", "since", crawl.since().toString(),
          "stopping", crawl.stopping(), "progress", object(crawl.progress()));
      case Work.Index index -> Json.object("work", "index", "since", index.since().toString(),
          "stopping", index.stopping(), "done", index.done(), "total", index.total());
    };
  }

  private static @Nullable Map<String, @Nullable Object> object(@Nullable Progress progress) {
    return progress == null
        ? null
        : Json.object("visited", progress.visited(), "queued", progress.queued(), "activeHosts",
            progress.activeHosts(), "bytes", progress.bytes(), "failed", progress.failed(),
            "seconds", progress.elapsed().toMillis() / 1e3);
  }

  private static @Nullable Map<String, @Nullable Object> object(@Nullable Ending ending) {
    return ending == null
        ? null
        : Json.object("at", ending.at().toString(), "good", ending.good(), "sentences",
            ending.sentences(), "troubles", ending.troubles());
  }
}
