package shortlist.corpus.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;

/** A mailing while its rows are read. Not thread-safe. */
final class MailingDraft {

  private final String edition;
  private final @Nullable LocalDate date;
  private final long delivered;
  private final Map<String, LinkClicks> links = new LinkedHashMap<>();

  MailingDraft(String edition, @Nullable LocalDate date, long delivered) {
    this.edition = edition;
    this.date = date;
    this.delivered = delivered;
  }

  /**
   * Adds a row; rows of one link are summed.
   *
   * @throws IllegalArgumentException if its figures cannot be
   */
  void add(LinkClicks row) {
    Long unique = row.unique();
    Long total = row.total();
    if (unique == null && total == null) {
      throw new IllegalArgumentException("neither unique nor total clicks");
    }
    if (unique != null && total != null && unique > total) {
      throw new IllegalArgumentException(
          "more unique clicks (" + unique + ") than clicks in all (" + total + ")");
    }
    if (unique != null && unique > delivered) {
      throw new IllegalArgumentException(
          "more unique clicks (" + unique + ") than copies delivered (" + delivered + ")");
    }
    links.merge(row.key(), row, LinkClicks::plus);
  }

  /** Why a row of this edition cannot be part of this mailing; null if it can. */
  @Nullable String conflict(@Nullable LocalDate date, long delivered) {
    if (delivered != this.delivered) {
      return "its edition was delivered " + this.delivered + " times by an earlier line, not "
          + delivered;
    }
    return date == null || date.equals(this.date)
        ? null
        : "its edition was sent on another day by an earlier line";
  }

  boolean isEmpty() {
    return links.isEmpty();
  }

  Mailing mailing() {
    return new Mailing(edition, date, delivered, List.copyOf(links.values()));
  }
}
