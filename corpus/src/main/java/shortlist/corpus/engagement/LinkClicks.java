package shortlist.corpus.engagement;

import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;

/**
 * How often a link of a mailing was clicked.
 *
 * @param url the link
 * @param position its place in the mailing, from 1; null if the report does not say
 * @param unique readers who clicked it, 0 or more; null if the report does not say
 * @param total clicks on it, not less than the readers; null if the report does not say
 */
public record LinkClicks(
    WebUrl url, @Nullable Integer position, @Nullable Long unique, @Nullable Long total) {

  /** What the link is known under. */
  public String key() {
    return LinkKey.of(url).text();
  }

  /**
   * The figures of this and another row of the same link together, at the first place. Readers of
   * both rows count twice, for a report does not tell them apart.
   */
  public LinkClicks plus(LinkClicks other) {
    return new LinkClicks(url, merge(position, other.position, Math::min),
        merge(unique, other.unique, Long::sum), merge(total, other.total, Long::sum));
  }

  private static @Nullable Integer merge(
      @Nullable Integer one, @Nullable Integer other, LongBinaryOperator operator) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return (int) operator.applyAsLong(one, other);
  }

  private static @Nullable Long merge(
      @Nullable Long one, @Nullable Long other, LongBinaryOperator operator) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return operator.applyAsLong(one, other);
  }
}
