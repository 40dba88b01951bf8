package shortlist.app.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;

/**
 * The places of the draft. Slots are known by their address: whatever others did meanwhile, only
 * the one that is meant is moved. Each method is one transaction.
 */
public final class Slots {

  private final Store store;
  private final Review review;

  /** The draft of a workspace. */
  public Slots(Store store, Review review) {
    this.store = store;
    this.review = review;
  }

  /**
   * Accepts a document into a place of the draft; what stands there and after it moves down.
   *
   * @param place from 1; beyond the end it comes last
   */
  public void put(Documents.Entry document, int place) {
    store.transaction(() -> {
      review.accept(document);
      Edition draft = review.draft();
      List<Slot> slots = new ArrayList<>(draft.slots());
      slots.stream()
          .filter(slot -> document.id().equals(slot.documentId()))
          .findFirst()
          .ifPresent(slot -> {
            slots.remove(slot);
            slots.add(Math.clamp(place - 1, 0, slots.size()), slot);
            store.editions().arrange(draft.number(), slots);
          });
    });
  }

  /** Moves a slot up (a negative number) or down by so many places, as far as that goes. */
  public void move(String url, int by) {
    store.transaction(() -> store.editions().draft().ifPresent(draft -> {
      List<Slot> slots = new ArrayList<>(draft.slots());
      int from = at(slots, url);
      int to = from + by;
      if (from >= 0 && to >= 0 && to < slots.size()) {
        Collections.swap(slots, from, to);
        store.editions().arrange(draft.number(), slots);
      }
    }));
  }

  /** Takes a link out of the draft; its verdict goes with it, so that it may be suggested again. */
  public void remove(String url) {
    store.transaction(() -> store.editions().draft().ifPresent(draft -> {
      List<Slot> slots = new ArrayList<>(draft.slots());
      int from = at(slots, url);
      if (from >= 0) {
        Slot removed = slots.remove(from);
        store.editions().arrange(draft.number(), slots);
        Optional.ofNullable(removed.documentId())
            .flatMap(store.documents()::find)
            .ifPresent(review::undo);
      }
    }));
  }

  private static int at(List<Slot> slots, String url) {
    return slots.stream().map(slot -> slot.url().text()).toList().indexOf(url);
  }
}
