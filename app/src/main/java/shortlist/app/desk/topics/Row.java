package shortlist.app.desk.topics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shortlist.app.topic.Figures;

/**
 * A category or a topic in the table.
 *
 * @param name as people read it
 * @param href of its own page
 */
record Row(String name, String href, Figures figures) {

  /** How many documents it has. */
  String documents() {
    return number(figures.documents());
  }

  /** How many of them were suggested, and which share that is. */
  String suggested() {
    return share(figures.suggested());
  }

  /** How many of them were published, and which share that is. */
  String published() {
    return share(figures.published());
  }

  /** How many past resources belong to it. */
  String past() {
    return number(figures.past());
  }

  /** The engagement with these, as a factor; null if there are none. */
  @Nullable String engagement() {
    return figures.engagement() == null ? null : Tone.factor(figures.engagement());
  }

  /** All of it, for whoever hears it. */
  static String spoken(String name, Figures figures) {
    String documents = figures.documents() == 1
        ? "1 document"
        : number(figures.documents()) + " documents";
    String past = figures.past() == 1
        ? ", 1 past resource"
        : ", " + number(figures.past()) + " past resources";
    return name + ": " + documents
        + (figures.engagement() == null
            ? ""
            : past + ", engagement " + Tone.factor(figures.engagement()));
  }

  private String share(int part) {
    double percent = 100.0 * part / Math.max(1, figures.documents());
    return part == 0
        ? "0"
        : number(part) + " (" + (percent < 1 ? "<1" : Math.round(percent)) + " %)";
  }

  static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
