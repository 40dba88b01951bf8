package shortlist.app.desk.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Shown;
import shortlist.corpus.document.Legible;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.recommender.Standing;
import shortlist.recommender.explain.Explanation;

/**
 * What stands above the text of a document.
 *
 * @param host of its address; null if it has none
 * @param modified the day of its last change; null if unknown
 * @param language in words; null if unknown
 * @param status what became of it; null if nothing yet
 * @param was the same as forms call it
 * @param level for whom it is written; null if that is not known, or for all
 * @param accepted whether it is in an edition, or to be
 * @param category that it is in; null if in none
 * @param chosen whether the editor put it there
 * @param categories all there are
 */
record Facts(
    @Nullable String host,
    @Nullable String modified,
    @Nullable String language,
    @Nullable String status,
    String was,
    @Nullable String level,
    boolean accepted,
    @Nullable String category,
    boolean chosen,
    List<String> categories) {

  static Facts of(
      Store store, Documents.Entry document, Past.Reading past, Optional<Standing> standing) {
    Metadata metadata = document.metadata();
    WebUrl url = document.url();
    Optional<String> chosen = store.categories().labelOf(document.id());
    String category = chosen.or(() -> store.categories().assignedTo(document.id()))
        .or(() -> standing.map(Standing::explanation).map(Explanation::category))
        .orElse(null);
    String place = place(past.editions(), document.id());
    Optional<Verdict> verdict = store.trails()
        .verdicts(document.id())
        .stream()
        .reduce((_, last) -> last);
    return new Facts(url == null ? null : url.host(), Shown.day(metadata.modified()),
        language(metadata.language()),
        place != null ? place : verdict.map(Facts::status).orElse(null),
        Shown.status(verdict.orElse(null)), level(standing), place != null, category,
        chosen.isPresent(), store.categories().names());
  }

  /** The edition that it stands in; null if in none. */
  private static @Nullable String place(List<Edition> editions, String id) {
    return editions.reversed()
        .stream()
        .filter(edition -> edition.slots().stream().anyMatch(slot -> id.equals(slot.documentId())))
        .map(edition -> (edition.isDraft() ? "In the draft of edition " : "Published in edition ")
            + edition.number())
        .findFirst()
        .orElse(null);
  }

  private static String status(Verdict verdict) {
    return Shown.decision(verdict.decision())
        + (verdict.reason() == null ? "" : ": " + Legible.line(verdict.reason()));
  }

  private static @Nullable String level(Optional<Standing> standing) {
    return standing.map(Standing::explanation)
        .map(Explanation::level)
        .map(level -> switch (level) {
          case BEGINNER -> "for beginners";
          case GENERAL -> null;
          case ADVANCED -> "for specialists";
        })
        .orElse(null);
  }

  private static @Nullable String language(@Nullable String code) {
    return code == null ? null : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
