package shortlist.app.desk.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Shown;
import shortlist.app.trail.PlainWords;
import shortlist.corpus.document.Legible;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Store;
import shortlist.corpus.store.Trails;
import shortlist.corpus.store.Trails.PastVisit;

/**
 * A visit to a page of a document, or several in a row that ended alike.
 *
 * @param page the address that was visited
 * @param first when; of several the first
 * @param last of several the last; null for one
 * @param times how many there were
 * @param what how they ended, in plain words
 * @param size of what came; null if nothing did
 * @param version where the text of then can be read; null if it was not kept
 */
record Visit(
    WebUrl page, Instant first, @Nullable Instant last, int times, String what,
    @Nullable String size, @Nullable String version) {

  private static final int PAGES = 5;
  private static final int MOST = 40;

  String time() {
    return last == null ? Shown.time(first) : Shown.dayOf(first) + " to " + Shown.dayOf(last);
  }

  /** The visits to the pages of a document, the newest last; of many the newest. */
  static List<Visit> of(Store store, Documents.Entry document) {
    List<Visit> visits = new ArrayList<>();
    store.trails()
        .pagesOf(document.id())
        .stream()
        .limit(PAGES)
        .flatMap(url -> store.trails().find(url).stream())
        .forEach(page -> visits.addAll(of(store.trails(), page, document.id())));
    return visits.subList(Math.max(0, visits.size() - MOST), visits.size());
  }

  private static List<Visit> of(Trails trails, Trails.Trail page, String id) {
    List<Visit> visits = new ArrayList<>();
    FetchOutcome before = null;
    for (PastVisit visit : trails.visits(page.id())) {
      Visit next = visit(page, visit, id);
      if (visit.outcome() == FetchOutcome.NOT_MODIFIED && visit.outcome() == before) {
        visits.add(visits.removeLast().and(visit.at()));
      } else {
        visits.add(next);
      }
      before = visit.outcome();
    }
    return visits;
  }

  private Visit and(Instant later) {
    return new Visit(page, first, later, times + 1, what, size, version);
  }

  private static Visit visit(Trails.Trail page, PastVisit visit, String id) {
    String size = visit.bytes() == 0 ? null : PlainWords.bytes(visit.bytes());
    String version = visit.archived() == null
        ? null
        : "/document/%s/version?page=%d&at=%d".formatted(id, page.id(),
            visit.at().toEpochMilli());
    return new Visit(page.url(), visit.at(), null, 1, what(visit), size, version);
  }

  private static String what(PastVisit visit) {
    String note = visit.note() == null ? "" : Legible.line(visit.note());
    return switch (visit.outcome()) {
      case FETCHED -> "New or changed";
      case NOT_MODIFIED -> "As before";
      case REDIRECTED -> "Led on " + note;
      case MISSING -> "Missing (status " + visit.status() + ")";
      case FAILED -> "Failed" + (note.isEmpty() ? "" : ": " + note);
      case DISALLOWED -> "Forbidden by robots.txt";
      case SKIPPED -> "Left out" + (note.isEmpty() ? "" : ": " + note);
    };
  }
}
