package shortlist.app.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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

  /**
   * Accepts a document, and puts it into the draft; a draft is begun if there is none. One that is
   * accepted already stays as it is.
   */
  public void accept(Documents.Entry document) {
    store.transaction(() -> {
      decide(document.id(), Decision.ACCEPT, null);
      joinDraft(document);
    });
  }

  private void joinDraft(Documents.Entry document) {
    Edition draft = draft();
    // A slot that is there already may carry the editor's words.
    if (document.url() != null && !holds(draft, document.id())) {
      store.editions()
          .add(draft.number(), document.id(), document.url(), document.metadata().title(), "");
    }
  }

  private boolean isAccepted(Documents.Entry document) {
    return store.verdicts()
        .find(document.id())
        .filter(verdict -> verdict.decision() == Decision.ACCEPT)
        .isPresent();
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

  /** Takes the newest verdict on a document back; the one before it counts again. */
  public void undo(Documents.Entry document) {
    store.transaction(() -> {
      store.verdicts().undo(document.id());
      follow(document);
    });
  }

  /**
   * Takes a certain verdict on a document back, if no other was given since.
   *
   * @param at when it was given
   * @return whether it was taken back
   */
  public boolean undo(Documents.Entry document, Instant at) {
    boolean[] done = {false};
    store.transaction(() -> {
      done[0] = store.verdicts().undo(document.id(), at);
      if (done[0]) {
        follow(document);
      }
    });
    return done[0];
  }

  /** Has the draft agree with the verdict that counts now. */
  private void follow(Documents.Entry document) {
    if (isAccepted(document)) {
      joinDraft(document);
    } else {
      leaveDraft(document.id());
    }
  }

  /** The draft of the next edition; it is begun if there is none, once whoever asks. */
  public Edition draft() {
    Edition[] draft = new Edition[1];
    store.transaction(() -> draft[0] = store.editions()
        .draft()
        .orElseGet(() -> store.editions().create("", "")));
    return draft[0];
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

  /** The same verdict twice, as by a second click or another tab, is one: an undo takes it back. */
  private void decide(String documentId, Decision decision, @Nullable String reason) {
    boolean known = store.verdicts()
        .find(documentId)
        .filter(verdict -> verdict.decision() == decision
            && Objects.equals(verdict.reason(), reason))
        .isPresent();
    if (!known) {
      store.verdicts().add(new Verdict(documentId, decision, reason, Instant.now()));
    }
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
