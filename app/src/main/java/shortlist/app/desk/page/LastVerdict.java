package shortlist.app.desk.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;

/** What an undo would take back. */
public final class LastVerdict {

  /** Older verdicts are taken back where the document is, not by a stray key. */
  private static final Duration RECENT = Duration.ofHours(12);

  private final Store store;

  public LastVerdict(Store store) {
    this.store = store;
  }

  /** The newest verdict, unless it is old. */
  Optional<Frame.Notice> find() {
    return store.verdicts()
        .latest()
        .values()
        .stream()
        .max(Comparator.comparing(Verdict::at))
        .filter(verdict -> verdict.at().isAfter(Instant.now().minus(RECENT)))
        .flatMap(verdict -> store.documents()
            .find(verdict.documentId())
            .map(document -> notice(verdict, document)));
  }

  private static Frame.Notice notice(Verdict verdict, Documents.Entry document) {
    String decision = Shown.decision(verdict.decision());
    String reason = verdict.reason() == null ? "" : " (" + verdict.reason() + ")";
    return new Frame.Notice(
        decision + " “" + Legible.text(document.metadata().title()) + "”" + reason, document.id());
  }
}
