package shortlist.indexer.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shortlist.corpus.document.Document;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Engagement;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Store;

/**
 * Reads the {@link Annotations} of a workspace. A link of a past edition is looked for under all
 * documents that it may have: that of its address, and that of the page that it leads to.
 */
public final class AnnotationReader {

  private static final String ACCEPTED = "accepted";
  private static final String REJECTED = "rejected";
  private static final String LATER = "later";
  private static final String PUBLISHED = "published";

  private final Map<String, String> status = new HashMap<>();
  private final Map<String, String> category = new HashMap<>();
  private final Map<String, Double> engagement = new HashMap<>();
  private final List<Resource> resources;
  private final List<Edition> editions;
  private final Map<WebUrl, String> documents;
  private final Engagement clicks;

  private AnnotationReader(Store store) {
    resources = store.resources().all();
    editions = store.editions().all();
    documents = store.addresses().documents(addresses());
    clicks = store.engagement();
  }

  /** The annotations of this moment. */
  public static Annotations read(Store store) {
    return new AnnotationReader(store).annotations(store);
  }

  private List<WebUrl> addresses() {
    List<WebUrl> addresses = new ArrayList<>();
    for (Resource resource : resources) {
      if (resource.url() != null) {
        addresses.add(resource.url());
      }
    }
    for (Edition edition : editions) {
      edition.slots().forEach(slot -> addresses.add(slot.url()));
    }
    return addresses;
  }

  /** What says more of a document comes later, and replaces what was said before. */
  private Annotations annotations(Store store) {
    store.verdicts()
        .latest()
        .forEach((id, verdict) -> status.put(id, label(verdict.decision())));
    for (Edition edition : editions) {
      edition.slots().forEach(slot -> add(slot, edition.isDraft()));
    }
    category.putAll(store.categories().assigned());
    resources.forEach(this::add);
    category.putAll(store.categories().labels());
    Map<String, String> sources = new HashMap<>();
    store.sources()
        .all()
        .forEach(source -> sources.put(String.valueOf(source.id()),
            source.url().text() + " " + source.title()));
    return new Annotations(status, category, engagement, sources);
  }

  private void add(Slot slot, boolean draft) {
    double level = clicks.level(LinkKey.of(slot.url()).text());
    for (String id : ids(slot)) {
      status.merge(id, draft ? ACCEPTED : PUBLISHED,
          (before, now) -> before.equals(PUBLISHED) ? before : now);
      if (!draft) {
        engagement.put(id, level);
      }
    }
  }

  private void add(Resource resource) {
    if (resource.url() == null) {
      return;
    }
    double level = clicks.level(resource.key());
    for (String id : ids(resource.url())) {
      status.put(id, PUBLISHED);
      engagement.put(id, level);
      if (resource.category() != null) {
        category.put(id, resource.category());
      }
    }
  }

  private List<String> ids(Slot slot) {
    List<String> ids = new ArrayList<>(ids(slot.url()));
    if (slot.documentId() != null) {
      ids.add(slot.documentId());
    }
    return ids;
  }

  private List<String> ids(WebUrl url) {
    String own = Document.idOf(url);
    String given = documents.getOrDefault(url, own);
    return given.equals(own) ? List.of(own) : List.of(own, given);
  }

  private static String label(Decision decision) {
    return switch (decision) {
      case ACCEPT -> ACCEPTED;
      case REJECT -> REJECTED;
      case LATER -> LATER;
    };
  }
}
