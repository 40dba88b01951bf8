package shortlist.recommender.explain;

import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.recommender.candidate.Obstacle;

/**
 * What keeps a document out of the list.
 *
 * @param obstacle which sort of thing
 * @param sentence the same in plain words, as the rest of a sentence
 * @param other what it collides with; null if with nothing, or with itself
 */
public record Hindrance(Obstacle obstacle, String sentence, @Nullable Other other) {

  /**
   * What a document collides with.
   *
   * @param title its title
   * @param url its address; null if it is not known
   */
  public record Other(String title, @Nullable WebUrl url) {}
}
