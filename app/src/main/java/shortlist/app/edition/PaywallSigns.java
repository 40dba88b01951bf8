package shortlist.app.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shortlist.corpus.archive.Archive;
import shortlist.corpus.archive.Response;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.corpus.store.Trails.PastVisit;

/** Tells pages that may want to be paid or logged in for, by what they said when last fetched. */
final class PaywallSigns {

  private static final int MAX_BYTES = 1 << 20;
  private static final List<Integer> REFUSALS = List.of(401, 402, 403, 451);

  /** What publishers declare to search engines (schema.org), and what some put into the head. */
  private static final Pattern DECLARED = Pattern.compile(
      "isAccessibleForFree\"?\\s{0,9}(?::|\"\\s{1,9}content=|content=)\\s{0,9}\"?"
          + "(?:https?://schema\\.org/)?false"
          + "|content_tier\"\\s{1,9}content=\"(?:locked|metered)\"",
      Pattern.CASE_INSENSITIVE);

  private static final Pattern WORDS = Pattern.compile(
      "(?:subscribe|sign in|log in|sign up|register) to (?:continue|keep) reading"
          + "|to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign in|log in)"
          + "|this (?:article|post|story|content) is (?:only )?(?:for|available to)"
          + " (?:paying |paid )?(?:subscribers|members)"
          + "|member-only (?:story|content)|unlock this (?:article|story|post)",
      Pattern.CASE_INSENSITIVE);

  private final Store store;
  private final Archive archive;

  PaywallSigns(Store store, Archive archive) {
    this.store = store;
    this.archive = archive;
  }

  /** What the page of a document says, as the rest of a sentence; empty if nothing. */
  Optional<String> of(Entry document) {
    Long page = document.pageId();
    if (page == null) {
      return Optional.empty();
    }
    List<PastVisit> visits = store.trails().visits(page);
    if (!visits.isEmpty() && REFUSALS.contains(visits.getLast().status())) {
      return Optional.of("the site answered " + visits.getLast().status()
          + " when it was visited last");
    }
    return content(page).flatMap(PaywallSigns::of);
  }

  /** The same for the text of a page. */
  static Optional<String> of(String html) {
    return DECLARED.matcher(html).find()
        ? Optional.of("the page declares that it is not free")
        : WORDS.matcher(html).find()
            ? Optional.of("the page asks readers to subscribe or log in")
            : Optional.empty();
  }

  private Optional<String> content(long page) {
    return store.pages()
        .stored(page - 1, 1)
        .stream()
        .filter(stored -> stored.id() == page)
        .findFirst()
        .flatMap(stored -> {
          try {
            Response response = archive.read(stored.location());
            return Optional.of(new String(response.content(MAX_BYTES), StandardCharsets.UTF_8));
          } catch (IOException unreadable) {
            return Optional.empty();
          }
        });
  }
}
