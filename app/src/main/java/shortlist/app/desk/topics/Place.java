package shortlist.app.desk.topics;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Shown;
import shortlist.app.topic.Survey;
import shortlist.app.topic.Survey.Category;
import shortlist.app.topic.Survey.Subject;

/**
 * Where in the corpus somebody looks: at all of it, a category, or a topic.
 *
 * @param category null for all of the corpus
 * @param subject null for a category as a whole
 */
record Place(@Nullable Category category, @Nullable Subject subject) {

  private static final String ROOT = "/topics";
  private static final String AT = "at";
  private static final String TOPIC = "topic";
  private static final String NO_CATEGORY = "No category";

  /** The place that is asked for; empty if there is none of these names. */
  static Optional<Place> of(Context context, Survey survey) {
    String at = context.queryParam(AT);
    String topic = context.queryParam(TOPIC);
    if (at == null) {
      return Optional.of(new Place(null, null));
    }
    Optional<Category> category = survey.categories()
        .stream()
        .filter(each -> Objects.requireNonNullElse(each.name(), "").equalsIgnoreCase(at))
        .findFirst();
    return topic == null
        ? category.map(found -> new Place(found, null))
        : category.flatMap(found -> found.topics()
            .stream()
            .filter(each -> each.topic().name().equals(topic))
            .findFirst()
            .map(subject -> new Place(found, subject)));
  }

  /** What it is called. */
  String name() {
    if (subject != null) {
      return name(subject);
    }
    return category == null ? "All documents" : name(category);
  }

  /** Its own address. */
  String href() {
    if (category == null) {
      return ROOT;
    }
    return subject == null ? href(category) : href(category, subject);
  }

  /** The place that it is a part of; null for the whole corpus. */
  @Nullable Place up() {
    if (category == null) {
      return null;
    }
    return subject == null ? new Place(null, null) : new Place(category, null);
  }

  static String name(Category category) {
    return category.name() == null ? NO_CATEGORY : Shown.title(category.name());
  }

  static String name(Subject subject) {
    return Shown.sentence(subject.topic().name());
  }

  static String href(Category category) {
    return ROOT + "?" + AT + "=" + encoded(Objects.requireNonNullElse(category.name(), ""));
  }

  static String href(Category category, Subject subject) {
    return href(category) + "&" + TOPIC + "=" + encoded(subject.topic().name());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
