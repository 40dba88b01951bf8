package shortlist.recommender.candidate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shortlist.corpus.document.Kind;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.RuledOut;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;

/** Lets documents through that were never published and not rejected, and that can be shared. */
public final class Gate {

  private static final int MIN_WORDS = 150;
  /** A talk or an episode is described in few words. */
  private static final int MIN_WORDS_OF_MEDIA = 30;

  private final String language;
  private final Set<String> ruledOut;
  private final Known published;
  private final Known rejected;

  /**
   * A gate for one state of the store.
   *
   * @param language of the settings; empty for any
   * @param documents all documents by their ids
   * @param redirects that were met
   * @param ruledOut the hosts of sites that the editor wants nothing from
   */
  public Gate(
      String language,
      Experience experience,
      Map<String, Verdict> verdicts,
      Map<String, Entry> documents,
      Redirects redirects,
      Set<String> ruledOut) {
    this.language = language;
    this.ruledOut = Set.copyOf(ruledOut);
    this.published = new Known(redirects);
    this.rejected = new Known(redirects);
    for (Example example : experience.liked()) {
      published.add(example.url(), example.title(), example.document());
    }
    verdicts.values()
        .stream()
        .filter(verdict -> verdict.decision() == Decision.REJECT)
        .map(verdict -> Optional.ofNullable(documents.get(verdict.documentId())))
        .flatMap(Optional::stream)
        .forEach(rejected::add);
  }

  /** What keeps a document back; empty if it is a candidate once it is indexed. */
  public Optional<Obstacle> obstacle(Entry document) {
    if (published.has(document)) {
      return Optional.of(Obstacle.PUBLISHED);
    }
    if (rejected.has(document)) {
      return Optional.of(Obstacle.REJECTED);
    }
    return ruledOut(document).or(() -> unfit(document)).or(() -> copy(document));
  }

  private Optional<Obstacle> ruledOut(Entry document) {
    return document.url() != null && ruledOut.contains(RuledOut.hostOf(document.url()))
        ? Optional.of(Obstacle.RULED_OUT)
        : Optional.empty();
  }

  private Optional<Obstacle> unfit(Entry document) {
    String itsLanguage = document.metadata().language();
    if (document.url() == null || document.metadata().title().isBlank()) {
      return Optional.of(Obstacle.NAMELESS);
    }
    if (!document.metadata().kind().isShareable()) {
      return Optional.of(Obstacle.NOT_SHAREABLE);
    }
    Kind kind = document.metadata().kind();
    boolean media = kind == Kind.TALK || kind == Kind.PODCAST;
    if (document.words() < (media ? MIN_WORDS_OF_MEDIA : MIN_WORDS)) {
      return Optional.of(Obstacle.SHORT);
    }
    return language.isEmpty() || itsLanguage == null || itsLanguage.equals(language)
        ? Optional.empty()
        : Optional.of(Obstacle.LANGUAGE);
  }

  private Optional<Obstacle> copy(Entry document) {
    if (published.hasTextOf(document) || published.hasTitleOf(document)) {
      return Optional.of(Obstacle.PUBLISHED_ELSEWHERE);
    }
    return rejected.hasTextOf(document)
        ? Optional.of(Obstacle.REJECTED_ELSEWHERE)
        : Optional.empty();
  }
}
