package shortlist.app.desk.sources;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;
import java.util.stream.Collectors;
import shortlist.app.desk.page.Local;
import shortlist.app.work.RefusedException;
import shortlist.app.work.RefusedException.Reason;
import shortlist.app.work.Worker;

/** The buttons that begin and end long work. */
final class WorkForms {

  private final Worker worker;
  private final ListPage list;

  WorkForms(Worker worker, ListPage list) {
    this.worker = worker;
    this.list = list;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/work/crawl", context -> begin(context, () -> worker.crawl(sources(context))));
    routes.post("/work/index", context -> begin(context, () -> worker.index(false)));
    routes.post("/work/stop", context -> begin(context, worker::stop));
  }

  private void begin(Context context, Runnable work) {
    try {
      work.run();
      Local.goBack(context);
    } catch (RefusedException e) {
      list.refuse(context, HttpStatus.CONFLICT, ListPage.Mishap
          .ofWork(String.valueOf(e.getMessage()), e.reason() == Reason.NO_CONTACT));
    }
  }

  /** The sources that the form names; none for all. */
  private static Set<Long> sources(Context context) {
    return context.formParams("source")
        .stream()
        .filter(id -> id.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }
}
