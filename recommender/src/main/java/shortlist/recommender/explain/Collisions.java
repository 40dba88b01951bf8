package shortlist.recommender.explain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.recommender.candidate.Obstacle;
import shortlist.recommender.candidate.Titles;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.explain.Hindrance.Other;

/**
 * Finds what an obstacle consists in: the gate only says that there is one. It looks through all
 * that was published and judged, so it is for single documents that somebody asks about.
 */
public final class Collisions {

  private final Store store;
  private final Experience experience;
  private final String language;

  /**
   * @param language of the settings; empty for any
   */
  public Collisions(Store store, Experience experience, String language) {
    this.store = store;
    this.experience = experience;
    this.language = language;
  }

  /** What keeps a document out, as exactly as can be said. */
  public Hindrance explain(Entry document, Obstacle obstacle) {
    return switch (obstacle) {
      case PUBLISHED -> liked(example -> isSame(example, document))
          .map(example -> hindrance(obstacle, "it " + fate(example)))
          .orElseGet(() -> plain(obstacle));
      case PUBLISHED_ELSEWHERE -> elsewhere(document, obstacle);
      case REJECTED -> verdict(document)
          .map(verdict -> hindrance(obstacle, "it " + rejected(verdict)))
          .orElseGet(() -> plain(obstacle));
      case REJECTED_ELSEWHERE -> rejectedElsewhere(document, obstacle);
      case LANGUAGE -> hindrance(obstacle, "its language is " + document.metadata().language()
          + ", and the settings ask for " + language);
      case NOT_SHAREABLE -> hindrance(obstacle, "it is of the kind "
          + document.metadata().kind().label() + ", which is no page to share");
      case SHORT -> hindrance(obstacle, "it is too short: " + document.words() + " words");
      default -> plain(obstacle);
    };
  }

  private Hindrance elsewhere(Entry document, Obstacle obstacle) {
    Optional<Example> text = liked(example -> example.document() != null
        && example.document().fingerprint().isNear(document.fingerprint()));
    String title = Titles.plain(document.metadata().title());
    return text.or(() -> liked(example -> Titles.plain(example.title()).equals(title)))
        .map(example -> new Hindrance(obstacle,
            (text.isPresent() ? "nearly the same text, " : "a text of the same title, ")
                + quoted(example.title(), example.url()) + ", " + fate(example),
            new Other(example.title(), example.url())))
        .orElseGet(() -> plain(obstacle));
  }

  private Hindrance rejectedElsewhere(Entry document, Obstacle obstacle) {
    return store.verdicts()
        .latest()
        .values()
        .stream()
        .filter(verdict -> verdict.decision() == Decision.REJECT)
        .sorted((a, b) -> a.documentId().compareTo(b.documentId()))
        .flatMap(verdict -> store.documents()
            .find(verdict.documentId())
            .filter(other -> other.fingerprint().isNear(document.fingerprint()))
            .map(other -> new Hindrance(obstacle,
                "nearly the same text, " + quoted(other.metadata().title(), other.url()) + ", "
                    + rejected(verdict),
                new Other(other.metadata().title(), other.url())))
            .stream())
        .findFirst()
        .orElseGet(() -> plain(obstacle));
  }

  private Optional<Example> liked(Predicate<Example> wanted) {
    return experience.liked().stream().filter(wanted).findFirst();
  }

  private Optional<Verdict> verdict(Entry document) {
    return Optional.ofNullable(store.verdicts().latest().get(document.id()));
  }

  /** What became of something liked, as the rest of a sentence. */
  private String fate(Example example) {
    return store.editions()
        .all()
        .stream()
        .filter(edition -> edition.slots().stream().anyMatch(slot -> isSame(slot, example)))
        .map(Collisions::fate)
        .findFirst()
        .or(() -> store.resources()
            .find(Resource.key(example.url(), example.title()))
            .map(Collisions::fate))
        .orElse("was accepted");
  }

  private static String fate(Edition edition) {
    return edition.publishedAt() == null
        ? "stands in the draft of edition " + edition.number()
        : "was published in edition " + edition.number() + " on "
            + LocalDate.ofInstant(edition.publishedAt(), ZoneOffset.UTC);
  }

  private static String fate(Resource resource) {
    return "was published " + (resource.edition() == null
        ? "as a past resource"
        : "in edition " + Legible.line(resource.edition()))
        + (resource.published() == null ? "" : " on " + resource.published());
  }

  private static String rejected(Verdict verdict) {
    return "was rejected on " + LocalDate.ofInstant(verdict.at(), ZoneOffset.UTC)
        + (verdict.reason() == null ? "" : " as " + Legible.line(verdict.reason()));
  }

  private static boolean isSame(Edition.Slot slot, Example example) {
    return (example.document() != null && example.document().id().equals(slot.documentId()))
        || (example.url() != null && LinkKey.of(slot.url()).equals(LinkKey.of(example.url())));
  }

  private static boolean isSame(Example example, Entry document) {
    return (example.document() != null && example.document().id().equals(document.id()))
        || (example.url() != null && document.url() != null
            && LinkKey.of(example.url()).equals(LinkKey.of(document.url())));
  }

  private static String quoted(String title, @Nullable WebUrl url) {
    return "“" + Legible.line(title) + "”" + (url == null ? "" : " at " + url);
  }

  private static Hindrance plain(Obstacle obstacle) {
    return hindrance(obstacle, obstacle.reason());
  }

  private static Hindrance hindrance(Obstacle obstacle, String sentence) {
    return new Hindrance(obstacle, sentence, null);
  }
}
