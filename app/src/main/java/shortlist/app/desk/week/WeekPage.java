package shortlist.app.desk.week;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Local;
import shortlist.app.desk.page.Shown;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.ranking.Looks;
import shortlist.app.desk.ranking.Suggested;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.desk.read.Reader;
import shortlist.app.desk.read.Texts;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.store.Store;

/**
 * The first page: the suggestions in their order, one of them open in the reader, and the draft
 * beside them. What is open counts as looked at.
 */
public final class WeekPage {

  /** Of a longer text the rest is on its own page: this one must stay light. */
  private static final int MOST_CHARACTERS = 40_000;

  private static final Pattern PLACE = Pattern.compile("[1-9][0-9]{0,2}");

  private final Store store;
  private final Suggestions suggestions;
  private final Texts texts;
  private final Views views;
  private final Looks looks;

  public WeekPage(Store store, Suggestions suggestions, Looks looks, Texts texts, Views views) {
    this.store = store;
    this.suggestions = suggestions;
    this.texts = texts;
    this.views = views;
    this.looks = looks;
  }

  /**
   * What the template gets.
   *
   * @param asked what was asked for
   * @param cards best first
   * @param open the card in the reader; null if none is
   * @param reader the open text; null if there is nothing to read
   * @param reading whether the reader was asked for: a narrow window then shows it alone
   * @param choices ways to see some of the list only
   * @param draft the next edition
   * @param basis what the order rests on
   * @param ranking how many documents are ranked for the first time just now; 0 if that is done
   * @param busy whether the list is about to change
   * @param nextStep what to do about an empty list
   */
  record Model(
      Frame frame,
      Asked asked,
      List<Card> cards,
      @Nullable Card open,
      @Nullable Reader reader,
      boolean reading,
      List<Choices> choices,
      Draft draft,
      String basis,
      long ranking,
      boolean busy,
      String nextStep) {}

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/", this::show);
    routes.post("/seen", this::seen);
  }

  private void show(Context context) {
    Asked asked = Asked.of(context);
    Suggestions.Standing standing = suggestions.current(asked.filter());
    List<Suggested> shown = standing.cards();
    Optional<Suggested> current = current(shown, asked);
    List<Card> cards = cards(shown, current.map(Suggested::id).orElse(""));
    Card open = current.map(card -> card(cards, card)).orElse(null);
    Reader reader = open == null ? null : read(open);
    views.show(context, "week/week.jte",
        new Model(views.frame(context, "This week", Frame.Section.WEEK), asked, cards, open, reader,
            asked.read() != null && reader != null, Choices.of(asked.filter(), shown),
            Draft.of(store, standing.ranking()), standing.basis(),
            standing.ranking() == null && standing.busy() ? store.documents().count() : 0,
            standing.busy(), shown.isEmpty() ? nextStep(asked) : ""));
  }

  private @Nullable Reader read(Card open) {
    looks.note(open.id(), open.place());
    return texts.read(open.id(), open.suggestion().passages(), MOST_CHARACTERS).orElse(null);
  }

  private List<Card> cards(List<Suggested> shown, String current) {
    List<String> ids = shown.stream().map(Suggested::id).toList();
    Set<String> seen = store.verdicts().seen(ids);
    Map<String, Verdict> verdicts = store.verdicts().of(ids);
    List<Card> cards = new ArrayList<>();
    for (Suggested suggested : shown) {
      cards.add(new Card(cards.size() + 1, suggested, seen.contains(suggested.id()),
          suggested.id().equals(current), Shown.status(verdicts.get(suggested.id()))));
    }
    return cards;
  }

  /** The card in the list, or one of its own if the document stands further down. */
  private Card card(List<Card> cards, Suggested wanted) {
    return cards.stream()
        .filter(Card::current)
        .findFirst()
        .orElseGet(() -> new Card(wanted.suggestion().rank(), wanted, false, true,
            Shown.status(store.verdicts().of(List.of(wanted.id())).get(wanted.id()))));
  }

  /** The one that was asked for, else the one at the place where the editor was, else the last. */
  private Optional<Suggested> current(List<Suggested> shown, Asked asked) {
    String wanted = asked.read();
    if (wanted != null) {
      return shown.stream()
          .filter(suggested -> suggested.id().equals(wanted))
          .findFirst()
          .or(() -> suggestions.find(wanted));
    }
    return shown.stream().limit(asked.at()).reduce((before, last) -> last);
  }

  /** Marks a card as looked at without opening it. */
  private void seen(Context context) {
    String id = context.formParam("id");
    String place = context.formParam("place");
    if (id == null || store.documents().find(id).isEmpty()) {
      throw new NotFoundResponse("There is no such document in this workspace.");
    }
    looks.mark(id,
        place != null && PLACE.matcher(place).matches() ? Integer.parseInt(place) : 1);
    Local.goBack(context);
  }

  private String nextStep(Asked asked) {
    if (asked.isFiltered()) {
      return "Nothing in the list is of that sort.";
    }
    if (store.documents().count() > 0) {
      return "Every candidate has its verdict. Look for new ones with: shortlist crawl";
    }
    return store.sources().all().isEmpty()
        ? "There are no sources yet. Add one with: shortlist source add URL"
        : "Nothing was crawled yet. Fetch the sources with: shortlist crawl, then: shortlist index";
  }
}
