package shortlist.app.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.trail.Absence;
import shortlist.app.trail.Step;
import shortlist.app.trail.Trace;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.Trails.Trail;
import shortlist.recommender.Standing;

/** What became of an address, as JSON. */
public final class TraceJson {

  private TraceJson() {}

  /**
   * Every step that was taken for an address, and where its document stands.
   *
   * @param standing null where there is nothing to rank
   */
  public static Map<String, @Nullable Object> object(Trace trace, @Nullable Standing standing) {
    Trail page = trace.page();
    return Json.object("known", true, "url", page == null ? null : page.url().text(), "document",
        trace.document() == null ? null : trace.document().id(), "source",
        page == null ? null : page.sourceId(), "outcome",
        page == null || page.outcome() == null ? null : page.outcome().label(), "depth",
        page == null ? null : page.depth(), "priority", page == null ? null : page.priority(),
        "nextVisit", page == null ? null : Json.text(page.dueAt()), "steps",
        trace.steps().stream().map(TraceJson::object).toList(), "ranking",
        standing == null ? null : StandingJson.object(standing));
  }

  /** Why an address is not known. */
  public static Map<String, @Nullable Object> object(Absence absence) {
    return Json.object("known", false, "url", absence.url().text(), "sources",
        absence.sources().stream().map(Source::id).toList(), "reason", absence.reason(), "steps",
        absence.steps().stream().map(TraceJson::object).toList());
  }

  private static Map<String, @Nullable Object> object(Step step) {
    return Json.object("what", step.what().label(), "at", Json.text(step.at()), "text",
        step.text());
  }
}
