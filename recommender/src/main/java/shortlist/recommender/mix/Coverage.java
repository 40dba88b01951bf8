package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Store;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/** Tells which subjects the last editions have covered. */
public final class Coverage {

  /** A quarter of a year of weekly editions: who read the one remembers the other. */
  private static final int EDITIONS = 12;
  /** Editions have five links; more than so many are a mishap of an import. */
  private static final int MOST = 500;
  /**
   * Two texts this like are on one subject: of 4,000 abstracts of one field, three in a hundred
   * have another that is. A summary of forty words is hardly ever so like a text of thousands, for
   * it has few of its words.
   */
  private static final double LIKE_TEXT = 0.35;
  private static final double LIKE_SUMMARY = 0.25;

  private final List<Past> past;
  private final List<SparseVector> vectors;

  private Coverage(List<Past> past) {
    this.past = past;
    this.vectors = past.stream().map(Past::words).toList();
  }

  /**
   * A resource of a recent edition.
   *
   * @param words its terms, of length 1
   * @param least from which likeness on another text is on its subject
   */
  private record Past(Resource resource, SparseVector words, double least) {}

  /** Reads what the last editions had. */
  public static Coverage read(Store store, TermSpace space) {
    List<Resource> recent = store.resources().ofNewestEditions(EDITIONS);
    List<Resource> resources = recent.subList(0, Math.min(MOST, recent.size()));
    List<WebUrl> urls = new ArrayList<>();
    for (Resource resource : resources) {
      if (resource.url() != null) {
        urls.add(resource.url());
      }
    }
    Map<WebUrl, String> ids = store.addresses().documents(urls);
    return new Coverage(resources.stream()
        .filter(resource -> resource.edition() != null)
        .map(resource -> past(resource, ids, space))
        .toList());
  }

  /** What the last editions had on the subject of a text; empty for nothing. */
  Optional<Note.Covered> of(SparseVector words, Likeness likeness) {
    return nearest(likeness.of(words, vectors));
  }

  private Optional<Note.Covered> nearest(double[] cosines) {
    Past nearest = null;
    double most = 0;
    double similarity = 0;
    for (int i = 0; i < cosines.length; i++) {
      double share = cosines[i] / past.get(i).least();
      if (share >= 1 && share > most) {
        most = share;
        nearest = past.get(i);
        similarity = cosines[i];
      }
    }
    if (nearest == null) {
      return Optional.empty();
    }
    Resource resource = nearest.resource();
    return Optional.of(new Note.Covered(String.valueOf(resource.edition()), resource.title(),
        resource.url(), similarity));
  }

  private static Past past(Resource resource, Map<WebUrl, String> ids, TermSpace space) {
    OptionalInt row = row(resource.url(), ids, space);
    return row.isPresent()
        ? new Past(resource, space.terms(row.getAsInt()), LIKE_TEXT)
        : new Past(resource, space.terms(resource.title() + "\n" + resource.summary()),
            LIKE_SUMMARY);
  }

  private static OptionalInt row(
      @Nullable WebUrl url, Map<WebUrl, String> ids, TermSpace space) {
    if (url == null) {
      return OptionalInt.empty();
    }
    OptionalInt row = space.row(Document.idOf(url));
    String elsewhere = ids.get(url);
    return row.isPresent() || elsewhere == null ? row : space.row(elsewhere);
  }
}
