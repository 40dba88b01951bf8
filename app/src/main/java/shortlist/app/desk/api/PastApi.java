package shortlist.app.desk.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.json.EngagementJson;
import shortlist.app.json.Json;
import shortlist.app.past.Retrospect;
import shortlist.app.past.TopFormat;
import shortlist.app.past.TopList;
import shortlist.app.past.TopRequest;
import shortlist.app.quality.QualityReports;
import shortlist.app.review.ClickImport;
import shortlist.app.review.ResourceImport;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Engagement;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.exchange.ClickReport;
import shortlist.corpus.exchange.ClickReportFile;
import shortlist.corpus.exchange.FileException;
import shortlist.corpus.exchange.FileText;
import shortlist.corpus.exchange.Imported;
import shortlist.corpus.exchange.ReportFormat;
import shortlist.corpus.exchange.ResourceFile;
import shortlist.corpus.note.Highlights;
import shortlist.corpus.store.Store;

/** What was published and what came of it: resources, clicks, the best of a year, looks back. */
final class PastApi {

  private static final int MAX_BYTES = 32 << 20;
  private static final String DRY_RUN = "dryRun";

  private final Store store;
  private final Suggestions suggestions;
  private final Retrospect retrospect;
  private final QualityReports reports;

  PastApi(Store store, Suggestions suggestions, Retrospect retrospect) {
    this.store = store;
    this.suggestions = suggestions;
    this.retrospect = retrospect;
    this.reports = new QualityReports(store);
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/resources", this::list, "cursor", "limit"),
        Endpoint.post("/resources", this::takeResources, DRY_RUN),
        Endpoint.post("/engagement", this::takeReport, "format", "edition", DRY_RUN),
        Endpoint.get("/top", this::top, "year", "n", "categories"),
        Endpoint.get("/quality/backtest", this::backtest),
        Endpoint.get("/quality/missed/{number}", this::missed));
  }

  private void list(Context context) {
    Engagement engagement = store.engagement();
    Highlights highlights = store.notes().highlights();
    Paging.of(context)
        .answer(context, store.resources().all(), Resource::key, resource -> EngagementJson
            .object(resource, engagement.estimate(resource.key()), highlights.of(resource)));
  }

  private void takeResources(Context context) {
    boolean dryRun = isDryRun(context);
    Imported<Resource> imported = read(() -> ResourceFile.read(file(context, "The body")));
    ResourceImport.Result result = dryRun
        ? ResourceImport.preview(store, imported.items())
        : ResourceImport.take(store, imported.items());
    suggestions.changed();
    Reply.with(context, Json.object("added", result.added().size(), "changed",
        result.changed().size(), "same", result.same().size(), "problems", imported.problems()));
  }

  private void takeReport(Context context) {
    boolean dryRun = isDryRun(context);
    ReportFormat format = format(context.queryParam("format"));
    ClickReport report = read(() -> ClickReportFile.read(file(context, "The report"), format,
        context.queryParam("edition")));
    ClickImport.Result result = dryRun
        ? ClickImport.preview(store, report.mailings())
        : ClickImport.take(store, report.mailings());
    suggestions.changed();
    Reply.with(context, EngagementJson.object(result, report.utilityLinks(), report.problems()));
  }

  private void top(Context context) {
    Integer n = number(context, "n");
    TopRequest request = attempt(() -> new TopRequest(number(context, "year"),
        n == null ? TopRequest.USUAL : n, number(context, "categories")));
    Retrospect.Reading past = retrospect.current();
    Reply.with(context,
        TopFormat.object(TopList.of(past.chronicle(), past.remarks(), request)));
  }

  private void backtest(Context context) {
    reply(context, reports.backtest());
  }

  private void missed(Context context) {
    reply(context, reports.missed((int) Math.min(Lookup.number(context, "number"),
        Integer.MAX_VALUE)));
  }

  private static <T> void reply(Context context, Optional<QualityReports.Kept<T>> kept) {
    QualityReports.Kept<T> report = kept.orElseThrow(() -> Refusal.notFound(
        "This was not worked out yet; begin it on the desk's page /quality."));
    Reply.with(context, Json.object("at", report.at().toString(), "result", report.result()));
  }

  /** The body is the file itself, whatever it says it is. */
  private static FileText file(Context context, String name) {
    return FileText.of(name, Body.bytes(context, MAX_BYTES));
  }

  private interface Reading<T> {
    T read();
  }

  private static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (FileException e) {
      throw Refusal.ofField("", String.valueOf(e.getMessage()));
    }
  }

  private static <T> T attempt(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IllegalArgumentException e) {
      throw Refusal.ofParameter("n", String.valueOf(e.getMessage()));
    }
  }

  private static boolean isDryRun(Context context) {
    String value = context.queryParam(DRY_RUN);
    return switch (value) {
      case null -> false;
      case "true" -> true;
      case "false" -> false;
      default -> throw Refusal.ofParameter(DRY_RUN, DRY_RUN + " is true or false.");
    };
  }

  private static @Nullable Integer number(Context context, String name) {
    String value = context.queryParam(name);
    if (value != null && !value.matches("[0-9]{1,4}")) {
      throw Refusal.ofParameter(name, name + " is a whole number.");
    }
    return value == null ? null : Integer.valueOf(value);
  }

  private static @Nullable ReportFormat format(@Nullable String label) {
    return label == null || label.equals("auto")
        ? null
        : ReportFormat.ofLabel(label)
            .orElseThrow(() -> Refusal.ofParameter("format", "There is no format "
                + Legible.line(label) + "; say auto, csv or mailchimp."));
  }
}
