package shortlist.corpus.edition;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import shortlist.corpus.edition.Edition.Slot;

/**
 * An edition as readers get it: each link with its byline.
 *
 * @param edition itself
 * @param bylines of its slots, in their order
 */
public record Issue(Edition edition, List<Byline> bylines) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is not one byline a slot
   */
  public Issue {
    bylines = List.copyOf(bylines);
    if (bylines.size() != edition.slots().size()) {
      throw new IllegalArgumentException("one byline a slot");
    }
  }

  /** One of whose links nothing is known but what the edition says. */
  public static Issue of(Edition edition) {
    return new Issue(edition, Collections.nCopies(edition.slots().size(), Byline.NONE));
  }

  /** A link and its byline. */
  public record Piece(Slot slot, Byline byline) {}

  /** The links, first to last. */
  public List<Piece> pieces() {
    List<Slot> slots = edition.slots();
    return IntStream.range(0, slots.size())
        .mapToObj(i -> new Piece(slots.get(i), bylines.get(i)))
        .toList();
  }
}
