package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import shortlist.app.guide.GuideBook;
import shortlist.app.review.Notebook;
import shortlist.app.review.Review;
import shortlist.app.review.Sites;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.guide.Guide;
import shortlist.corpus.guide.PathLevel;
import shortlist.corpus.guide.Step;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.fetch.NetworkRules;
import shortlist.indexer.Indexer;

/** A desk on a workspace with a few resources and documents, made for one test. */
public final class SampleDesk implements AutoCloseable {

  /** What a hostile page might be called. */
  public static final String HOSTILE_TITLE = "Ranking <script>alert('title')</script> with \u202Egradients";

  private static final List<String> SUBJECTS = List.of("feature store", "shadow deployment",
      "ranking model", "drift alarm", "embedding index", "batch scoring", "label queue",
      "model registry", "canary release");

  /** The id of a document that is in no edition. */
  public static final String FIRST = document(0).id();

  private static final Instant SENT = Instant.parse("2024-05-02T08:00:00Z");

  private final Workspace workspace;
  private final Desk desk;

  private SampleDesk(Workspace workspace, CrawlOptions crawls) {
    this.workspace = workspace;
    this.desk = Desk.start(workspace, 0, crawls);
    awaitRanking();
  }

  /** A desk that has something to suggest. */
  public static SampleDesk filled(Path folder) {
    Workspace workspace = Workspace.create(folder, "");
    workspace.store()
        .resources()
        .putAll(List.of(
            resource("Features served twice: what the second feature store taught us"),
            resource("Shadow traffic for a ranking model"),
            resource("How a drift alarm learnt to be quiet")));
    List<Document> documents = new ArrayList<>(
        IntStream.range(0, SUBJECTS.size()).mapToObj(SampleDesk::document).toList());
    documents.add(hostileDocument());
    workspace.store().documents().importAll(documents);
    new Indexer(workspace).update((done, total) -> {});
    return new SampleDesk(workspace, CrawlOptions.DEFAULT);
  }

  /**
   * A desk that has been used for some weeks: two editions were sent and clicked in, a third is
   * being drafted, and there is something in every room.
   */
  public static SampleDesk full(Path folder) {
    SampleDesk desk = filled(folder);
    Store store = desk.store();
    Review review = new Review(store);
    for (int week = 0; week < 2; week++) {
      for (int slot = 0; slot < 2; slot++) {
        review.accept(entry(store, 2 * week + slot + 1));
      }
      Edition edition = review.draft();
      review.publish(edition, SENT.plus(7L * week, ChronoUnit.DAYS));
      store.mailings().put(mailing(edition, week));
    }
    review.accept(entry(store, 5));
    review.accept(entry(store, 6));
    review.reject(entry(store, 7), "off-topic");
    review.later(entry(store, 8), null);
    assertThat(store.categories().add("Monitoring")).isTrue();
    store.categories().label(entry(store, 3).id(), "Monitoring");
    for (int team = 0; team < 3; team++) {
      assertThat(store.sources().add(WebUrl.of("https://team" + team + ".example/"), null))
          .isPresent();
    }
    assertThat(store.searches().add("Models", "model", "newest")).isPresent();
    write(store);
    assertThat(new Sites(store).never("ruled.example").paused()).isEmpty();
    assertThat(store.tokens().create("A script")).isNotEmpty();
    return desk;
  }

  /** A desk on a workspace in which nothing was done yet. */
  public static SampleDesk empty(Path folder) {
    return new SampleDesk(Workspace.create(folder, ""), CrawlOptions.DEFAULT);
  }

  /** A desk on such a workspace that may ask servers of this machine, at a quick walk. */
  public static SampleDesk onLoopback(Path folder) {
    CrawlOptions all = CrawlOptions.DEFAULT;
    return new SampleDesk(Workspace.create(folder, ""),
        new CrawlOptions(Set.of(), all.maxPages(), all.maxPagesPerHost(), all.maxDepth(),
            Optional.of(Duration.ofMillis(100)), Duration.ofSeconds(5), Optional.empty(), false,
            false, new NetworkRules(true, Set.of(), Optional.empty())));
  }

  /** A desk on a workspace that is there. */
  public static SampleDesk on(Path folder) {
    return new SampleDesk(Workspace.open(folder), CrawlOptions.DEFAULT);
  }

  /** Adds a document while the desk is open, as a crawl beside it would. */
  public void add(String address, String title) {
    workspace.store()
        .documents()
        .importAll(List.of(made(address, title, (title + " is told here at length. ").repeat(30),
            Kind.ARTICLE)));
    new Indexer(workspace).update((done, total) -> {});
  }

  public URI address(String path) {
    return desk.address().resolve(path);
  }

  public Workspace workspace() {
    return workspace;
  }

  public Store store() {
    return workspace.store();
  }

  @Override
  public void close() {
    try (workspace) {
      desk.close();
    }
  }

  /** The first list of a desk is made in the background. */
  private void awaitRanking() {
    try (Visitor visitor = new Visitor(address("/"))) {
      while (visitor.get("/?read=nothing").body().contains("<h2>Ranking")) {
        LockSupport.parkNanos(5_000_000);
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Documents.Entry entry(Store store, int number) {
    return store.documents().find(document(number).id()).orElseThrow();
  }

  /** A note, and a reading path with two steps. */
  private static void write(Store store) {
    Notebook notebook = new Notebook(store);
    assertThat(notebook.write(notebook.of(entry(store, 0)), "Ask them about the year after.",
        "Its table of what each week cost.", 0)).isNotNull();
    GuideBook guides = new GuideBook(store);
    Guide guide = guides.create("Serving, from the beginning");
    Step first = guides.step(entry(store, 1).id(), "Begin here", PathLevel.INTRODUCTORY);
    Step second = guides.step(entry(store, 3).id(), "Then", PathLevel.ADVANCED);
    assertThat(guides.change(guide.number(), guide.version(),
        begun -> begun.with(first).with(second))).isPresent();
  }

  private static Mailing mailing(Edition edition, int week) {
    return new Mailing(String.valueOf(edition.number()),
        LocalDate.ofInstant(SENT, ZoneOffset.UTC).plusWeeks(week), 900 + 10L * week,
        edition.slots()
            .stream()
            .map(slot -> new LinkClicks(slot.url(), slot.position(), 40 + 25L * slot.position(),
                60L + 30L * slot.position()))
            .toList());
  }

  private static Resource resource(String title) {
    return new Resource(null, title, null, List.of(), 2019, "Serving", Kind.ARTICLE, title
        + " in production, with the numbers from a year of operating machine learning.", null,
        null, null, null);
  }

  private static Document document(int number) {
    String subject = SUBJECTS.get(number);
    String title = "What a year with our " + subject + " changed";
    StringBuilder text = new StringBuilder("## The first month\n\n");
    for (int i = 0; i < 30; i++) {
      text.append("The %s of team %d in production kept %d models honest under load, and its"
          .formatted(subject, number, i + 2))
          .append(" latency at the 99th percentile fell by ")
          .append((number * 7 + i * 3) % 40 + 1)
          .append(" ms after the *third* rewrite of `serve.py`.\n\n");
    }
    text.append("- one alarm a week\n- one page a month\n\n```\nserve --online\n```\n");
    return made("https://team" + number + ".example/" + subject.replace(' ', '-'), title,
        text.toString(), number % 4 == 3 ? Kind.PAPER : Kind.ARTICLE);
  }

  private static Document hostileDocument() {
    return made("https://hostile.example/page", HOSTILE_TITLE,
        "<script>alert('text')</script>\n\n<img src=x onerror=alert(1)> says the page.\n\n[a link](javascript:alert(2)) about the weather.\n\n"
            + "Then it tells at length of knitting patterns, garden paths and weather. ".repeat(30),
        Kind.ARTICLE);
  }

  private static Document made(String address, String title, String text, Kind kind) {
    WebUrl url = WebUrl.of(address);
    Metadata metadata = new Metadata(title, List.of("A. Writer"), LocalDate.of(2021, 3, 14), "en",
        kind, url.host(), "");
    return new Document(Document.idOf(url), url, metadata, new Content(text, text),
        Fingerprint.of(text));
  }
}
