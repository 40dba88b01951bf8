package shortlist.recommender.estimate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Periods;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;

/**
 * What the past says: what was liked and what was turned down.
 *
 * <p>Without click figures, being published is the engagement: every past resource, every slot of
 * an edition and every accepted document weighs 1.
 *
 * @param liked past resources first, in the order in which they came; then slots and accepted
 *        documents
 * @param declined rejected or passed over for what they say, by the id of the document
 * @param resources how many of the liked are past resources
 * @param periods the order of what was published
 */
public record Experience(
    List<Example> liked, List<Example> declined, int resources, Periods periods) {

  /** What was published or accepted counts as engaged with as usual. */
  private static final double USUAL = 1;
  private static final double PASSED = 0;

  private static final double REJECTED = 1;
  /** To have been shown and not taken says less: five slots leave good ones out as well. */
  private static final double PASSED_OVER = 0.25;
  /** Reasons to reject that do not speak against the text; the desk offers them in these words. */
  private static final Set<String> NOT_THE_TEXT = Set.of("duplicate", "paywall", "seen");

  /** Copies the lists. */
  public Experience {
    liked = List.copyOf(liked);
    declined = List.copyOf(declined);
  }

  /**
   * Reads it from the store.
   *
   * @param documents all documents by their ids
   */
  public static Experience read(Store store, Map<String, Entry> documents) {
    Map<String, Verdict> verdicts = new TreeMap<>(store.verdicts().latest());
    Map<String, Example> liked = new LinkedHashMap<>();
    Pages pages = new Pages(store, documents);
    List<Resource> past = store.resources().all();
    List<Edition> editions = store.editions().all();
    Periods periods = Periods.of(past, editions);
    for (Resource resource : past) {
      Example example = resource(resource, pages.at(resource.url()), periods.of(resource));
      liked.putIfAbsent(key(example), example);
    }
    int resources = liked.size();
    for (Edition edition : editions) {
      for (Slot slot : edition.slots()) {
        Example example = slot(slot, pages, periods.of(edition));
        liked.putIfAbsent(key(example), example);
      }
    }
    verdicts.values()
        .stream()
        .filter(verdict -> verdict.decision() == Decision.ACCEPT)
        .map(verdict -> documents.get(verdict.documentId()))
        .filter(Objects::nonNull)
        .map(entry -> document(entry, periods.next(), USUAL, 1))
        .forEach(example -> liked.putIfAbsent(key(example), example));
    return new Experience(List.copyOf(liked.values()),
        declined(store, verdicts, documents, periods), resources, periods);
  }

  private static List<Example> declined(
      Store store, Map<String, Verdict> verdicts, Map<String, Entry> documents, Periods periods) {
    return store.verdicts()
        .passedOver()
        .stream()
        .sorted()
        .filter(id -> documents.containsKey(id) && speaksAgainstText(verdicts.get(id)))
        .map(id -> declined(Objects.requireNonNull(documents.get(id)), verdicts.get(id), periods))
        .toList();
  }

  private static Example declined(Entry entry, @Nullable Verdict verdict, Periods periods) {
    return verdict == null
        ? document(entry, periods.next(), PASSED, PASSED_OVER)
        : document(entry, periods.at(verdict.at()), PASSED, REJECTED);
  }

  private static boolean speaksAgainstText(@Nullable Verdict verdict) {
    return verdict == null || verdict.reason() == null
        || !NOT_THE_TEXT.contains(verdict.reason());
  }

  private static Example resource(Resource resource, @Nullable Entry document, int period) {
    String text = resource.highlight() == null
        ? resource.summary()
        : resource.summary() + "\n" + resource.highlight();
    return new Example(document, resource.url(), resource.title(), text, resource.organisation(),
        resource.category(), period, USUAL, 1);
  }

  private static Example slot(Slot slot, Pages pages, int period) {
    Entry document = pages.of(slot.documentId()).orElseGet(() -> pages.at(slot.url()));
    return new Example(document, slot.url(), slot.title(), slot.blurb(), null, null, period,
        USUAL, 1);
  }

  private static Example document(Entry entry, int period, double outcome, double weight) {
    return new Example(entry, entry.url(), entry.metadata().title(), entry.metadata().summary(),
        null, null, period, outcome, weight);
  }

  private static String key(Example example) {
    if (example.document() != null) {
      return example.document().id();
    }
    return example.url() != null ? LinkKey.of(example.url()).text() : example.title();
  }

  /** Finds documents by the addresses that resources and slots have. */
  private record Pages(Store store, Map<String, Entry> documents) {

    @Nullable Entry at(@Nullable WebUrl url) {
      if (url == null || documents.isEmpty()) {
        return null;
      }
      return of(Document.idOf(url))
          .or(() -> store.documents().findByIdOrUrl(url.text()))
          .orElse(null);
    }

    Optional<Entry> of(@Nullable String id) {
      return id == null ? Optional.empty() : Optional.ofNullable(documents.get(id));
    }
  }
}
