package shortlist.app.desk.item;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.item.Comparison.Piece;
import shortlist.app.desk.item.Comparison.Side;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Shown;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.read.Block;
import shortlist.corpus.archive.Archive;
import shortlist.corpus.archive.Location;
import shortlist.corpus.document.Legible;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.corpus.store.Trails.PastVisit;
import shortlist.indexer.extract.Extraction;
import shortlist.indexer.extract.Extractor;
import shortlist.indexer.search.StoredDocument;

/**
 * The text of a document as it was at an earlier visit, beside that of now. It is made again from
 * the archived response, one at a time: that takes a moment, and memory.
 */
final class VersionPage {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final Store store;
  private final Archive archive;
  private final Library library;
  private final Views views;
  private final ReentrantLock reading = new ReentrantLock();

  VersionPage(Store store, Archive archive, Library library, Views views) {
    this.store = store;
    this.archive = archive;
    this.library = library;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param id of the document
   * @param time of the visit
   * @param problem why there is no text; null if there is one
   * @param pieces of the text of then and of now
   * @param added how many paragraphs came since
   * @param removed how many went since
   */
  record Model(
      Frame frame, String id, String title, String time, @Nullable String problem,
      List<Piece> pieces, long added, long removed) {}

  /** The text of a version, or why there is none. */
  private record Text(String markdown, @Nullable String problem) {}

  void addTo(RoutesConfig routes) {
    routes.get("/document/{id}/version", this::show);
  }

  private void show(Context context) {
    Documents.Entry document = store.documents()
        .find(context.pathParam("id"))
        .orElseThrow(() -> new NotFoundResponse("There is no such document in this workspace."));
    Instant at = Instant.ofEpochMilli(number(context, "at"));
    Location location = location(document, number(context, "page"), at);
    Text then = text(location);
    List<Piece> pieces = then.problem() == null
        ? Comparison.of(blocks(then.markdown()), blocks(now(document)))
        : List.of();
    String title = Shown.title(document.metadata().title());
    views.show(context, "item/version.jte",
        new Model(views.frame(context, "Earlier version: " + title, Frame.Section.NONE),
            document.id(), title, Shown.time(at), then.problem(), pieces,
            count(pieces, Side.NEW), count(pieces, Side.OLD)));
  }

  /** Only of pages of the document itself: the archive holds much else. */
  private Location location(Documents.Entry document, long page, Instant at) {
    return store.trails()
        .find(page)
        .filter(trail -> document.id().equals(trail.documentId()))
        .flatMap(_ -> store.trails().visit(page, at))
        .map(PastVisit::archived)
        .orElseThrow(() -> new NotFoundResponse(
            "The archive has no such version of this document; go back to it and choose one."));
  }

  private Text text(Location location) {
    reading.lock();
    try (Extractor extractor = new Extractor()) {
      return switch (extractor.extract(archive.read(location))) {
        case Extraction.Extracted extracted ->
          new Text(extracted.document().content().markdown(), null);
        case Extraction.Entries _ -> new Text("", "It was a feed then, not a page.");
        case Extraction.Empty empty -> new Text("", problem(empty.reason()));
        case Extraction.Failed failed -> new Text("", problem(failed.reason()));
      };
    } catch (IOException | RuntimeException e) {
      // The archive's library reports some damages by unchecked exceptions.
      return new Text("", "The archive cannot be read at this place; see what is damaged with:"
          + " shortlist archive check");
    } finally {
      reading.unlock();
    }
  }

  private static String problem(String reason) {
    return "There was no text in it then: " + Legible.line(reason) + ".";
  }

  private String now(Documents.Entry document) {
    return library.index()
        .flatMap(index -> index.document(document.id()))
        .map(StoredDocument::markdown)
        .orElse("");
  }

  private static List<Block> blocks(String markdown) {
    return Block.parse(Legible.text(markdown));
  }

  private static long count(List<Piece> pieces, Side side) {
    return pieces.stream().filter(piece -> piece.side() == side).count();
  }

  private static long number(Context context, String name) {
    String value = context.queryParam(name);
    if (value == null || !NUMBER.matcher(value).matches()) {
      throw new NotFoundResponse(
          "This address names no version; go back to the document and choose one.");
    }
    return Long.parseLong(value);
  }
}
