package shortlist.app.desk.archive;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Shown;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.exchange.ColumnMap.Column;
import shortlist.corpus.exchange.FileException;
import shortlist.corpus.exchange.FileText;
import shortlist.corpus.exchange.TablePreview;
import shortlist.corpus.store.Store;
import shortlist.recommender.category.Catalogue;

/**
 * Takes reports of clicks and past links, in four steps: the file, its columns where they are not
 * known, what would change, and what has changed. Nothing is written before the last.
 */
public final class ImportPage {

  /** Where files are sent to. */
  public static final String PATH = "/archive/import";
  /** Bytes of the largest file. */
  public static final int MAX_FILE = 32 << 20;

  private static final int MAX_NAME = 80;

  private final Store store;
  private final Library library;
  private final Suggestions suggestions;
  private final Views views;
  private final Uploads uploads = new Uploads();

  public ImportPage(Store store, Library library, Suggestions suggestions, Views views) {
    this.store = store;
    this.library = library;
    this.suggestions = suggestions;
    this.views = views;
  }

  /**
   * What the template of the first step gets.
   *
   * @param problem a sentence on the file that was sent; null if there is none
   */
  record StartModel(Frame frame, @Nullable String problem) {}

  /**
   * What the template of the second step gets.
   *
   * @param problem why the columns have to be said; null where they are said again
   */
  record MapModel(
      Frame frame,
      String id,
      String file,
      @Nullable String problem,
      TablePreview preview,
      MapForm typed) {

    /** What a column is called in a choice: its name, or its number if it has none. */
    String name(int index) {
      String name = Legible.line(preview.columns().get(index));
      return name.isEmpty() ? "Column " + (index + 1) : name;
    }

    /** What a column can be. */
    List<Column> kinds() {
      return List.of(Column.values());
    }

    /** What a kind of column is called. */
    String label(Column column) {
      return switch (column) {
        case URL -> "Address of the link";
        case UNIQUE -> "Readers who clicked (unique clicks)";
        case TOTAL -> "All clicks";
        case POSITION -> "Place in the edition";
        case EDITION -> "Edition";
        case DATE -> "Day (YYYY-MM-DD)";
        case DELIVERED -> "Copies delivered";
      };
    }
  }

  /**
   * What the template of the last two steps gets.
   *
   * @param recognised what sort of file it is
   * @param only the only edition, which may be called otherwise; null if there are several
   * @param mappable whether its columns can be chosen
   * @param done whether it was taken
   */
  record ReportModel(
      Frame frame,
      String id,
      String file,
      String recognised,
      @Nullable String only,
      boolean mappable,
      Outcome outcome,
      boolean done) {}

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, context -> start(context, null));
    routes.post(PATH, this::upload);
    routes.get(PATH + "/{id}", context -> proceed(context, this::show));
    routes.get(PATH + "/{id}/columns", context -> proceed(context, this::columns));
    routes.post(PATH + "/{id}", context -> proceed(context, this::say));
    routes.post(PATH + "/{id}/take", context -> proceed(context, this::take));
  }

  private interface StepOfUpload {
    void take(Context context, String id, Upload upload);
  }

  private void start(Context context, @Nullable String problem) {
    views.show(context, "archive/import.jte", new StartModel(
        views.frame(context, "Import clicks or past links", Frame.Section.ARCHIVE), problem));
  }

  private void upload(Context context) {
    UploadedFile file = context.uploadedFile("file");
    if (file == null || file.size() == 0) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      start(context, "Choose a file that is not empty.");
      return;
    }
    try {
      Upload upload = Upload.of(FileText.of(name(file), bytes(file)));
      if (upload.reading() instanceof Upload.Unknown unknown && unknown.preview() == null) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        start(context, Shown.sentence(unknown.problem()));
      } else {
        redirect(context, uploads.add(upload));
      }
    } catch (FileException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      start(context, Shown.sentence(String.valueOf(e.getMessage())));
    }
  }

  private void proceed(Context context, StepOfUpload step) {
    String id = context.pathParam("id");
    Optional<Upload> upload = uploads.find(id);
    if (upload.isPresent()) {
      step.take(context, id, upload.get());
    } else {
      context.status(HttpStatus.NOT_FOUND);
      start(context, "This file is not kept any more; choose it again. Nothing was changed by it"
          + " since you last saw it.");
    }
  }

  private void show(Context context, String id, Upload upload) {
    if (upload.reading() instanceof Upload.Unknown unknown) {
      showColumns(context, id, upload, unknown.problem());
      return;
    }
    Outcome done = upload.outcome();
    Outcome outcome = done == null ? Outcome.preview(store, upload.reading()) : done;
    views.show(context, "archive/report.jte",
        new ReportModel(
            views.frame(context, done == null ? "What would change" : "Imported",
                Frame.Section.ARCHIVE),
            id, Legible.line(upload.file().name()), recognised(upload), only(upload),
            upload.typed().hasColumns(), outcome, done != null));
  }

  private void columns(Context context, String id, Upload upload) {
    if (upload.outcome() == null) {
      showColumns(context, id, upload, null);
    } else {
      redirect(context, id);
    }
  }

  private void showColumns(Context context, String id, Upload upload, @Nullable String problem) {
    Optional<TablePreview> preview = TablePreview.of(upload.file());
    if (preview.isEmpty()) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      start(context, Shown.sentence(problem == null ? "This file has no table." : problem));
      return;
    }
    MapForm typed = upload.typed().equals(MapForm.NONE)
        ? MapForm.guess(preview.get().guess())
        : upload.typed();
    views.show(context, "archive/columns.jte",
        new MapModel(views.frame(context, "Which column is what?", Frame.Section.ARCHIVE), id,
            Legible.line(upload.file().name()), problem == null ? null : Shown.sentence(problem),
            preview.get(), typed));
  }

  /** What cannot be read so leads back to the choice, with what was typed. */
  private void say(Context context, String id, Upload upload) {
    if (upload.outcome() != null) {
      redirect(context, id);
      return;
    }
    Upload said = upload.as(MapForm.of(context));
    uploads.put(id, said);
    if (said.reading() instanceof Upload.Unknown unknown) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      showColumns(context, id, said, unknown.problem());
    } else {
      redirect(context, id);
    }
  }

  private void take(Context context, String id, Upload upload) {
    if (upload.outcome() == null && !(upload.reading() instanceof Upload.Unknown)) {
      Outcome outcome = Outcome.take(store, upload.reading());
      uploads.put(id, upload.taken(outcome));
      followCategories();
      suggestions.changed();
    }
    redirect(context, id);
  }

  /** What was imported is safe: an index that cannot be used now is told of where it is needed. */
  private void followCategories() {
    try {
      library.index().ifPresent(index -> Catalogue.update(store, index));
    } catch (WorkspaceException _) {
      suggestions.changed();
    }
  }

  private static void redirect(Context context, String id) {
    context.redirect(PATH + "/" + id, HttpStatus.SEE_OTHER);
  }

  private static String recognised(Upload upload) {
    return switch (upload.reading()) {
      case Upload.Links _ -> "Past links, a JSON object a line";
      case Upload.Clicks clicks -> upload.typed().hasColumns()
          ? "A table of clicks, read by the columns that you chose"
          : switch (clicks.report().format()) {
            case CSV -> "A table of clicks in the plain form";
            case MAILCHIMP -> "Mailchimp’s report of one campaign";
          };
      case Upload.Unknown _ -> "";
    };
  }

  private static @Nullable String only(Upload upload) {
    boolean known = upload.reading() instanceof Upload.Clicks && !upload.typed().hasColumns();
    if (!known || !(upload.reading() instanceof Upload.Clicks clicks)) {
      return null;
    }
    List<Mailing> mailings = clicks.report().mailings();
    return mailings.size() == 1 ? Legible.line(mailings.getFirst().edition()) : null;
  }

  /** Browsers send a name without folders, others may not. */
  private static String name(UploadedFile file) {
    String name = Legible.line(file.filename().replaceAll(".*[/\\\\]", ""));
    if (name.isEmpty()) {
      return "The file";
    }
    return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
  }

  private static byte[] bytes(UploadedFile file) {
    try (InputStream in = file.content()) {
      return in.readNBytes(MAX_FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
