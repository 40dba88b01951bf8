package shortlist.recommender.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The topics of a category.
 *
 * @param category its name; null for the documents that have none
 * @param topics the largest first; at least one
 */
public record TopicGroup(@Nullable String category, List<Topic> topics) {

  /** Copies the list. */
  public TopicGroup {
    topics = List.copyOf(topics);
  }

  /** How many documents it has. */
  public int documents() {
    return topics.stream().mapToInt(topic -> topic.documents().size()).sum();
  }
}
