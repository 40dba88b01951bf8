package shortlist.app.desk.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.corpus.workspace.OwnText;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.synonym.SynonymReader;
import shortlist.indexer.tone.ToneReader;

/** The editor's own lists of words: what gives a tone away, and what means the same. */
public final class WordsPage {

  /** A form that carries more is refused on its way in. */
  private static final int MAX_TEXT = 40_000;

  private final List<WordList> lists;
  private final Suggestions suggestions;
  private final Views views;

  public WordsPage(Workspace workspace, Suggestions suggestions, Views views) {
    this.suggestions = suggestions;
    this.views = views;
    this.lists = List.of(
        new WordList("tone", "Words that give a tone away",
            "A line each: level or clickbait, a weight, the reason as you will read it, the words."
                + " They count beside those of the program; of two lines with the same words yours"
                + " counts.",
            "clickbait | 0.6 | hype | world class", workspace.tone(), ToneReader::problems),
        new WordList("synonyms", "Words that mean the same",
            "A line each, with commas between; or with => between what is typed and what is found"
                + " too.",
            "k8s, kubernetes", workspace.synonyms(), SynonymReader::problems));
  }

  /**
   * A file of words.
   *
   * @param problems what cannot be used of such a text
   */
  record WordList(
      String key,
      String title,
      String hint,
      String example,
      OwnText file,
      Function<String, List<String>> problems) {}

  /**
   * A list on the page.
   *
   * @param text as it was typed, or as it is
   * @param version of the file that the form is about; empty if it cannot be changed here
   * @param wrong sentences on what cannot be used
   * @param other what the file says by now, if that is something else
   */
  record Shown(
      WordList list,
      String text,
      String version,
      List<String> wrong,
      @Nullable String other) {

    int rows() {
      return Math.clamp(text.lines().count() + 2, 6, 24);
    }
  }

  /** What the template gets; {@code saved}: the key of the list that just was, or null. */
  record Model(Frame frame, List<Shown> lists, @Nullable String saved) {}

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/settings/words", context -> answer(context, WordsPage::asItIs));
    routes.post("/settings/words/{key}", this::change);
  }

  private void change(Context context) {
    WordList list = lists.stream()
        .filter(known -> known.key().equals(context.pathParam("key")))
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("There is no such list of words."));
    String typed = field(context, "text").replace("\r\n", "\n");
    String text = typed.isBlank() || typed.endsWith("\n") ? typed : typed + "\n";
    List<String> wrong = list.problems().apply(text);
    if (!wrong.isEmpty()) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      answer(context, other -> other.equals(list)
          ? new Shown(list, typed, field(context, "version"), wrong, null)
          : asItIs(other));
    } else if (list.file().replace(field(context, "version"), text)) {
      suggestions.changed();
      context.redirect("/settings/words?saved=" + list.key(), HttpStatus.SEE_OTHER);
    } else {
      context.status(HttpStatus.PRECONDITION_FAILED);
      OwnText.Content now = list.file().read();
      answer(context, other -> other.equals(list)
          ? new Shown(list, typed, now.version(), List.of(), now.text())
          : asItIs(other));
    }
  }

  private void answer(Context context, Function<WordList, Shown> shown) {
    views.show(context, "settings/words.jte", new Model(
        views.frame(context, "Words", Frame.Section.SETTINGS), lists.stream().map(shown).toList(),
        context.queryParam("saved")));
  }

  private static Shown asItIs(WordList list) {
    OwnText.Content content = list.file().read();
    return content.text().length() > MAX_TEXT
        ? new Shown(list, "", "", List.of("It is too long for this page; change it in an editor."),
            null)
        : new Shown(list, content.text(), content.version(),
            list.problems().apply(content.text()), null);
  }

  private static String field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("");
  }
}
