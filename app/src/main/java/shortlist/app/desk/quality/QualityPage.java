package shortlist.app.desk.quality;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Local;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.work.Background;
import shortlist.app.quality.Backtest;
import shortlist.app.quality.Drift;
import shortlist.app.quality.LookBack;
import shortlist.app.quality.QualityReports;
import shortlist.app.quality.QualityReports.Kept;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.Recommender;
import shortlist.recommender.evaluate.WorkspacePast;
import shortlist.recommender.missed.Missed;

/** How good the ranking is, worked out beside the desk when the editor asks for it. */
public final class QualityPage implements AutoCloseable {

  private static final int MOST_MISSED = 20;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter
      .ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK)
      .withZone(ZoneOffset.UTC);

  private final Store store;
  private final Workspace aside;
  private final Library library;
  private final QualityReports reports;
  private final Views views;
  private final Background background = new Background();

  /**
   * The page of a workspace.
   *
   * @param aside the same workspace, opened once more, for what takes long
   */
  public QualityPage(Store store, Workspace aside, Library library, Views views) {
    this.store = store;
    this.aside = aside;
    this.library = library;
    this.reports = new QualityReports(store);
    this.views = views;
  }

  /** What can be worked out. */
  enum Job {
    BACKTEST("Replaying the past"), MISSED("Looking back at the edition");

    private final String sentence;

    Job(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  /**
   * What the template gets.
   *
   * @param problem why something could not be done; null if nothing is wrong
   * @param state what is under way; null if nothing is
   * @param backtest the newest replay; null if there was none
   * @param drift of the first of the ranking
   * @param editions the published ones, the newest first
   * @param chosen the number of the edition to look back at; null if there is none
   * @param missed what it missed; null if nobody looked yet
   */
  record Model(Frame frame, @Nullable String problem, Background.@Nullable State state,
      @Nullable Kept<Backtest> backtest, Drift drift, List<Edition> editions,
      @Nullable Integer chosen, @Nullable Kept<LookBack> missed) {

    /** How far the work is, in words; null if there is none. */
    @Nullable String progress() {
      if (state == null) {
        return null;
      }
      String what = Job.valueOf(state.name()).sentence();
      return state.total() == 0
          ? what + "."
          : what + String.format(Locale.ROOT, ": %,d of %,d %s.", state.done(), state.total(),
              state.unit());
    }

    /** Where the page leads back to. */
    String address() {
      return chosen == null ? "/quality" : "/quality?edition=" + chosen;
    }

    /** In percent; -1 if that is not known. */
    int percent() {
      return state == null || state.total() == 0 ? -1 : (int) state.percent();
    }

    /** The tables of the backtest. */
    List<BacktestView> trials() {
      return backtest == null ? List.of() : BacktestView.all(backtest.result());
    }

    /** Whether higher scores were taken more often; null if too little is known. */
    @Nullable Plot taken() {
      return backtest == null || backtest.result().taken().isEmpty()
          ? null
          : Plot.taken(backtest.result().taken());
    }

    /** Whether readers engaged more with what scored higher; null if too little is known. */
    @Nullable Plot engagement() {
      return backtest == null || backtest.result().engagement().isEmpty()
          ? null
          : Plot.engagement(backtest.result().engagement());
    }

    /** How scores drift; null before the first ranking. */
    @Nullable Plot drifting() {
      return drift.weeks().isEmpty() ? null : Plot.drift(drift);
    }
  }

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/quality", context -> show(context, null));
    routes.post("/quality/backtest", context -> begin(context, Job.BACKTEST, this::replay));
    routes.post("/quality/missed", this::lookBack);
    routes.post("/quality/stop", context -> {
      background.cancel();
      Local.goBack(context);
    });
  }

  @Override
  public void close() {
    background.close();
  }

  /** When something was worked out, for a person. */
  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  private void show(Context context, @Nullable String problem) {
    List<Edition> editions = published();
    Integer chosen = number(context.queryParam("edition"))
        .filter(number -> editions.stream().anyMatch(edition -> edition.number() == number))
        .orElseGet(() -> editions.isEmpty() ? null : editions.getFirst().number());
    Background.State state = background.state().orElse(null);
    if (state == null) {
      Views.endWaiting(context);
    }
    String wrong = problem != null || state != null
        ? problem
        : background.failure().map(Background.Failure::sentence).orElse(null);
    views.show(context, "quality/quality.jte",
        new Model(views.frame(context, "Quality", Frame.Section.QUALITY), wrong, state,
            reports.backtest().orElse(null),
            Drift.read(store, LocalDate.now(ZoneOffset.UTC)), editions, chosen,
            chosen == null ? null : reports.missed(chosen).orElse(null)));
  }

  private void lookBack(Context context) {
    Optional<Edition> edition = number(context.formParam("edition"))
        .flatMap(number -> published().stream()
            .filter(each -> each.number() == number)
            .findFirst());
    if (edition.isEmpty()) {
      context.status(HttpStatus.BAD_REQUEST);
      show(context, "There is no published edition of this number; choose one of the list.");
      return;
    }
    begin(context, Job.MISSED, progress -> missed(edition.get(), progress));
  }

  private void begin(Context context, Job job, Consumer<Background.Progress> work) {
    if (library.index().isEmpty()) {
      context.status(HttpStatus.CONFLICT);
      show(context,
          "Nothing is indexed yet. Next: shortlist crawl, then shortlist index.");
    } else if (!background.start(job.name(), work::accept)) {
      context.status(HttpStatus.CONFLICT);
      show(context, "Something is being worked out already; wait for it, or stop it first.");
    } else {
      Local.goBack(context);
    }
  }

  private void replay(Background.Progress progress) {
    reports.keep(Backtest.of(WorkspacePast.evaluate(aside, index(), progress::at)));
  }

  private void missed(Edition edition, Background.Progress progress) {
    Missed missed = Missed.of(aside.store(), new Recommender(aside, index()), edition,
        MOST_MISSED);
    progress.at(1, 1, "editions");
    reports.keep(LookBack.of(missed));
  }

  private SearchIndex index() {
    return library.index().orElseThrow();
  }

  private List<Edition> published() {
    return store.editions()
        .all()
        .reversed()
        .stream()
        .filter(edition -> !edition.isDraft())
        .toList();
  }

  private static Optional<Integer> number(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
