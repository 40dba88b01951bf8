package shortlist.app.desk.topics;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.chart.Sunburst;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Shown;
import shortlist.app.desk.page.Views;
import shortlist.app.topic.Survey;
import shortlist.app.topic.Survey.Past;
import shortlist.app.topic.Survey.Subject;
import shortlist.corpus.document.Legible;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.Annotations;

/** The topics of the corpus as rings to look into, and as a table. */
public final class TopicsPage implements AutoCloseable {

  /** So many documents are listed on a page. */
  static final int PAGE = 40;
  private static final int MOST_PAST = 12;

  private final Store store;
  private final Atlas atlas;
  private final Views views;

  /**
   * The page of a workspace.
   *
   * @param aside the same store on a connection of its own, for what takes long
   */
  public TopicsPage(
      Store store, Store aside, Library library, Overlay overlay, Views views) {
    this.store = store;
    this.atlas = new Atlas(store, aside, library, overlay);
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param empty whether there is nothing indexed
   * @param working whether topics are being found now
   * @param failure why they could not be found; null if they could
   * @param view null while nothing was found yet
   */
  record Model(Frame frame, boolean empty, boolean working, @Nullable String failure,
      @Nullable View view) {}

  /**
   * What is looked at.
   *
   * @param rows its categories or topics; none for a topic
   * @param documents of a topic, one page of them
   * @param from how many documents stand before these
   * @param past the past resources of a topic, the most engaging first
   * @param counted whether there are click figures
   */
  record View(Place place, Sunburst chart, Row whole, List<Row> rows, List<Listed> documents,
      int from, List<Listed> past, boolean counted) {

    /** The colours that stand for something, in their order. */
    List<Tone> legend() {
      return Arrays.asList(Tone.values());
    }

    /** What the rows are. */
    String sort() {
      return place.category() == null ? "Category" : "Topic";
    }

    /** The documents before these; null on the first page. */
    @Nullable String previous() {
      return from == 0 ? null : page(Math.max(0, from - PAGE));
    }

    /** The documents after these; null on the last page. */
    @Nullable String next() {
      return from + documents.size() >= whole.figures().documents() ? null : page(from + PAGE);
    }

    /** The place of the first and the last document on this page. */
    String places() {
      return Row.number(from + 1) + "–" + Row.number(from + documents.size());
    }

    /** A search for all of the category; null where there is none. */
    @Nullable String search() {
      String category = place.category() == null ? null : place.category().name();
      return category == null
          ? null
          : "/search?q=" + Place.encoded("category:\"" + category.replace('"', ' ') + '"');
    }

    private String page(int first) {
      return place.href() + "&from=" + first;
    }
  }

  /**
   * A document or a past resource of a topic.
   *
   * @param href of its own page; null if the corpus does not have it
   * @param facts such as its site and year
   * @param engagement of readers with it; null if it was not published
   */
  record Listed(String title, @Nullable String href, List<String> facts,
      @Nullable String engagement) {}

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/topics", this::show);
  }

  @Override
  public void close() {
    atlas.close();
  }

  private void show(Context context) {
    Atlas.Reading reading = atlas.current();
    Survey survey = reading.survey();
    if (survey != null || !reading.working()) {
      Views.endWaiting(context);
    }
    if (survey == null) {
      render(context, "Topics", reading, null, reading.failure());
      return;
    }
    Optional<Place> asked = Place.of(context, survey);
    Place place = asked.orElse(new Place(null, null));
    if (asked.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
    }
    String problem = asked.isPresent()
        ? reading.failure()
        : "There is no such topic any more: topics are found anew as the corpus grows. Here are"
            + " all of them.";
    render(context, place.category() == null ? "Topics" : place.name() + " · Topics", reading,
        view(survey, place, reading.annotations(), from(context)), problem);
  }

  private void render(Context context, String title, Atlas.Reading reading, @Nullable View view,
      @Nullable String problem) {
    views.show(context, "topics/topics.jte",
        new Model(views.frame(context, title, Frame.Section.TOPICS), reading.empty(),
            reading.working(), problem, view));
  }

  private View view(Survey survey, Place place, Annotations annotations, int from) {
    Subject subject = place.subject();
    int first = subject == null || from >= subject.figures().documents() ? 0 : from;
    Sunburst chart = new Rings(id -> found(id, annotations)).draw(survey, place, first);
    return new View(place, chart, whole(survey, place), rows(survey, place),
        subject == null ? List.of() : documents(subject, first, annotations), first,
        subject == null ? List.of() : past(subject), survey.counted());
  }

  private static Row whole(Survey survey, Place place) {
    if (place.subject() != null) {
      return new Row(place.name(), place.href(), place.subject().figures());
    }
    return new Row(place.name(), place.href(),
        place.category() == null ? survey.total() : place.category().figures());
  }

  private static List<Row> rows(Survey survey, Place place) {
    if (place.subject() != null) {
      return List.of();
    }
    return place.category() == null
        ? survey.categories()
            .stream()
            .map(each -> new Row(Place.name(each), Place.href(each), each.figures()))
            .toList()
        : place.category()
            .topics()
            .stream()
            .map(each -> new Row(Place.name(each),
                Place.href(Objects.requireNonNull(place.category()), each), each.figures()))
            .toList();
  }

  private List<Listed> documents(Subject subject, int from, Annotations annotations) {
    List<String> ids = subject.topic().documents();
    return IntStream.range(from, Math.min(ids.size(), from + PAGE))
        .mapToObj(i -> listed(ids.get(i), annotations))
        .toList();
  }

  private Listed listed(String id, Annotations annotations) {
    Double engagement = annotations.engagement().get(id);
    Entry entry = store.documents().find(id).orElse(null);
    List<String> facts = new ArrayList<>();
    if (entry != null) {
      Metadata metadata = entry.metadata();
      facts.add(Legible.line(metadata.siteName()));
      facts.add(metadata.published() == null
          ? ""
          : String.valueOf(metadata.published().getYear()));
      facts.add(Objects.requireNonNullElse(Shown.kind(metadata.kind()), ""));
    }
    facts.add(Objects.requireNonNullElse(Shown.status(annotations.status().get(id)), ""));
    return new Listed(title(entry), href(id),
        facts.stream().filter(fact -> !fact.isEmpty()).toList(),
        engagement == null ? null : Tone.factor(engagement));
  }

  private List<Listed> past(Subject subject) {
    return subject.past().stream().limit(MOST_PAST).map(this::listed).toList();
  }

  private Listed listed(Past past) {
    String id = past.documentId();
    String title = id == null
        ? Shown.title(Objects.requireNonNullElse(past.title(), ""))
        : title(store.documents().find(id).orElse(null));
    return new Listed(title, id == null ? null : href(id), List.of(),
        Tone.factor(past.engagement()));
  }

  private Rings.Found found(String id, Annotations annotations) {
    return new Rings.Found(title(store.documents().find(id).orElse(null)), href(id),
        Tone.of(annotations.engagement().get(id)));
  }

  private static String title(@Nullable Entry entry) {
    return Shown.title(entry == null ? "" : entry.metadata().title());
  }

  private static String href(String id) {
    return "/document/" + Place.encoded(id);
  }

  /** Anything but a number of the list is its beginning. */
  private static int from(Context context) {
    try {
      return Math.max(0,
          Integer.parseInt(Objects.requireNonNullElse(context.queryParam("from"), "0")));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
