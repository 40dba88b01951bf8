package shortlist.app.desk.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.ranking.Filing;
import shortlist.corpus.document.Legible;
import shortlist.corpus.store.Categories;
import shortlist.corpus.store.Categories.Category;
import shortlist.corpus.store.Store;

/** The editor's categories; documents follow them in the background. */
public final class CategoriesPage {

  private final Store store;
  private final Filing filing;
  private final Views views;

  public CategoriesPage(Store store, Filing filing, Views views) {
    this.store = store;
    this.filing = filing;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param sentence what is wrong with what was typed; null if nothing is
   * @param of the category it was typed for; null if for a new one
   * @param typed the name that was typed
   */
  record Model(
      Frame frame,
      List<Category> categories,
      @Nullable String sentence,
      @Nullable String of,
      String typed) {}

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/settings/categories", context -> answer(context, null, null, ""));
    routes.post("/settings/categories", this::add);
    routes.post("/settings/categories/rename", this::rename);
    routes.post("/settings/categories/remove", this::remove);
  }

  private void add(Context context) {
    String name = field(context, "name");
    try {
      if (categories().add(name)) {
        changed(context);
      } else {
        refuse(context, HttpStatus.CONFLICT, "There is a category of that name already.", null,
            name);
      }
    } catch (IllegalArgumentException e) {
      refuse(context, HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()), null,
          name);
    }
  }

  /** Two that become one by it must be meant: the names are too easily mixed up. */
  private void rename(Context context) {
    String category = field(context, "category");
    String name = field(context, "name");
    Optional<String> known = categories().find(category);
    Optional<String> other = categories().find(name)
        .filter(found -> !found.equalsIgnoreCase(category));
    if (known.isEmpty()) {
      refuse(context, HttpStatus.NOT_FOUND, gone(category), null, "");
    } else if (other.isPresent() && context.formParam("merge") == null) {
      refuse(context, HttpStatus.CONFLICT, "There is a category of that name already; tick “into"
          + " one” to make one of the two.", known.get(), name);
    } else {
      try {
        categories().rename(known.get(), name);
        changed(context);
      } catch (IllegalArgumentException e) {
        refuse(context, HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()),
            known.get(), name);
      }
    }
  }

  private void remove(Context context) {
    String category = field(context, "category");
    Optional<String> known = categories().find(category);
    if (known.isEmpty()) {
      refuse(context, HttpStatus.NOT_FOUND, gone(category), null, "");
    } else {
      categories().remove(known.get());
      changed(context);
    }
  }

  private void changed(Context context) {
    filing.follow();
    context.redirect("/settings/categories", HttpStatus.SEE_OTHER);
  }

  private void refuse(
      Context context, HttpStatus status, String sentence, @Nullable String of, String typed) {
    context.status(status);
    answer(context, sentence, of, typed);
  }

  private void answer(
      Context context, @Nullable String sentence, @Nullable String of, String typed) {
    views.show(context, "settings/categories.jte", new Model(
        views.frame(context, "Categories", Frame.Section.SETTINGS), categories().all(), sentence,
        of, typed));
  }

  private Categories categories() {
    return store.categories();
  }

  private static String gone(String category) {
    return "There is no category “" + Legible.line(category) + "” any more.";
  }

  private static String field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("");
  }
}
