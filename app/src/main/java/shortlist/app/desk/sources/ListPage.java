package shortlist.app.desk.sources;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.live.Standing;
import shortlist.app.desk.live.Watch;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.trail.PlainWords;
import shortlist.corpus.exchange.StarterCollection;
import shortlist.corpus.store.Standings.EntryPoint;
import shortlist.corpus.store.Store;

/** All sources with how they do, the work that asks them, and the forms that add some. */
final class ListPage {

  /** Without a script the page is loaded again after so many seconds while work goes on. */
  private static final int REFRESH_SECONDS = 5;

  private final Store store;
  private final Counts counts;
  private final Watch watch;
  private final Views views;

  ListPage(Store store, Counts counts, Watch watch, Views views) {
    this.store = store;
    this.counts = counts;
    this.watch = watch;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param refresh after so many seconds without a script; 0 for not
   * @param counting whether figures are older than what is known, and so will be others soon
   * @param said what was just done; empty if nothing was
   * @param starters sources of the starter list
   */
  record Model(
      Frame frame,
      Listing listing,
      Standing standing,
      int refresh,
      boolean counting,
      String said,
      Mishap mishap,
      int starters) {}

  /**
   * What could not be done, and what was typed.
   *
   * @param work why work did not begin; null if nothing is wrong with that
   * @param contact whether it did not for want of a contact
   * @param address what was typed as an address
   * @param look why that is not looked at; null if nothing is wrong with it
   * @param list what was pasted as a list
   * @param lines what could not be used of it
   */
  record Mishap(
      @Nullable String work,
      boolean contact,
      String address,
      @Nullable String look,
      String list,
      List<String> lines) {

    static final Mishap NONE = new Mishap(null, false, "", null, "", List.of());

    Mishap {
      lines = List.copyOf(lines);
    }

    static Mishap ofWork(String sentence, boolean contact) {
      return new Mishap(sentence, contact, "", null, "", List.of());
    }

    static Mishap ofLook(String address, String sentence, boolean contact) {
      return new Mishap(null, contact, address, sentence, "", List.of());
    }

    static Mishap ofList(String list, List<String> lines) {
      return new Mishap(null, false, "", null, list, lines);
    }
  }

  void addTo(RoutesConfig routes) {
    routes.get("/sources", context -> show(context, said(context), Mishap.NONE));
  }

  /** Answers with the page and what could not be done. */
  void refuse(Context context, HttpStatus status, Mishap mishap) {
    context.status(status);
    show(context, "", mishap);
  }

  void show(Context context, String said, Mishap mishap) {
    Standing standing = watch.now();
    Optional<Counts.Figures> figures = counts.current();
    Instant now = Instant.now();
    Map<Long, List<EntryPoint>> entries = store.standings().entryPoints();
    List<Row> rows = store.sources()
        .all()
        .stream()
        .map(source -> Row.of(source, entries.getOrDefault(source.id(), List.of()), figures, now))
        .toList();
    boolean counting = !standing.isUnderWay() && !counts.isFresh();
    boolean asked = context.method().equals(HandlerType.GET);
    Listing listing = Listing.of(rows, context.queryParam("health"), context.queryParam("words"),
        context.queryParam("order"), context.queryParam("page"));
    views.show(context, "sources/sources.jte",
        new Model(frame(context, asked), listing, standing,
            asked && (standing.isUnderWay() || counting) ? REFRESH_SECONDS : 0, counting, said,
            mishap, StarterCollection.sources().size()));
  }

  /** What a form was refused with has no address that one could come back to. */
  private Frame frame(Context context, boolean asked) {
    Frame frame = views.frame(context, "Sources", Frame.Section.SOURCES);
    return asked
        ? frame
        : new Frame(frame.title(), frame.section(), "/sources", frame.token(), frame.live(),
            frame.notice());
  }

  /** What the address says was just done: numbers only, so that nobody can make it say else. */
  private static String said(Context context) {
    long added = number(context.queryParam("added"));
    long known = number(context.queryParam("known"));
    if (context.queryParam("removed") != null) {
      return "The source was removed; its documents stay.";
    }
    if (context.queryParam("added") == null) {
      return "";
    }
    return PlainWords.counted(added, "source") + (added == 1 ? " was" : " were") + " added"
        + (known > 0 ? ", " + known + (known == 1 ? " was" : " were") + " known" : "")
        + (added > 0 ? ". Next: crawl them." : ".");
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
  }
}
