package shortlist.app.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shortlist.app.review.Review;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;

/**
 * Changes to the draft of the next edition. Places count from 1; one that the draft does not have
 * leaves it as it is. Each method is one transaction.
 */
public final class Drafting {

  private final Store store;
  private final Review review;

  /** Of the draft of a workspace. */
  public Drafting(Store store) {
    this.store = store;
    this.review = new Review(store);
  }

  /** What came of adding a link. */
  public enum Added {
    /** It is in the draft now. */
    ADDED,
    /** It was there before. */
    THERE,
    /** It is neither a document nor a web address. */
    UNKNOWN
  }

  /**
   * Adds a document, which accepts it, or a link that is not in the corpus; a draft is begun if
   * there is none.
   *
   * @param link an address or the id of a document
   * @param title that readers see; null or blank for the document's own, or the address
   * @param blurb the editor's words
   * @param instead the place of the link that leaves the draft for it; null to put it last
   */
  public Added add(String link, @Nullable String title, String blurb, @Nullable Integer instead) {
    Optional<Entry> document = store.documents().findByIdOrUrl(link.strip());
    Optional<WebUrl> url = document.flatMap(entry -> Optional.ofNullable(entry.url()))
        .or(() -> WebUrl.parse(link.strip()));
    if (url.isEmpty()) {
      return Added.UNKNOWN;
    }
    String shown = Optional.ofNullable(title)
        .filter(text -> !text.isBlank())
        .or(() -> document.map(entry -> entry.metadata().title()).filter(text -> !text.isBlank()))
        .orElse(url.get().text());
    List<Added> came = new ArrayList<>();
    store.transaction(() -> {
      Edition draft = review.draft();
      boolean there = draft.slots()
          .stream()
          .anyMatch(slot -> LinkKey.of(slot.url()).equals(LinkKey.of(url.get())));
      came.add(there ? Added.THERE : Added.ADDED);
      if (!there) {
        document.ifPresent(review::accept);
        put(draft.number(), new Slot(1, document.map(Entry::id).orElse(null), url.get(),
            Legible.line(shown), blurb.strip()), instead);
      }
    });
    return came.getFirst();
  }

  /**
   * Accepts a document into a place of the draft; what stands there and after it moves down.
   *
   * @param place from 1; beyond the end it comes last
   */
  public void accept(Entry document, int place) {
    store.transaction(() -> {
      review.accept(document);
      int at = review.draft()
          .slots()
          .stream()
          .map(Slot::documentId)
          .toList()
          .indexOf(document.id());
      move(at + 1, Math.clamp(place, 1, review.draft().slots().size()));
    });
  }

  /** Takes a link out: it loses its verdict too, and may be suggested again. */
  public void remove(int place) {
    store.transaction(() -> {
      Edition draft = review.draft();
      if (place >= 1 && place <= draft.slots().size()) {
        List<Slot> slots = new ArrayList<>(draft.slots());
        Slot removed = slots.remove(place - 1);
        store.editions().arrange(draft.number(), slots);
        document(removed).ifPresent(review::undo);
      }
    });
  }

  /** Takes the link of an address out, wherever others have moved it; else nothing. */
  public void remove(String url) {
    store.transaction(() -> place(url).ifPresent(this::remove));
  }

  /**
   * Moves the link of an address up (a negative number) or down by so many places, as far as that
   * goes.
   */
  public void shift(String url, int by) {
    store.transaction(() -> place(url).ifPresent(place -> move(place, place + by)));
  }

  private OptionalInt place(String url) {
    return store.editions()
        .draft()
        .stream()
        .flatMap(draft -> draft.slots().stream())
        .filter(slot -> slot.url().text().equals(url))
        .mapToInt(Slot::position)
        .findFirst();
  }

  /** Moves a link to another place; nothing if there is none at either. */
  public void move(int from, int to) {
    change(slots -> {
      List<Slot> moved = new ArrayList<>(slots);
      if (from >= 1 && to >= 1 && from <= moved.size() && to <= moved.size()) {
        moved.add(to - 1, moved.remove(from - 1));
      }
      return moved;
    });
  }

  /** Says other words about a link, or gives it another title; null keeps what it has. */
  public void say(int place, @Nullable String title, @Nullable String blurb) {
    change(slots -> slots.stream()
        .map(slot -> slot.position() == place
            ? slot.saying(title == null ? slot.title() : Legible.line(title),
                blurb == null ? slot.blurb() : blurb.strip())
            : slot)
        .toList());
  }

  /** Gives the draft another title or intro; null keeps what it has. */
  public void retitle(@Nullable String title, @Nullable String intro) {
    store.transaction(() -> {
      Edition draft = review.draft();
      store.editions()
          .retitle(draft.number(), title == null ? draft.title() : Legible.line(title),
              intro == null ? draft.intro() : intro.strip());
    });
  }

  private void put(int number, Slot added, @Nullable Integer instead) {
    List<Slot> slots = new ArrayList<>(store.editions().find(number).orElseThrow().slots());
    // Accepting has put the document last, with a title of its own.
    slots.removeIf(slot -> slot.url().equals(added.url()));
    if (instead != null && instead >= 1 && instead <= slots.size()) {
      Slot replaced = slots.set(instead - 1, added);
      store.editions().arrange(number, slots);
      document(replaced).ifPresent(review::undo);
    } else {
      slots.add(added);
      store.editions().arrange(number, slots);
    }
  }

  private void change(UnaryOperator<List<Slot>> changes) {
    store.transaction(() -> {
      Edition draft = review.draft();
      store.editions().arrange(draft.number(), changes.apply(draft.slots()));
    });
  }

  private Optional<Entry> document(Slot slot) {
    Documents documents = store.documents();
    return Optional.ofNullable(slot.documentId()).flatMap(documents::find);
  }
}
