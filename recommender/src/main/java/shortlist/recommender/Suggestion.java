package shortlist.recommender;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.level.Level;
import shortlist.recommender.explain.Because;
import shortlist.recommender.explain.Explanation;
import shortlist.recommender.explain.Passage;
import shortlist.recommender.mix.Note;

/**
 * A document worth publishing, and why.
 *
 * @param rank its place in the list, from 1
 * @param id of the document
 * @param url its canonical URL
 * @param title its title
 * @param score the sum of the parts; comparable within one ranking only
 * @param parts named, in a fixed order: {@code text} (what its terms say), {@code nearest}
 *        (likeness to the most similar past resources), {@code source}, {@code level} (0 or less:
 *        for beginners), {@code clickbait} (0 or less: made to be clicked or found), {@code kind}
 * @param because the past resources it resembles most, at most three
 * @param terms the words that spoke for it most, at most eight
 * @param against the words that spoke against it most, at most eight
 * @param cautions what in its wording lowered it, such as {@code for beginners}; possibly nothing
 * @param kind what sort of page it is
 * @param site the name of its site
 * @param published when; null if unknown
 * @param category of the editor's that it belongs to; null if nothing speaks for one
 * @param organisation that its site is named after, in plain spelling; null if none is known
 * @param level for whom it is written
 * @param passage the part of its text that shows best why; null if none does
 * @param passages the best parts of its text with the words in them that speak for it, best first,
 *        at most three
 * @param notes what else the editor should know of it: whether it is there to explore, whether its
 *        subject was covered lately, who else tells the same; possibly nothing
 */
public record Suggestion(
    int rank,
    String id,
    WebUrl url,
    String title,
    double score,
    Map<String, Double> parts,
    List<Because> because,
    List<String> terms,
    List<String> against,
    List<String> cautions,
    Kind kind,
    String site,
    @Nullable LocalDate published,
    @Nullable String category,
    @Nullable String organisation,
    Level level,
    @Nullable String passage,
    List<Passage> passages,
    List<Note> notes) {

  /** Copies the lists; the map is taken over, for its order counts. */
  public Suggestion {
    because = List.copyOf(because);
    terms = List.copyOf(terms);
    against = List.copyOf(against);
    cautions = List.copyOf(cautions);
    passages = List.copyOf(passages);
    notes = List.copyOf(notes);
  }

  /**
   * Each part's share of what moved the score up or down, -1 to 1, in the order of the parts: its
   * value against the sum of all values without their signs.
   */
  public Map<String, Double> shares() {
    Map<String, Double> shares = new LinkedHashMap<>();
    parts.forEach((name, value) -> shares.put(name, Explanation.share(parts, value)));
    return shares;
  }
}
