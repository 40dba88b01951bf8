package shortlist.recommender.estimate;

import java.util.ArrayList;
import java.util.HashSet;
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
import shortlist.corpus.engagement.Engagement;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.PassedOver;
import shortlist.corpus.engagement.Periods;
import shortlist.corpus.engagement.Reason;
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
 * <p>Without click figures, being published is the engagement: the outcome of every past resource,
 * every slot of an edition and every accepted document is 1. With them it is the {@link Engagement}
 * with the link.
 *
 * @param liked past resources first, in the order in which they came; then slots and accepted
 *        documents
 * @param declined passed over, once for each edition that left it out, and rejected for a reason
 *        that speaks against anything; {@link Example#against} tells against what
 * @param resources how many of the liked are past resources
 * @param periods the order of what was published
 */
public record Experience(
    List<Example> liked, List<Example> declined, int resources, Periods periods) {

  /** What was accepted is expected to do as usual. */
  private static final double USUAL = 1;
  private static final double PASSED = 0;

  private static final double REJECTED = 1;
  /** To have been shown and not taken says less: five slots leave good ones out as well. */
  private static final double PASSED_OVER = 0.25;

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
    List<Resource> past = store.resources().all();
    List<Edition> editions = store.editions().all();
    List<Mailing> mailings = store.mailings().all();
    Pages pages = Pages.read(store, documents, past, editions);
    Periods periods = Periods.of(past, editions, mailings);
    Engagement engagement = Engagement.of(mailings, past);
    for (Resource resource : past) {
      Example example = resource(resource, pages.at(resource.url()), periods.of(resource),
          engagement.level(resource.key()));
      liked.putIfAbsent(example.key(), example);
    }
    int resources = liked.size();
    for (Edition edition : editions) {
      for (Slot slot : edition.slots()) {
        Example example = slot(slot, pages, periods.of(edition),
            engagement.level(LinkKey.of(slot.url()).text()));
        liked.putIfAbsent(example.key(), example);
      }
    }
    verdicts.values()
        .stream()
        .filter(verdict -> verdict.decision() == Decision.ACCEPT)
        .map(verdict -> documents.get(verdict.documentId()))
        .filter(Objects::nonNull)
        .map(entry -> document(entry, periods.next(), USUAL, 1, null))
        .forEach(example -> liked.putIfAbsent(example.key(), example));
    return new Experience(List.copyOf(liked.values()),
        declined(store, verdicts, documents, periods), resources, periods);
  }

  /** What was known before a period: nothing of it, and nothing that came later. */
  public Experience before(int period) {
    return new Experience(liked.stream().filter(example -> example.period() < period).toList(),
        declined.stream().filter(example -> example.period() < period).toList(),
        (int) liked.stream()
            .limit(resources)
            .filter(example -> example.period() < period)
            .count(),
        periods);
  }

  private static List<Example> declined(
      Store store, Map<String, Verdict> verdicts, Map<String, Entry> documents, Periods periods) {
    List<Example> declined = new ArrayList<>();
    for (PassedOver passed : store.verdicts().passedOver()) {
      Entry document = documents.get(passed.documentId());
      if (document != null) {
        declined.add(document(document, periods.at(passed.publishedAt()), PASSED,
            PASSED_OVER * passed.examined(), null));
      }
    }
    for (Verdict verdict : verdicts.values()) {
      Entry document = documents.get(verdict.documentId());
      Reason reason = verdict.knownReason().orElse(null);
      if (document != null && verdict.decision() == Decision.REJECT
          && (reason == null || reason.teaches())) {
        declined.add(document(document, periods.at(verdict.at()), PASSED, REJECTED, reason));
      }
    }
    return declined;
  }

  private static Example resource(
      Resource resource, @Nullable Entry document, int period, double outcome) {
    String text = resource.highlight() == null
        ? resource.summary()
        : resource.summary() + "\n" + resource.highlight();
    return new Example(document, resource.url(), resource.title(), text, resource.organisation(),
        resource.category(), period, outcome, 1, null);
  }

  private static Example slot(Slot slot, Pages pages, int period, double outcome) {
    Entry document = pages.of(slot.documentId()).orElseGet(() -> pages.at(slot.url()));
    return new Example(document, slot.url(), slot.title(), slot.blurb(), null, null, period,
        outcome, 1, null);
  }

  private static Example document(
      Entry entry, int period, double outcome, double weight, @Nullable Reason reason) {
    return new Example(entry, entry.url(), entry.metadata().title(), entry.metadata().summary(),
        null, null, period, outcome, weight, reason);
  }

  /**
   * Finds documents by the addresses that resources and slots have.
   *
   * @param documents by their ids
   * @param elsewhere the ids of those that stand at another address, by the address asked for
   */
  private record Pages(Map<String, Entry> documents, Map<WebUrl, String> elsewhere) {

    static Pages read(
        Store store,
        Map<String, Entry> documents,
        List<Resource> resources,
        List<Edition> editions) {
      Set<WebUrl> asked = new HashSet<>();
      for (Resource resource : resources) {
        if (resource.url() != null) {
          asked.add(resource.url());
        }
      }
      editions.forEach(edition -> edition.slots().forEach(slot -> asked.add(slot.url())));
      asked.removeIf(url -> documents.containsKey(Document.idOf(url)));
      return new Pages(documents,
          documents.isEmpty() ? Map.of() : store.addresses().documents(asked));
    }

    @Nullable Entry at(@Nullable WebUrl url) {
      return url == null
          ? null
          : of(Document.idOf(url))
              .or(() -> of(url.text()))
              .or(() -> of(elsewhere.get(url)))
              .orElse(null);
    }

    Optional<Entry> of(@Nullable String id) {
      return id == null ? Optional.empty() : Optional.ofNullable(documents.get(id));
    }
  }
}
