package shortlist.app.desk.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Shown;
import shortlist.app.desk.page.Views;
import shortlist.corpus.document.Legible;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.Hit;

/** The documents most like one of the corpus, or like a text that is pasted. */
public final class SimilarPage {

  private static final int HITS = 30;

  private final Store store;
  private final Library library;
  private final Overlay overlay;
  private final Views views;

  public SimilarPage(Store store, Library library, Overlay overlay, Views views) {
    this.store = store;
    this.library = library;
    this.overlay = overlay;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param to the address or id that was given; may be empty
   * @param text that was pasted; may be empty
   * @param like what the hits are like; null if nothing was asked
   * @param problem why there is nothing to show; null if there is
   * @param hits the most like first
   */
  record Model(
      Frame frame,
      String to,
      String text,
      @Nullable String like,
      @Nullable String problem,
      List<Found> hits) {}

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/similar", this::toDocument);
    routes.post("/similar", this::toText);
  }

  private void toDocument(Context context) {
    String given = context.queryParam("to");
    String to = given == null ? "" : given.strip();
    if (to.isEmpty()) {
      show(context, new Model(frame(context), "", "", null, null, List.of()));
      return;
    }
    Optional<Documents.Entry> document = store.documents().findByIdOrUrl(to);
    if (document.isEmpty()) {
      show(context, new Model(frame(context), to, "", null, unknown(to), List.of()));
      return;
    }
    List<Hit> hits = library.index()
        .map(index -> index.similar(document.get().id(), HITS))
        .orElse(List.of());
    show(context, new Model(frame(context), to, "",
        "“" + Shown.title(document.get().metadata().title()) + "”",
        hits.isEmpty() ? "Nothing in the corpus is like it." : null, found(hits)));
  }

  private void toText(Context context) {
    String pasted = context.formParam("text");
    String text = pasted == null ? "" : pasted.strip();
    List<Hit> hits = text.isEmpty()
        ? List.of()
        : library.index().map(index -> index.similarToText(text, HITS)).orElse(List.of());
    show(context, new Model(frame(context), "", text, text.isEmpty() ? null : "the text",
        hits.isEmpty() ? "Nothing in the corpus is like this text; paste more of it." : null,
        found(hits)));
  }

  private static String unknown(String to) {
    return WebUrl.parse(to).isPresent()
        ? "The corpus has no document at " + Legible.line(to) + ". Add its site with: shortlist"
            + " source add URL, then crawl and index; or paste its text below."
        : "The corpus has no document " + Legible.line(to) + "; give an address or an id.";
  }

  private List<Found> found(List<Hit> hits) {
    return Found.all(hits, overlay.current().status());
  }

  private Frame frame(Context context) {
    return views.frame(context, "Similar documents", Frame.Section.SEARCH);
  }

  private void show(Context context, Model model) {
    views.show(context, "search/similar.jte", model);
  }
}
