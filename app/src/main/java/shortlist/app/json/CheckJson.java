package shortlist.app.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.edition.Finding;
import shortlist.corpus.edition.Edition;
import shortlist.crawler.LinkState;

/** What was found of an edition, as JSON. */
public final class CheckJson {

  private CheckJson() {}

  /**
   * The findings on an edition.
   *
   * @param links what became of those that were asked for; empty if none was
   */
  public static Map<String, @Nullable Object> object(
      Edition edition, List<LinkState> links, List<Finding> findings) {
    return Json.object("edition", edition.number(), "title", edition.title(), "findings",
        findings.stream().map(CheckJson::object).toList(), "links",
        links.stream().map(CheckJson::object).toList());
  }

  private static Map<String, @Nullable Object> object(Finding finding) {
    return Json.object("check", finding.check().label(), "severity",
        finding.severity().label(), "slot", finding.slot(), "sentence", finding.sentence());
  }

  private static Map<String, @Nullable Object> object(LinkState state) {
    return Json.object("url", state.url().text(), "state", state.life().label(), "status",
        state.status(), "leadsTo", Json.text(state.leadsTo()), "sentence",
        "It " + state.words() + ".");
  }
}
