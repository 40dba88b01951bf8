package shortlist.app.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.topic.Topic;
import shortlist.recommender.topic.TopicGroup;
import shortlist.recommender.topic.TopicMap;

/**
 * The categories of a corpus and their topics, with the past resources that have no document there.
 * Immutable.
 */
public final class Subjects {

  private final List<TopicGroup> groups;
  /** The topics of all groups, one after the other. */
  private final List<Topic> topics;
  private final Map<String, Integer> byDocument = new HashMap<>();
  private final Map<Integer, List<Resource>> bare = new HashMap<>();

  private Subjects(List<TopicGroup> groups) {
    this.groups = groups;
    this.topics = groups.stream().flatMap(group -> group.topics().stream()).toList();
    for (int number = 0; number < topics.size(); number++) {
      for (String id : topics.get(number).documents()) {
        byDocument.put(id, number);
      }
    }
  }

  /**
   * Finds them; takes seconds for a large corpus.
   *
   * @param categories of documents, by their ids
   */
  public static Subjects find(Store store, SearchIndex index, Map<String, String> categories) {
    Map<String, String> titles = new HashMap<>();
    store.documents().forEach(entry -> titles.put(entry.id(), entry.metadata().title()));
    TopicMap map = TopicMap.of(index.termVectors(), categories,
        id -> titles.getOrDefault(id, ""));
    Subjects subjects = new Subjects(map.groups());
    subjects.addBare(store, map);
    return subjects;
  }

  /** The categories by name; what has none comes last. */
  public List<TopicGroup> groups() {
    return groups;
  }

  /** The number of a document's topic, counted through all categories; -1 if it is in none. */
  int topicOf(String documentId) {
    return byDocument.getOrDefault(documentId, -1);
  }

  /** The past resources that belong to a topic and have no document in the corpus. */
  List<Resource> bare(int topic) {
    return bare.getOrDefault(topic, List.of());
  }

  private void addBare(Store store, TopicMap map) {
    List<Resource> resources = store.resources().all();
    Map<WebUrl, String> documents = store.addresses()
        .documents(resources.stream().map(Resource::url).filter(Objects::nonNull).toList());
    for (Resource resource : resources) {
      if (!hasDocument(resource.url(), documents)) {
        map.nearest(category(resource), resource.title(),
            resource.summary() + "\n" + Objects.requireNonNullElse(resource.highlight(), ""))
            .ifPresent(topic -> bare
                .computeIfAbsent(topicOf(topic.documents().getFirst()), _ -> new ArrayList<>())
                .add(resource));
      }
    }
  }

  /** As the groups write it. */
  private @Nullable String category(Resource resource) {
    String named = resource.category();
    return named == null
        ? null
        : groups.stream()
            .map(TopicGroup::category)
            .filter(category -> named.equalsIgnoreCase(category))
            .findFirst()
            .orElse(named);
  }

  private boolean hasDocument(@Nullable WebUrl url, Map<WebUrl, String> documents) {
    return url != null && (byDocument.containsKey(Document.idOf(url))
        || byDocument.containsKey(documents.getOrDefault(url, "")));
  }
}
