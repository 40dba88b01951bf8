package shortlist.app.desk.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame.Notice;
import shortlist.app.desk.page.Frame.Undo;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.RuledOut.Site;
import shortlist.corpus.store.Store;

/** What an undo would take back. */
public final class LastVerdict {

  /** Older verdicts are taken back where the document is, not by a stray key. */
  private static final Duration RECENT = Duration.ofHours(12);

  private final Store store;

  public LastVerdict(Store store) {
    this.store = store;
  }

  /** The newest verdict or ruling, unless it is old. */
  Optional<Notice> find() {
    Instant since = Instant.now().minus(RECENT);
    Optional<Verdict> verdict = store.verdicts().last().filter(last -> last.at().isAfter(since));
    Optional<Site> site = store.ruledOut().last().filter(last -> last.at().isAfter(since));
    boolean ruled = site.isPresent()
        && verdict.filter(last -> last.at().isAfter(site.get().at())).isEmpty();
    return ruled
        ? site.map(LastVerdict::notice)
        : verdict.flatMap(last -> document(last.documentId())
            .map(document -> notice(last, document)));
  }

  /** That a form came too late: the document was judged since the form was made. */
  Optional<Notice> tooLate(@Nullable String documentId) {
    return Optional.ofNullable(documentId)
        .flatMap(this::document)
        .map(document -> new Notice(tooLate(document), null));
  }

  private String tooLate(Documents.Entry document) {
    Verdict verdict = store.verdicts().of(List.of(document.id())).get(document.id());
    String title = "“" + Shown.title(document.metadata().title()) + "”";
    return verdict == null
        ? "The verdict on " + title + " was taken back elsewhere. Nothing was changed."
        : title + " was judged elsewhere meanwhile: "
            + Shown.decision(verdict.decision()).toLowerCase(Locale.ROOT)
            + reason(verdict) + ". Nothing was changed.";
  }

  private Optional<Documents.Entry> document(String id) {
    return store.documents().find(id);
  }

  private static Notice notice(Verdict verdict, Documents.Entry document) {
    return new Notice(
        Shown.decision(verdict.decision()) + " “" + Shown.title(document.metadata().title()) + "”"
            + reason(verdict),
        new Undo("id", document.id(), verdict.at().toEpochMilli()));
  }

  private static Notice notice(Site site) {
    return new Notice("Nothing from " + Legible.line(site.host()) + " will be suggested",
        new Undo("site", site.host(), site.at().toEpochMilli()));
  }

  private static String reason(Verdict verdict) {
    return verdict.reason() == null ? "" : " (" + Legible.line(verdict.reason()) + ")";
  }
}
