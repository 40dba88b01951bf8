package shortlist.corpus.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shortlist.corpus.link.WebUrl;

/** What became of the rows of a click report that gave no figures. Not thread-safe. */
final class ReportRows {

  private final List<String> problems = new ArrayList<>();
  private int utilityLinks;

  /** Takes a row, or throws an {@link IllegalArgumentException} that says why it cannot be used. */
  interface Taker {
    void take(Row row);
  }

  /** Has a row taken, and notes why it could not be. */
  void take(Row row, Taker taker) {
    try {
      if (row.problem() != null) {
        throw new IllegalArgumentException(row.problem());
      }
      taker.take(row);
    } catch (IllegalArgumentException e) {
      problems.add("line " + row.line() + ": " + e.getMessage());
    }
  }

  /**
   * The address of a link; empty if it is one of the mail service's own, which is counted.
   *
   * @throws IllegalArgumentException if it is no link
   */
  Optional<WebUrl> link(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no url");
    }
    Optional<WebUrl> url = ClickedLink.of(text);
    boolean utility = url.map(UtilityLink::isOne).orElseGet(() -> UtilityLink.isNoAddress(text));
    if (utility) {
      utilityLinks++;
      return Optional.empty();
    }
    if (url.isEmpty()) {
      throw new IllegalArgumentException("not a web address");
    }
    return url;
  }

  List<String> problems() {
    return problems;
  }

  int utilityLinks() {
    return utilityLinks;
  }
}
