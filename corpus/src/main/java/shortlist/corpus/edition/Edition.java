package shortlist.corpus.edition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * Links that are published together, in order.
 *
 * @param number counts up from 1
 * @param title its headline
 * @param intro the editor's note above the links; may be empty
 * @param createdAt when it was begun
 * @param publishedAt when it was published; null for a draft
 * @param slots its links, first to last
 * @param version counts up from 1 with each change
 */
public record Edition(
    int number,
    String title,
    String intro,
    Instant createdAt,
    @Nullable Instant publishedAt,
    List<Slot> slots,
    int version) {

  /** How many links an edition carries by custom. */
  public static final int SLOTS = 5;

  /** Copies the list. */
  public Edition {
    slots = List.copyOf(slots);
  }

  /** One that was not changed yet. */
  public Edition(int number, String title, String intro, Instant createdAt,
      @Nullable Instant publishedAt, List<Slot> slots) {
    this(number, title, intro, createdAt, publishedAt, slots, 1);
  }

  /** Whether it can still be changed. */
  public boolean isDraft() {
    return publishedAt == null;
  }

  /**
   * One place in an edition.
   *
   * @param position from 1
   * @param documentId the document it shows; null for a link that is not in the corpus
   * @param url the address that readers get
   * @param title the title that readers see
   * @param blurb the editor's words about it; may be empty
   */
  public record Slot(
      int position, @Nullable String documentId, WebUrl url, String title, String blurb) {

    /** The same link with other words. */
    public Slot saying(String otherTitle, String otherBlurb) {
      return new Slot(position, documentId, url, otherTitle, otherBlurb);
    }
  }
}
