package shortlist.app.desk.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.review.Sites;
import shortlist.corpus.store.RuledOut;
import shortlist.corpus.store.Store;
import shortlist.corpus.store.Tokens;

/** Who is kept out, and who may come in: sites ruled out, and tokens for programs. */
public final class AccessPage {

  private static final String PATH = "/settings/access";

  private final Store store;
  private final Suggestions suggestions;
  private final Views views;

  public AccessPage(Store store, Suggestions suggestions, Views views) {
    this.store = store;
    this.suggestions = suggestions;
    this.views = views;
  }

  /**
   * What was typed and cannot be used.
   *
   * @param form the name of its field
   */
  record Mistake(String form, String typed, String sentence) {}

  /**
   * What the template gets.
   *
   * @param token one that was just made, which is shown this once; null if none was
   */
  record Model(
      Frame frame,
      List<RuledOut.Site> sites,
      List<Tokens.Token> tokens,
      @Nullable String token,
      @Nullable Mistake mistake) {

    String typed(String form) {
      return mistake != null && mistake.form().equals(form) ? mistake.typed() : "";
    }

    /** What is wrong with a field; null if nothing is. */
    @Nullable String wrong(String form) {
      return mistake != null && mistake.form().equals(form) ? mistake.sentence() : null;
    }
  }

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, context -> answer(context, null, null));
    routes.post(PATH + "/site", this::ruleOut);
    routes.post(PATH + "/token", this::makeToken);
    routes.post(PATH + "/token/remove", this::removeToken);
  }

  private void ruleOut(Context context) {
    String typed = field(context, "site");
    Optional<String> host = Sites.named(typed);
    if (host.isPresent()) {
      var _ = new Sites(store).never(host.get());
      suggestions.changed();
      context.redirect(PATH, HttpStatus.SEE_OTHER);
    } else {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      answer(context, null, new Mistake("site", typed,
          "Give a site such as blog.example.org, or an address of it."));
    }
  }

  /** The page is the answer itself, for nobody can tell the token a second time. */
  private void makeToken(Context context) {
    String name = field(context, "name");
    try {
      answer(context, store.tokens().create(name), null);
    } catch (IllegalArgumentException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      answer(context, null, new Mistake("name", name, String.valueOf(e.getMessage())));
    }
  }

  private void removeToken(Context context) {
    var _ = store.tokens().remove(field(context, "name"));
    context.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void answer(Context context, @Nullable String token, @Nullable Mistake mistake) {
    views.show(context, "settings/access.jte", new Model(
        views.frame(context, "Sites and tokens", Frame.Section.SETTINGS), store.ruledOut().all(),
        store.tokens().all(), token, mistake));
  }

  private static String field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("");
  }
}
