package shortlist.recommender.candidate;

import java.util.Optional;
import java.util.function.Predicate;
import shortlist.corpus.store.Documents.Entry;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;

/**
 * Finds the published link that the {@link Gate} takes a document for. It compares the document
 * with one link after the other: for single documents that somebody asks about.
 */
public final class Originals {

  private final Experience experience;
  private final Redirects redirects;

  /** Looks among all that is liked. */
  public Originals(Experience experience, Redirects redirects) {
    this.experience = experience;
    this.redirects = redirects;
  }

  /** The link that the document itself is. */
  public Optional<Example> itself(Entry document) {
    return first(known -> known.has(document));
  }

  /** The link whose text the document has, nearly. */
  public Optional<Example> ofText(Entry document) {
    return first(known -> known.hasTextOf(document));
  }

  /** The link whose title the document has. */
  public Optional<Example> ofTitle(Entry document) {
    return first(known -> known.hasTitleOf(document));
  }

  private Optional<Example> first(Predicate<Known> matches) {
    return experience.liked().stream().filter(example -> {
      Known known = new Known(redirects);
      known.add(example.url(), example.title(), example.document());
      return matches.test(known);
    }).findFirst();
  }
}
