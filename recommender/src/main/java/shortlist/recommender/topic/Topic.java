package shortlist.recommender.topic;

import java.util.List;

/**
 * Documents of one category that are about the same.
 *
 * @param name a few of its words; no other topic of the category has the same
 * @param words that tell it from the rest, the most telling first; possibly none
 * @param documents their ids, the most typical first; at least one
 */
public record Topic(String name, List<String> words, List<String> documents) {

  /** Copies the lists. */
  public Topic {
    words = List.copyOf(words);
    documents = List.copyOf(documents);
  }
}
