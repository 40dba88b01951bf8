package shortlist.app.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;

/**
 * Verdicts and the draft of the next edition: what was accepted stands in the draft, what was taken
 * back leaves it. Each method is one transaction.
 */
public final class Review {

  private final Store store;

  /** Reviews the documents of a workspace. */
  public Review(Store store) {
    this.store = store;
  }

  /** Accepts a document, and puts it into the draft; a draft is begun if there is none. */
  public void accept(Documents.Entry document) {
    store.transaction(() -> {
      decide(document.id(), Decision.ACCEPT, null);
      Edition draft = draft();
      // A slot that is there already may carry the editor's words.
      if (document.url() != null && !holds(draft, document.id())) {
        store.editions()
            .add(draft.number(), document.id(), document.url(),
                document.metadata().title(), "");
      }
    });
  }

  /**
   * Rejects a document: it is never suggested again, and the ranker learns from it.
   *
   * @param reason why; null if not said
   */
  public void reject(Documents.Entry document, @Nullable String reason) {
    store.transaction(() -> {
      decide(document.id(), Decision.REJECT, reason);
      leaveDraft(document.id());
    });
  }

  /** Puts a document off: it may be suggested again, and the ranker learns nothing. */
  public void later(Documents.Entry document, @Nullable String reason) {
    store.transaction(() -> {
      decide(document.id(), Decision.LATER, reason);
      leaveDraft(document.id());
    });
  }

  /** Takes the newest verdict on a document back. */
  public void undo(Documents.Entry document) {
    store.transaction(() -> {
      store.verdicts().undo(document.id());
      leaveDraft(document.id());
    });
  }

  /** The draft of the next edition; it is begun if there is none. */
  public Edition draft() {
    return store.editions().draft().orElseGet(() -> store.editions().create("", ""));
  }

  /** Marks an edition as sent: its links become past resources, and nothing of it changes again. */
  public void publish(Edition edition, Instant at) {
    store.transaction(() -> {
      store.editions().publish(edition.number(), at);
      store.resources()
          .putAll(edition.number(),
              edition.slots().stream().map(slot -> resource(edition, slot, at)).toList());
    });
  }

  /** Why an edition's publication cannot be taken back, and what to do. */
  public Optional<String> againstReopening(Edition edition) {
    if (edition.isDraft()) {
      return Optional.of("Edition " + edition.number() + " is a draft.");
    }
    String name = String.valueOf(edition.number());
    if (store.mailings().all().stream().anyMatch(mailing -> mailing.key().equals(name))) {
      return Optional.of("Clicks were imported for edition " + name
          + ": it was sent, and its links are what the ranking learns from.");
    }
    return store.editions()
        .all()
        .stream()
        .filter(other -> other.number() > edition.number())
        .filter(other -> !other.isDraft() || !other.slots().isEmpty())
        .findFirst()
        .map(other -> other.isDraft()
            ? "Edition " + other.number() + " is being drafted; publish or empty it first."
            : "Edition " + other.number()
                + " was published after it; only the last one can be taken back.");
  }

  /**
   * Takes back that an edition was published: it is the draft again, and its links are no past
   * resources any more.
   *
   * @throws IllegalStateException if {@link #againstReopening} says why not
   */
  public void reopen(Edition edition) {
    store.transaction(() -> {
      againstReopening(edition).ifPresent(reason -> {
        throw new IllegalStateException(reason);
      });
      store.resources()
          .takeBack(edition.number(), edition.slots()
              .stream()
              .map(slot -> Resource.key(slot.url(), slot.title()))
              .toList());
      store.editions().reopen(edition.number());
    });
  }

  private Resource resource(Edition edition, Slot slot, Instant at) {
    Optional<Metadata> metadata = Optional.ofNullable(slot.documentId())
        .flatMap(id -> store.documents().find(id))
        .map(Documents.Entry::metadata);
    return new Resource(slot.url(), slot.title(), metadata.map(Metadata::siteName).orElse(null),
        metadata.map(Metadata::authors).orElse(List.of()), metadata.map(Metadata::published)
            .map(LocalDate::getYear)
            .orElse(null),
        null, metadata.map(Metadata::kind).orElse(Kind.OTHER),
        metadata.map(Metadata::summary).orElse(""), slot.blurb().isBlank() ? null : slot.blurb(),
        String.valueOf(edition.number()), slot.position(), LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  private static boolean holds(Edition edition, String documentId) {
    return edition.slots().stream().anyMatch(slot -> documentId.equals(slot.documentId()));
  }

  private void decide(String documentId, Decision decision, @Nullable String reason) {
    store.verdicts().add(new Verdict(documentId, decision, reason, Instant.now()));
  }

  private void leaveDraft(String documentId) {
    store.editions().draft().ifPresent(draft -> {
      List<Slot> others = draft.slots()
          .stream()
          .filter(slot -> !documentId.equals(slot.documentId()))
          .toList();
      if (others.size() < draft.slots().size()) {
        store.editions().arrange(draft.number(), others);
      }
    });
  }
}
