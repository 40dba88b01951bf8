package shortlist.recommender.mix;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/** What the editor should know of a suggestion besides its reasons. */
public sealed interface Note {

  /** The name in files: lower case. */
  String label();

  /** The note for a person, as the rest of a sentence. Titles in it come from outside. */
  String text();

  /**
   * It is there to learn what the editor thinks of where it comes from.
   *
   * @param house its organisation or site, of which nothing was judged so far
   */
  record Exploration(String house) implements Note {

    @Override
    public String label() {
      return "exploration";
    }

    @Override
    public String text() {
      return "to explore: nothing from " + house + " was judged so far";
    }
  }

  /**
   * A recent edition had something on its subject.
   *
   * @param edition which
   * @param title of the resource there
   * @param url of that resource; null if it is not known
   * @param similarity the cosine of the two, 0 to 1
   */
  record Covered(
      String edition, String title, @Nullable WebUrl url, double similarity) implements Note {

    @Override
    public String label() {
      return "covered";
    }

    @Override
    public String text() {
      return "covered in edition " + edition + ": " + title;
    }
  }

  /**
   * Others tell the same story and are not listed for that.
   *
   * @param others best first, at least one
   */
  record Also(List<Other> others) implements Note {

    /** Copies the list. */
    public Also {
      others = List.copyOf(others);
    }

    /**
     * One of them.
     *
     * @param id of the document
     * @param url of the document
     * @param title of the document
     */
    public record Other(String id, WebUrl url, String title) {}

    @Override
    public String label() {
      return "also";
    }

    @Override
    public String text() {
      return "also told by: "
          + others.stream().map(other -> other.url().text()).collect(Collectors.joining(", "));
    }
  }
}
