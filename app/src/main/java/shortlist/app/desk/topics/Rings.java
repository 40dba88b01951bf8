package shortlist.app.desk.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import shortlist.app.desk.chart.Slice;
import shortlist.app.desk.chart.Sunburst;
import shortlist.app.topic.Figures;
import shortlist.app.topic.Survey;
import shortlist.app.topic.Survey.Category;
import shortlist.app.topic.Survey.Subject;

/**
 * Draws a place in the corpus and what it is made of: categories and topics by how many documents
 * they have, and the most typical documents of a topic, which are all of one size.
 */
final class Rings {

  /** As many as can be pressed round the outer ring. */
  private static final int OUTER = 60;
  private static final List<Double> TWO = List.of(76.0, 200.0, 312.0);
  private static final List<Double> DOCUMENTS_OUTSIDE = List.of(76.0, 230.0, 308.0);
  private static final List<Double> ONE = List.of(76.0, 300.0);

  private final Function<String, Found> documents;

  /**
   * A document as it is drawn.
   *
   * @param title of it
   * @param href of its own page
   * @param tone how readers took it
   */
  record Found(String title, String href, Tone tone) {}

  /** @param documents by their ids */
  Rings(Function<String, Found> documents) {
    this.documents = documents;
  }

  Sunburst draw(Survey survey, Place place) {
    if (place.subject() != null) {
      return Sunburst.of(topicParts(place.subject(), TopicsPage.PAGE, true), ONE);
    }
    if (place.category() != null) {
      Category category = place.category();
      return Sunburst.of(
          category.topics().stream().map(topic -> topic(category, topic, true)).toList(),
          DOCUMENTS_OUTSIDE);
    }
    return Sunburst.of(survey.categories().stream().map(Rings::category).toList(), TWO);
  }

  private static Slice category(Category category) {
    Figures figures = category.figures();
    return new Slice(Row.spoken(Place.name(category), figures),
        Sunburst.wrapped(Place.name(category), 14), Place.href(category),
        Tone.of(figures.engagement()).style(), figures.documents(),
        category.topics()
            .stream()
            .map(topic -> slice(category, topic, List.of()))
            .toList());
  }

  private Slice topic(Category category, Subject subject, boolean withDocuments) {
    int room = OUTER * subject.figures().documents() / Math.max(1, category.figures().documents());
    return slice(category, subject,
        withDocuments && room > 0 ? topicParts(subject, room, false) : List.of());
  }

  private static Slice slice(Category category, Subject subject, List<Slice> parts) {
    Figures figures = subject.figures();
    return new Slice(Row.spoken(Place.name(subject), figures),
        Arrays.asList(Place.name(subject).split(", ", -1)), Place.href(category, subject),
        Tone.of(figures.engagement()).style(), figures.documents(), parts);
  }

  /** So many documents, and one part for the others if there are more. */
  private List<Slice> topicParts(Subject subject, int room, boolean numbered) {
    List<String> ids = subject.topic().documents();
    boolean more = ids.size() > room;
    int shown = more ? Math.max(0, room - 1) : ids.size();
    double weight = (double) ids.size() / (shown + (more ? 1 : 0));
    List<Slice> parts = new ArrayList<>(IntStream.range(0, shown).mapToObj(i -> {
      Found document = documents.apply(ids.get(i));
      return new Slice(document.title(),
          numbered ? List.of((i + 1) + " " + document.title()) : List.of(),
          document.href(), document.tone().style(), weight, List.of());
    }).toList());
    if (more) {
      parts.add(new Slice("and " + Row.number(ids.size() - shown) + " more", List.of("…"), null,
          "rest", weight, List.of()));
    }
    return parts;
  }
}
