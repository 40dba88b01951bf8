package shortlist.app.desk.week;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.desk.read.Reader;
import shortlist.app.desk.read.Texts;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.store.Store;
import shortlist.recommender.Suggestion;

/**
 * The first page: the suggestions in their order, one of them open in the reader, and the draft
 * beside them.
 */
public final class WeekPage {

  private static final Pattern PLACE = Pattern.compile("[1-9][0-9]?");

  private final Store store;
  private final Suggestions suggestions;
  private final Texts texts;
  private final Views views;

  public WeekPage(Store store, Suggestions suggestions, Texts texts, Views views) {
    this.store = store;
    this.suggestions = suggestions;
    this.texts = texts;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param cards best first
   * @param reader the open text; null if there is nothing to read
   * @param passage of that text that shows best why it was suggested; null if none does
   * @param reading whether the reader was asked for: a narrow window then shows it alone
   * @param draft null if no edition is being drafted
   * @param basis what the order rests on
   * @param nextStep what to do about an empty list
   */
  record Model(
      Frame frame,
      List<Card> cards,
      @Nullable Reader reader,
      @Nullable String passage,
      boolean reading,
      @Nullable Edition draft,
      String basis,
      String nextStep) {}

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/", this::show);
  }

  private void show(Context context) {
    Suggestions.Standing standing = suggestions.current();
    List<Suggestion> shown = standing.list();
    String asked = context.queryParam("read");
    Optional<Suggestion> current = current(shown, asked, context.queryParam("at"));
    if (asked == null) {
      store.verdicts().shown(shown.stream().map(Suggestion::id).toList(), Instant.now());
    }
    Reader reader = current.flatMap(suggestion -> texts.read(suggestion.id())).orElse(null);
    views.show(context, "week/week.jte",
        new Model(views.frame(context, "This week", Frame.Section.WEEK), cards(shown, current),
            reader,
            current.map(Suggestion::passage).orElse(null),
            asked != null && reader != null, store.editions().draft().orElse(null),
            standing.basis(), shown.isEmpty() ? nextStep() : ""));
  }

  private List<Card> cards(List<Suggestion> shown, Optional<Suggestion> current) {
    List<Card> cards = new ArrayList<>();
    for (Suggestion suggestion : shown) {
      cards.add(new Card(suggestion, texts.length(suggestion.id()).orElse(null),
          current.filter(suggestion::equals).isPresent()));
    }
    return cards;
  }

  /** The one that was asked for, else the one at the place where the editor was, else the first. */
  private static Optional<Suggestion> current(
      List<Suggestion> shown, @Nullable String asked, @Nullable String place) {
    if (asked != null) {
      return shown.stream().filter(suggestion -> suggestion.id().equals(asked)).findFirst();
    }
    int at = place != null && PLACE.matcher(place).matches() ? Integer.parseInt(place) : 1;
    return shown.stream().limit(at).reduce((before, last) -> last);
  }

  private String nextStep() {
    if (store.documents().count() > 0) {
      return "Every candidate has its verdict. Look for new ones with: shortlist crawl";
    }
    return store.sources().all().isEmpty()
        ? "There are no sources yet. Add one with: shortlist source add URL"
        : "Nothing was crawled yet. Fetch the sources with: shortlist crawl, then: shortlist index";
  }
}
