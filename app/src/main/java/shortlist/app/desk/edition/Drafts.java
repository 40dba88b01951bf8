package shortlist.app.desk.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.edition.Checks;
import shortlist.app.edition.Excerpts;
import shortlist.app.edition.Finding;
import shortlist.app.edition.Issues;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Byline;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;

/** Makes what the page of a draft shows: its links with facts, quotes and findings. */
final class Drafts {

  private static final int QUOTES = 3;
  private static final int KEPT = 50;

  private final Store store;
  private final Library library;
  private final Issues issues;
  private final Checks checks;
  private final LinkWatch links;
  /** By the ids of documents; their texts change seldom, and a quote may be a little old. */
  private final Cache<String, List<String>> quotes = Caffeine.newBuilder()
      .maximumSize(KEPT)
      .build();

  Drafts(Store store, Library library, Checks checks, LinkWatch links) {
    this.store = store;
    this.library = library;
    this.issues = new Issues(store);
    this.checks = checks;
    this.links = links;
  }

  /** All that speaks against sending an edition, by the network as far as it was asked. */
  List<Finding> findings(Edition edition) {
    List<Finding> findings = new ArrayList<>(links.findings(edition));
    findings.addAll(checks.of(edition));
    return findings.stream()
        .sorted((a, b) -> a.severity().compareTo(b.severity()))
        .toList();
  }

  DraftView view(Edition edition) {
    List<Finding> findings = findings(edition);
    return new DraftView(edition,
        edition.slots().stream().map(slot -> piece(slot, findings)).toList(), findings);
  }

  private DraftView.Piece piece(Slot slot, List<Finding> findings) {
    Optional<Entry> document = Optional.ofNullable(slot.documentId())
        .flatMap(store.documents()::find);
    Byline byline = issues.byline(slot);
    String note = store.notes().find(Resource.key(slot.url(), slot.title())).text();
    return new DraftView.Piece(slot, slot.url().host(), byline.parts(),
        note.isBlank() ? null : note, byline.highlight(),
        document.map(Drafts::summary).orElse(null),
        document.map(this::quotes).orElse(List.of()),
        findings.stream()
            .filter(finding -> Integer.valueOf(slot.position()).equals(finding.slot()))
            .toList());
  }

  private static @Nullable String summary(Entry document) {
    String summary = Legible.line(document.metadata().summary());
    return summary.isEmpty() ? null : summary;
  }

  private List<String> quotes(Entry document) {
    return quotes.get(document.id(), id -> library.index()
        .flatMap(index -> index.document(id))
        .map(stored -> Excerpts.of(document.metadata().title(), stored.text(), QUOTES))
        .orElse(List.of()));
  }
}
