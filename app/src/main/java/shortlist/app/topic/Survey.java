package shortlist.app.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Engagement;
import shortlist.corpus.engagement.Resource;
import shortlist.indexer.search.Annotations;
import shortlist.recommender.topic.Topic;
import shortlist.recommender.topic.TopicGroup;

/**
 * The subjects of a corpus with the figures of a moment.
 *
 * @param total of all
 * @param categories by name; what has none comes last
 * @param counted whether there are click figures; if not, all engagement is as usual
 */
public record Survey(Figures total, List<Category> categories, boolean counted) {

  private static final String PUBLISHED = "published";

  /** Copies the list. */
  public Survey {
    categories = List.copyOf(categories);
  }

  /**
   * A category.
   *
   * @param name null for what has none
   * @param topics the largest first
   */
  public record Category(@Nullable String name, Figures figures, List<Subject> topics) {

    /** Copies the list. */
    public Category {
      topics = List.copyOf(topics);
    }
  }

  /**
   * A topic.
   *
   * @param topic with the ids of its documents, the most typical first
   * @param past its past resources, the most engaging first
   */
  public record Subject(Topic topic, Figures figures, List<Past> past) {

    /** Copies the list. */
    public Subject {
      past = List.copyOf(past);
    }
  }

  /**
   * A past resource.
   *
   * @param documentId its document; null if the corpus has none
   * @param title as the edition had it; null if it is that of the document
   * @param engagement with it: 1 is as usual
   */
  public record Past(@Nullable String documentId, @Nullable String title, double engagement) {}

  /**
   * Lays figures over subjects.
   *
   * @param annotations of documents
   * @param suggested the ids of those that ever were among the first of the ranking
   * @param engagement with links
   */
  public static Survey of(Subjects subjects, Annotations annotations, Set<String> suggested,
      Engagement engagement) {
    return new Taking(subjects, engagement)
        .published(annotations.status())
        .suggested(suggested)
        .past(annotations.engagement())
        .finish();
  }

  /** While it is taken: everything by the number of the topic. */
  private static final class Taking {

    private final Subjects subjects;
    private final Engagement engagement;
    private final Map<Integer, Integer> published = new HashMap<>();
    private final Map<Integer, Integer> suggested = new HashMap<>();
    private final Map<Integer, List<Past>> past = new HashMap<>();

    Taking(Subjects subjects, Engagement engagement) {
      this.subjects = subjects;
      this.engagement = engagement;
    }

    Taking published(Map<String, String> status) {
      status.forEach((id, what) -> {
        if (what.equals(PUBLISHED)) {
          published.merge(subjects.topicOf(id), 1, Integer::sum);
        }
      });
      return this;
    }

    Taking suggested(Collection<String> ids) {
      ids.forEach(id -> suggested.merge(subjects.topicOf(id), 1, Integer::sum));
      return this;
    }

    Taking past(Map<String, Double> levels) {
      levels.forEach((id, level) -> past
          .computeIfAbsent(subjects.topicOf(id), _ -> new ArrayList<>())
          .add(new Past(id, null, level)));
      return this;
    }

    Survey finish() {
      List<Category> categories = new ArrayList<>();
      int number = 0;
      for (TopicGroup group : subjects.groups()) {
        List<Subject> topics = new ArrayList<>();
        for (Topic topic : group.topics()) {
          topics.add(subject(topic, number++));
        }
        categories.add(new Category(group.category(),
            Figures.sum(topics.stream().map(Subject::figures).toList()), topics));
      }
      return new Survey(Figures.sum(categories.stream().map(Category::figures).toList()),
          categories, engagement.isCounted());
    }

    private Subject subject(Topic topic, int number) {
      List<Past> all = new ArrayList<>(past.getOrDefault(number, List.of()));
      for (Resource resource : subjects.bare(number)) {
        all.add(new Past(null, resource.title(), engagement.level(resource.key())));
      }
      all.sort(Comparator.comparingDouble(Past::engagement)
          .reversed()
          .thenComparing(each -> each.documentId() + " " + each.title()));
      OptionalDouble mean = all.stream().mapToDouble(Past::engagement).average();
      return new Subject(topic,
          new Figures(topic.documents().size(), suggested.getOrDefault(number, 0),
              published.getOrDefault(number, 0), all.size(),
              mean.isPresent() ? mean.getAsDouble() : null),
          all);
    }
  }
}
