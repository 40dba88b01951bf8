package shortlist.app.desk.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shortlist.app.json.WorkJson;
import shortlist.app.work.RefusedException;
import shortlist.app.work.Worker;
import shortlist.corpus.WorkspaceException;

/** Crawls and index runs of the desk: one at a time. */
final class WorkApi {

  private final Worker worker;

  WorkApi(Worker worker) {
    this.worker = worker;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/work", this::show), Endpoint.post("/work", this::begin),
        Endpoint.delete("/work", this::stop));
  }

  private void show(Context context) {
    Reply.with(context, WorkJson.object(worker.state()));
  }

  private void begin(Context context) {
    Body body = Body.read(context, "work", "sources");
    String work = body.text("work");
    Set<Long> sources = new LinkedHashSet<>(body.numbers("sources"));
    try {
      switch (work) {
        case "crawl" -> worker.crawl(sources);
        case "index" -> worker.index(false);
        case "rebuild" -> worker.index(true);
        default -> throw Refusal.ofField("/work", "work is crawl, index or rebuild.");
      }
    } catch (RefusedException | WorkspaceException e) {
      throw Refusal.conflict(String.valueOf(e.getMessage()));
    }
    context.status(HttpStatus.ACCEPTED).header("Location", Api.ROOT + "/work");
    Reply.with(context, WorkJson.object(worker.state()));
  }

  /** Ends soon, and keeps what was done. */
  private void stop(Context context) {
    worker.stop();
    Reply.done(context);
  }
}
