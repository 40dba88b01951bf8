package shortlist.app.past;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An edition that was sent.
 *
 * @param slug its name in addresses
 * @param key as {@code EditionLabel.key}; empty for links of which no edition is known
 * @param label what it is called
 * @param title its headline; null if it is not known
 * @param number of the edition that was drafted here; null for one of before
 * @param date on which it was sent; null if unknown
 * @param delivered copies that arrived; null if there is no report of it
 * @param links in the order of their slots
 */
public record PastEdition(
    String slug,
    String key,
    String label,
    @Nullable String title,
    @Nullable Integer number,
    @Nullable LocalDate date,
    @Nullable Long delivered,
    List<PastLink> links) {

  /** Copies the list. */
  public PastEdition {
    links = List.copyOf(links);
  }

  /** Readers who clicked, summed over the links; null if no link says. */
  public @Nullable Long readers() {
    return sum(PastLink::readers);
  }

  /** Clicks on all links; null if no link says. */
  public @Nullable Long clicks() {
    return sum(PastLink::clicks);
  }

  /** Readers who clicked, summed over the links, over copies; null if either is unknown. */
  public @Nullable Double rate() {
    Long readers = readers();
    return readers == null || delivered == null
        ? null
        : readers.doubleValue() / delivered.doubleValue();
  }

  private @Nullable Long sum(Function<PastLink, @Nullable Long> figure) {
    List<Long> known = links.stream().map(figure).filter(Objects::nonNull).toList();
    return known.isEmpty() ? null : known.stream().mapToLong(Long::longValue).sum();
  }
}
