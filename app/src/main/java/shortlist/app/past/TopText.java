package shortlist.app.past;

import com.google.errorprone.annotations.FormatMethod;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shortlist.corpus.engagement.Estimate;
import shortlist.corpus.engagement.Resource;

/** A list of the best in words, as far as all its forms share them. */
public final class TopText {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu",
      Locale.UK);

  private TopText() {}

  /** What the list is called. */
  public static String title(TopList list) {
    Integer year = list.request().year();
    return String.format(Locale.ROOT, "Top %d%s", list.request().n(),
        year == null ? "" : " of " + year);
  }

  /** What it rests on, a sentence each. */
  public static List<String> basis(TopList list) {
    TopList.Basis basis = list.basis();
    List<String> sentences = new ArrayList<>();
    sentences.add(basis.editions() == 0
        ? "No clicks were counted in this time, so nothing ranks above anything else."
        : say("Counted over %,d e-mails: %s with %s, %,d clicks by readers.", basis.mails(),
            counted(basis.editions(), "edition"), counted(basis.links(), "link"),
            basis.readers()));
    if (basis.editions() > 0) {
      sentences.add("“×” is the estimated engagement against a usual link in the same place of the"
          + " same edition, with its 95 % interval.");
    }
    if (basis.uncounted() > 0 && basis.editions() > 0) {
      sentences.add(say("%s not counted; they stand below those that were.",
          were(basis.uncounted(), "link")));
    }
    if (list.entries().stream().anyMatch(TopEntry::guessed)) {
      sentences.add("Where only all clicks were counted, readers are estimated from them (~).");
    }
    if (basis.otherCategories() > 0) {
      sentences.add(say("%s left out, for they are in other categories or in none.",
          were(basis.otherCategories(), "link")));
    }
    if (list.request().year() != null && basis.undated() > 0) {
      sentences.add(say("%s left out, for no year is known of them.",
          were(basis.undated(), "link")));
    }
    return sentences;
  }

  /** Who wrote it and when: {@code Moorgate, A. Writer, 2019}; may be empty. */
  public static String source(TopEntry entry) {
    return source(entry.resource());
  }

  static String source(Resource resource) {
    List<String> parts = new ArrayList<>();
    if (resource.organisation() != null) {
      parts.add(resource.organisation());
    }
    parts.addAll(resource.authors());
    if (resource.year() != null) {
      parts.add(String.valueOf(resource.year()));
    }
    return String.join(", ", parts);
  }

  /** Where it ran: {@code edition 42, 14 Mar 2019}; may be empty. */
  public static String edition(TopEntry entry) {
    PastEdition edition = entry.edition();
    if (edition == null) {
      return "";
    }
    LocalDate date = edition.date();
    String label = (edition.label().matches("\\d+") ? "edition " : "") + edition.label();
    return date == null || edition.label().contains(date.toString())
        ? label
        : label + ", " + DAY.format(date);
  }

  /** Clicks and engagement: {@code 120 readers, 1.8× (1.2–2.6)}. */
  public static String clicks(TopEntry entry) {
    Estimate estimate = entry.estimate();
    return estimate.isCounted()
        ? say("%s%,d %s clicked, %s", entry.guessed() ? "~" : "", estimate.clicks(),
            estimate.clicks() == 1 ? "reader" : "readers", times(estimate))
        : "not counted";
  }

  /** The engagement with its interval: {@code 1.8× (1.2–2.6)}. */
  public static String times(Estimate estimate) {
    return say("%.1f× (%.1f–%.1f)", estimate.engagement(), estimate.low(), estimate.high());
  }

  static String category(TopList.Group group) {
    String category = group.category();
    return category == null ? "Without a category" : category;
  }

  private static String were(int number, String thing) {
    return counted(number, thing) + (number == 1 ? " was" : " were");
  }

  private static String counted(int number, String thing) {
    return say("%,d %s%s", number, thing, number == 1 ? "" : "s");
  }

  @FormatMethod
  private static String say(String format, Object... args) {
    return String.format(Locale.ROOT, format, args);
  }
}
