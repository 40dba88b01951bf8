package shortlist.app.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.review.ClickImport.Outcome;
import shortlist.app.review.ClickImport.Result;
import shortlist.corpus.engagement.Estimate;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Resource;

/** Past resources as JSON, and reports of what was clicked. */
public final class EngagementJson {

  private EngagementJson() {}

  /**
   * A past resource, and how readers engaged with it.
   *
   * @param highlight the one that counts; null if there is none
   */
  public static Map<String, @Nullable Object> object(
      Resource resource, Estimate estimate, @Nullable String highlight) {
    boolean counted = estimate.isCounted();
    return Json.object("url", Json.text(resource.url()),
        "title", resource.title(), "organisation", resource.organisation(),
        "authors", resource.authors(), "year", resource.year(), "category", resource.category(),
        "kind", resource.kind().label(), "summary", resource.summary(),
        "highlight", highlight,
        "edition", resource.edition(), "slot", resource.slot(),
        "date", Json.text(resource.published()),
        "engagement", estimate.engagement(), "low", counted ? estimate.low() : null,
        "high", counted ? estimate.high() : null, "clicks", counted ? estimate.clicks() : null,
        "delivered", counted ? estimate.delivered() : null);
  }

  /**
   * What came of an import, or would.
   *
   * @param utilityLinks how many links of the reports are for unsubscribing and the like
   * @param problems what could not be used, a sentence each
   */
  public static Map<String, @Nullable Object> object(
      Result result, int utilityLinks, List<String> problems) {
    return Json.object(
        "editions", result.mailings().stream().map(EngagementJson::object).toList(),
        "utilityLinks", utilityLinks,
        "newResources", result.resources()
            .stream()
            .map(resource -> Json.text(resource.url()))
            .toList(),
        "problems", problems);
  }

  private static Map<String, @Nullable Object> object(Outcome outcome) {
    Mailing mailing = outcome.mailing();
    return Json.object("edition", mailing.edition(), "date", Json.text(mailing.date()),
        "delivered", mailing.delivered(), "links", mailing.links().size(), "change",
        outcome.change().name().toLowerCase(Locale.ROOT));
  }
}
