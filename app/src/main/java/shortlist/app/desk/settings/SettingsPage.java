package shortlist.app.desk.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.corpus.workspace.Setting;
import shortlist.corpus.workspace.Settings;
import shortlist.corpus.workspace.SettingsFile;
import shortlist.corpus.workspace.Workspace;

/** The settings of the workspace's file, as one form. */
public final class SettingsPage {

  private final Workspace workspace;
  private final Suggestions suggestions;
  private final Views views;

  public SettingsPage(Workspace workspace, Suggestions suggestions, Views views) {
    this.workspace = workspace;
    this.suggestions = suggestions;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param version of the file that the form is about
   * @param saved whether it was just saved
   * @param sentence what is wrong with all of it; null if nothing is
   * @param usable whether the file can be changed as it stands
   */
  record Model(
      Frame frame,
      List<Section> sections,
      String version,
      boolean saved,
      @Nullable String sentence,
      boolean usable,
      About about) {}

  /** Fields under a heading. */
  record Section(String title, String hint, List<Field> fields) {}

  /**
   * A setting on the page.
   *
   * @param value as it was typed, or as it is
   * @param wrong what to mend; null if nothing
   * @param other what the file says by now, where that is something else; null where it is not
   */
  record Field(Setting setting, String value, @Nullable String wrong, @Nullable String other) {

    String id() {
      return setting.key().replace('.', '-');
    }

    /** For {@code aria-describedby}. */
    String described() {
      return id() + "-hint" + (wrong == null ? "" : " " + id() + "-wrong")
          + (other == null ? "" : " " + id() + "-other");
    }
  }

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/settings", this::show);
    routes.post("/settings", this::change);
  }

  private void show(Context context) {
    Settings settings = workspace.settings();
    Optional<String> problem = workspace.settingsFile().problem();
    answer(context, setting -> field(setting, settings), problem.orElse(null));
  }

  private void change(Context context) {
    SettingsFile file = workspace.settingsFile();
    Map<Setting, String> typed = typed(context);
    String version = Optional.ofNullable(context.formParam("version")).orElse("");
    switch (file.change(version, typed)) {
      case SettingsFile.Saved _ -> {
        suggestions.changed();
        context.redirect("/settings?saved", HttpStatus.SEE_OTHER);
      }
      case SettingsFile.Wrong wrong -> {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        answer(context, setting -> new Field(setting, typed.getOrDefault(setting, ""),
            wrong.sentences().get(setting), null),
            "Nothing was saved yet: mend what is marked, then save again.");
      }
      case SettingsFile.Stale _ -> {
        context.status(HttpStatus.PRECONDITION_FAILED);
        Settings now = workspace.settings();
        answer(context, setting -> stale(setting, typed, now),
            "The settings were changed meanwhile, in another window or by hand; nothing of yours"
                + " was saved yet. Beside each field is what the file says now where it differs:"
                + " keep what is right, then save again.");
      }
    }
  }

  private void answer(
      Context context, Function<Setting, Field> fields, @Nullable String sentence) {
    SettingsFile file = workspace.settingsFile();
    boolean usable = file.problem().isEmpty();
    views.show(context, "settings/settings.jte", new Model(
        views.frame(context, "Settings", Frame.Section.SETTINGS), sections(fields),
        usable ? file.version() : "", context.queryParam("saved") != null, sentence, usable,
        About.of(workspace)));
  }

  private static Field field(Setting setting, Settings settings) {
    return new Field(setting, setting.now().apply(settings), null, null);
  }

  private static Field stale(Setting setting, Map<Setting, String> typed, Settings now) {
    String current = setting.now().apply(now);
    String mine = typed.getOrDefault(setting, current);
    return new Field(setting, mine, null, mine.strip().equals(current) ? null : current);
  }

  /** A box that is not ticked is not sent. */
  private static Map<Setting, String> typed(Context context) {
    Map<Setting, String> typed = new LinkedHashMap<>();
    for (Setting setting : Setting.ALL) {
      String value = context.formParam(setting.key());
      if (value != null) {
        typed.put(setting, value);
      } else if (setting.form() instanceof Setting.Choice) {
        typed.put(setting, "false");
      }
    }
    return typed;
  }

  private static List<Section> sections(Function<Setting, Field> fields) {
    return List.of(
        section("The newsletter", "Whom the work is for.", fields,
            key -> key.startsWith("newsletter.") || key.equals("language")),
        section("Crawl", "How sites are visited.", fields,
            key -> key.indexOf('.') < 0 && !key.equals("language")),
        section("The mix of five", "What the first five suggestions may consist of.", fields,
            key -> key.startsWith("mix.") && !key.startsWith("mix.kinds.")),
        section("Kinds in the five", "At most so many of each kind; 5 is no limit.", fields,
            key -> key.startsWith("mix.kinds.")));
  }

  private static Section section(
      String title, String hint, Function<Setting, Field> fields, Predicate<String> keys) {
    return new Section(title, hint, Setting.ALL.stream()
        .filter(setting -> keys.test(setting.key()))
        .map(fields)
        .toList());
  }
}
