package shortlist.app.desk.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Legible;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.document.ReadingTime;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;

/** Facts in the form in which a person reads them. */
public final class Shown {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu",
      Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm",
      Locale.UK);

  private Shown() {}

  /** A title from outside on one line; never empty. */
  public static String title(String title) {
    String shown = Legible.line(title);
    return shown.isEmpty() ? "(no title)" : shown;
  }

  /** Words that may hold some from outside, on one line, as a sentence begins. */
  public static String sentence(String words) {
    String line = Legible.line(words);
    return line.isEmpty()
        ? line
        : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
  }

  /** {@code 14 Mar 2019}; null for an unknown day. */
  public static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : DAY.format(day);
  }

  /** The day of a moment, UTC; null for one that is unknown. */
  public static @Nullable String dayOf(@Nullable Instant at) {
    return at == null ? null : DAY.format(at.atZone(ZoneOffset.UTC));
  }

  /** {@code 14 Mar 2019, 08:30} (UTC). */
  public static String time(Instant at) {
    return TIME.format(at.atZone(ZoneOffset.UTC));
  }

  /** What sort of thing it is; articles are the rule and need no word. */
  public static @Nullable String kind(Kind kind) {
    return kind == Kind.ARTICLE ? null : kind.label();
  }

  /** What was decided, as a past participle. */
  public static String decision(Decision decision) {
    return switch (decision) {
      case ACCEPT -> "Accepted";
      case REJECT -> "Rejected";
      case LATER -> "Put off";
    };
  }

  /** What the editor said of a document, as searches and forms call it; empty for nothing. */
  public static String status(@Nullable Verdict verdict) {
    return switch (verdict == null ? null : verdict.decision()) {
      case null -> "";
      case ACCEPT -> "accepted";
      case REJECT -> "rejected";
      case LATER -> "later";
    };
  }

  /** What became of a document, as a past participle; null for one that is new. */
  public static @Nullable String status(@Nullable String status) {
    return switch (status) {
      case null -> null;
      case "accepted" -> "Accepted";
      case "rejected" -> "Rejected";
      case "later" -> "Put off";
      case "published" -> "Published";
      default -> status;
    };
  }

  /** How long the reading takes, or the talk or episode: {@code 7 min}, {@code 42 min talk}. */
  public static String length(Metadata metadata, int words) {
    Duration duration = metadata.duration();
    return duration == null
        ? Math.max(1, ReadingTime.minutes(words)) + " min"
        : Math.max(1, Math.ceilDiv(duration.toSeconds(), 60)) + " min " + metadata.kind().label();
  }

  /** A part of 1 in percent. */
  public static String share(double part) {
    return Math.round(part * 100) + " %";
  }

  /** A figure with its sign. */
  public static String signed(double figure) {
    return (figure < 0 ? "−" : "+") + String.format(Locale.ROOT, "%.2f", Math.abs(figure));
  }

  /** Names in a row. */
  public static @Nullable String names(List<String> names) {
    return names.isEmpty() ? null : Legible.line(String.join(", ", names));
  }
}
