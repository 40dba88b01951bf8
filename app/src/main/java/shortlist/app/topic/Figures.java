package shortlist.app.topic;

import org.jspecify.annotations.Nullable;

/**
 * What came of some documents.
 *
 * @param documents how many they are
 * @param suggested how many of them ever were among the first of the ranking
 * @param published how many of them ran in an edition
 * @param past how many past resources belong to them, with or without a document in the corpus
 * @param engagement the mean engagement with these: 1 is as usual; null if there are none
 */
public record Figures(
    int documents, int suggested, int published, int past, @Nullable Double engagement) {

  /** Of several such in one. */
  static Figures sum(Iterable<Figures> parts) {
    int documents = 0;
    int suggested = 0;
    int published = 0;
    int past = 0;
    double engagement = 0;
    for (Figures part : parts) {
      documents += part.documents;
      suggested += part.suggested;
      published += part.published;
      past += part.past;
      engagement += part.engagement == null ? 0 : part.past * part.engagement;
    }
    return new Figures(documents, suggested, published, past, past == 0 ? null : engagement / past);
  }
}
