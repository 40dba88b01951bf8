package shortlist.app.desk.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Shown;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;

/**
 * Something that happened to a document on its way through the desk.
 *
 * @param at when
 * @param what one plain sentence
 */
record Moment(Instant at, String what) {

  private static final int MOST = 60;

  String time() {
    return Shown.time(at);
  }

  /** What happened, oldest first; of a long history the newest part. */
  static List<Moment> of(Store store, Documents.Entry document, Past.Reading past) {
    List<Moment> moments = new ArrayList<>();
    String id = document.id();
    Map<String, Instant> arrivals = store.arrivals().of(List.of(id));
    Instant arrival = arrivals.get(id);
    if (arrival != null && arrival.isAfter(Instant.EPOCH)) {
      moments.add(new Moment(arrival, "Came into the corpus."));
    }
    store.trails()
        .impressions(id)
        .forEach(shown -> moments.add(new Moment(shown.at(),
            "Shown to you at place " + shown.position() + ".")));
    store.trails()
        .verdicts(id)
        .forEach(verdict -> moments.add(new Moment(verdict.at(), sentence(verdict))));
    for (Edition edition : past.editions()) {
      Instant published = edition.publishedAt();
      if (published != null) {
        edition.slots()
            .stream()
            .filter(slot -> id.equals(slot.documentId()))
            .forEach(slot -> moments.add(new Moment(published, "Published in edition "
                + edition.number() + ", place " + slot.position() + ".")));
      }
    }
    moments.sort(Comparator.comparing(Moment::at));
    return moments.subList(Math.max(0, moments.size() - MOST), moments.size());
  }

  private static String sentence(Verdict verdict) {
    @Nullable String reason = verdict.reason();
    return Shown.decision(verdict.decision())
        + (reason == null ? "." : ": " + Legible.line(reason) + ".");
  }
}
