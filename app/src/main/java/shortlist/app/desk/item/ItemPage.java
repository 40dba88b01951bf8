package shortlist.app.desk.item;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Local;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.ranking.Filing;
import shortlist.app.desk.read.Reader;
import shortlist.app.desk.read.Texts;
import shortlist.app.review.Notebook;
import shortlist.app.review.Notebook.Subject;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.StoredDocument;
import shortlist.recommender.Ranking;
import shortlist.recommender.Standing;
import shortlist.recommender.explain.Explanation;
import shortlist.recommender.explain.Passage;

/** One document with all that is known of it, and what the editor writes on it. */
public final class ItemPage {

  private final Store store;
  private final Library library;
  private final Texts texts;
  private final Supplier<Optional<Ranking>> ranking;
  private final Filing filing;
  private final Views views;
  private final Notebook notebook;
  private final Past past;
  private final Likes likes;
  private final VersionPage versions;

  /**
   * A page of the desk.
   *
   * @param ranking of the moment; empty while there is none
   */
  public ItemPage(Workspace workspace, Library library, Texts texts,
      Supplier<Optional<Ranking>> ranking, Filing filing, Views views) {
    this.store = workspace.store();
    this.library = library;
    this.texts = texts;
    this.ranking = ranking;
    this.filing = filing;
    this.views = views;
    this.notebook = new Notebook(store);
    this.past = new Past(store);
    this.likes = new Likes(store, library);
    this.versions = new VersionPage(store, workspace.archive(), library, views);
  }

  /**
   * What the template gets.
   *
   * @param why null while there is no ranking
   * @param visits to its pages
   * @param history what happened to it on the desk
   */
  record Model(
      Frame frame,
      Reader reader,
      Facts facts,
      Sheet sheet,
      @Nullable Why why,
      Kin kin,
      List<Visit> visits,
      List<Moment> history) {}

  /** What the page of similar documents gets. */
  record LikesModel(Frame frame, String id, String title, Likes.Found found) {}

  /** What the page of a past resource without a document gets. */
  record ResourceModel(Frame frame, Sheet sheet, Kin kin) {}

  /** What the page of a stale note gets: what stands there, and what was typed over it. */
  record StaleModel(Frame frame, Sheet sheet, String text, String highlight) {}

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/document/{id}", context -> show(context, document(context)));
    routes.get("/document/{id}/like", this::showLikes);
    routes.post("/document/{id}/category", this::categorise);
    routes.get("/resource", this::showResource);
    new NoteForms(notebook, this).addTo(routes);
    versions.addTo(routes);
  }

  private void show(Context context, Documents.Entry document) {
    show(context, notebook.of(document), document, Typed.NOTHING);
  }

  /** Shows the page of a link again, with what could not be taken. */
  void showAgain(Context context, Subject subject, Typed typed) {
    context.status(HttpStatus.UNPROCESSABLE_CONTENT);
    Documents.Entry document = subject.document();
    if (document == null) {
      show(context, subject, typed);
    } else {
      show(context, subject, document, typed);
    }
  }

  /** Shows both versions of a note that somebody else changed. */
  void showStale(Context context, Subject subject, String text, String highlight) {
    context.status(HttpStatus.PRECONDITION_FAILED);
    views.show(context, "item/stale.jte", new StaleModel(frame(context, "Changed meanwhile"),
        Sheet.of(notebook, subject, past.current(), Typed.NOTHING), text, highlight));
  }

  private void show(
      Context context, Subject subject, Documents.Entry document, Typed typed) {
    Past.Reading reading = past.current();
    Optional<Standing> standing = standing(document);
    Reader reader = texts.read(document.id(), passages(standing))
        .orElseThrow(ItemPage::unknown);
    String markdown = library.index()
        .flatMap(index -> index.document(document.id()))
        .map(StoredDocument::markdown)
        .orElse("");
    views.show(context, "item/item.jte",
        new Model(frame(context, reader.title()), reader,
            Facts.of(store, document, reading, standing),
            Sheet.of(notebook, subject, reading, typed), standing.map(Why::of).orElse(null),
            Kin.of(store, document, subject.key(), markdown), Visit.of(store, document),
            Moment.of(store, document, reading)));
  }

  private void show(Context context, Subject subject, Typed typed) {
    views.show(context, "item/resource.jte", new ResourceModel(frame(context, subject.title()),
        Sheet.of(notebook, subject, past.current(), typed), Kin.unknown(store, subject.key())));
  }

  private void showResource(Context context) {
    String key = context.queryParam("key");
    Subject subject = notebook.ofKey(key == null ? "" : key)
        .orElseThrow(() -> new NotFoundResponse(
            "There is neither a document nor a past resource of this name in this workspace."));
    Documents.Entry document = subject.document();
    if (document == null) {
      show(context, subject, Typed.NOTHING);
    } else {
      context.redirect("/document/" + document.id());
    }
  }

  private void showLikes(Context context) {
    Documents.Entry document = document(context);
    String title = document.metadata().title();
    views.show(context, "item/like.jte", new LikesModel(frame(context, "Like: " + title),
        document.id(), title, likes.of(document)));
  }

  private void categorise(Context context) {
    Documents.Entry document = document(context);
    String name = context.formParam("category");
    if (name == null || name.isBlank()) {
      store.categories().unlabel(document.id());
    } else {
      store.categories()
          .find(name)
          .ifPresentOrElse(category -> store.categories().label(document.id(), category), () -> {
            throw new NotFoundResponse("There is no such category; choose one from the list.");
          });
    }
    filing.follow();
    Local.goBack(context);
  }

  private Documents.Entry document(Context context) {
    return store.documents().find(context.pathParam("id")).orElseThrow(ItemPage::unknown);
  }

  private static NotFoundResponse unknown() {
    return new NotFoundResponse("There is no such document in this workspace.");
  }

  private Optional<Standing> standing(Documents.Entry document) {
    try {
      return ranking.get().map(found -> found.standing(document));
    } catch (WorkspaceException | IllegalStateException e) {
      // The index that it was made from was replaced; the next ranking is on its way.
      return Optional.empty();
    }
  }

  private static List<Passage> passages(Optional<Standing> standing) {
    return standing.map(Standing::explanation).map(Explanation::passages).orElse(List.of());
  }

  /** A page that a form was sent to says where the form was. */
  private Frame frame(Context context, String title) {
    Frame frame = views.frame(context, title, Frame.Section.NONE);
    return context.method().equals(HandlerType.GET)
        ? frame
        : frame.at(Local.back(context).replaceAll("#.*", ""));
  }
}
