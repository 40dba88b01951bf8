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

  /** @param from how many documents of a topic to leave out */
  Sunburst draw(Survey survey, Place place, int from) {
    if (place.category() != null && place.subject() != null) {
      return Sunburst.of(page(place.category(), place.subject(), from), ONE);
    }
    if (place.category() != null) {
      Category category = place.category();
      return Sunburst.of(
          category.topics().stream().map(topic -> topic(category, topic)).toList(),
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

  private Slice topic(Category category, Subject subject) {
    int documents = subject.figures().documents();
    int room = OUTER * documents / Math.max(1, category.figures().documents());
    int shown = documents <= room ? documents : Math.max(0, room - 1);
    List<Slice> parts = new ArrayList<>(IntStream.range(0, shown)
        .mapToObj(place -> document(subject, place, (double) documents / room, false))
        .toList());
    if (shown < documents && room > 0) {
      parts.add(rest(documents - shown, Place.href(category, subject),
          documents - (double) shown * documents / room));
    }
    return slice(category, subject, parts);
  }

  private static Slice slice(Category category, Subject subject, List<Slice> parts) {
    Figures figures = subject.figures();
    return new Slice(Row.spoken(Place.name(subject), figures),
        Arrays.asList(Place.name(subject).split(", ", -1)), Place.href(category, subject),
        Tone.of(figures.engagement()).style(), figures.documents(), parts);
  }

  /** The documents of one page, and one part for all others. */
  private List<Slice> page(Category category, Subject subject, int from) {
    int documents = subject.figures().documents();
    int end = Math.min(documents, from + TopicsPage.PAGE);
    List<Slice> parts = new ArrayList<>(IntStream.range(from, end)
        .mapToObj(place -> document(subject, place, 1, true))
        .toList());
    int others = documents - (end - from);
    if (others > 0) {
      parts.add(rest(others,
          Place.href(category, subject) + (end < documents ? "&from=" + end : ""), 1));
    }
    return parts;
  }

  private Slice document(Subject subject, int place, double weight, boolean labelled) {
    Found document = documents.apply(subject.topic().documents().get(place));
    return new Slice(document.title(),
        labelled ? List.of((place + 1) + " " + document.title()) : List.of(), document.href(),
        document.tone().style(), weight, List.of());
  }

  private static Slice rest(int documents, String href, double weight) {
    return new Slice("and " + Row.number(documents) + " more", List.of("…"), href, "rest", weight,
        List.of());
  }
}
