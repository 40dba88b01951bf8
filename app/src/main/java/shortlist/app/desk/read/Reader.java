package shortlist.app.desk.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.read.Block.Heading;

/**
 * A document with its text, ready to read.
 *
 * @param url of the original; null for a text that has no address
 * @param authors in a row; null if unknown
 * @param kind null for an article, and where the length names it
 * @param day of publication; null if unknown
 * @param length of reading or hearing
 * @param language of the text; null if unknown
 * @param blocks of the text, empty if none was extracted
 * @param cut whether the text goes on after the last block
 */
public record Reader(
    String id,
    @Nullable String url,
    String title,
    String site,
    @Nullable String authors,
    @Nullable String kind,
    @Nullable String day,
    String length,
    @Nullable String language,
    List<Block> blocks,
    boolean cut) {

  /** From so many headings on a text has contents of its own. */
  private static final int MANY = 4;

  /** From so many blocks on somebody wants to know what is below. */
  private static final int LONG = 25;

  /** Copies the list. */
  public Reader {
    blocks = List.copyOf(blocks);
  }

  /**
   * A heading of the text.
   *
   * @param place of its block: its element is called {@code part-} and this
   */
  public record Part(int place, boolean major, String title) {}

  /** The headings of a long text; none of a short one. */
  public List<Part> outline() {
    List<Part> parts = new ArrayList<>();
    for (int place = 0; place < blocks.size(); place++) {
      if (blocks.get(place) instanceof Heading heading) {
        parts.add(new Part(place, heading.major(), Block.plain(heading.runs()).strip()));
      }
    }
    return parts.size() >= MANY && blocks.size() >= LONG ? parts : List.of();
  }
}
