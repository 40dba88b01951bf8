package shortlist.corpus.engagement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition as it was sent, and what readers clicked in it; without any trace of who they are.
 *
 * @param edition what it is called in the report
 * @param date the day on which it was sent; null if unknown
 * @param delivered how many copies arrived, above 0
 * @param links each link once
 */
public record Mailing(
    String edition, @Nullable LocalDate date, long delivered, List<LinkClicks> links) {

  /** Copies the list. */
  public Mailing {
    links = List.copyOf(links);
  }

  /** What the edition is known under: {@code 42}, {@code #42} and {@code Issue 42} are one. */
  public String key() {
    return EditionLabel.key(edition);
  }
}
