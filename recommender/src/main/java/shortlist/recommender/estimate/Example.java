package shortlist.recommender.estimate;

import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Reason;
import shortlist.corpus.engagement.Reason.Aspect;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;

/**
 * Something that readers or the editor have taken a stand on, for the ranker to learn from.
 *
 * @param document its document; null if it is not in the corpus
 * @param url its address; null if it is not known
 * @param title its title
 * @param text what is said of it elsewhere: the editor's summary and highlight; may be empty
 * @param organisation who it is about or from; null if unknown
 * @param category the editor's category; null if it has none
 * @param period when it was published or turned down, as
 *        {@link shortlist.corpus.engagement.Periods} counts
 * @param outcome how much it was engaged with: 1 is as usual for its edition and slot; 0 was seen
 *        and passed over
 * @param weight how much it counts, above 0; 1 for a published resource
 * @param reason why it was rejected; null if that was not said, or it was not rejected
 */
public record Example(
    @Nullable Entry document,
    @Nullable WebUrl url,
    String title,
    String text,
    @Nullable String organisation,
    @Nullable String category,
    int period,
    double outcome,
    double weight,
    @Nullable Reason reason) {

  /** How much a declined example speaks against an aspect of itself: 0 to its weight. */
  public double against(Aspect aspect) {
    return weight * Reason.blame(reason, aspect);
  }

  /** What it is known under: the id of its document, else its address, else its title. */
  public String key() {
    if (document != null) {
      return document.id();
    }
    return url != null ? LinkKey.of(url).text() : title;
  }
}
