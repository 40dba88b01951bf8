package shortlist.corpus.feed;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.xml.Xml;

/** Reads lengths of time in feeds: how often one changes, and how long its sounds play. */
final class Intervals {

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Pattern MINUTES = Pattern.compile("[0-9]{1,7}");
  private static final Pattern TIMES = Pattern.compile("[0-9]{1,4}");
  private static final Pattern CLOCK = Pattern
      .compile("(?:(?:(\\d{1,3}):)?(\\d{1,4}):)?(\\d{1,6})(?:[.,]\\d+)?");

  private Intervals() {}

  /** How often a channel says it changes: ttl in minutes, else the RSS syndication module. */
  static Optional<Duration> ofUpdates(Element channel) {
    Optional<Duration> ttl = Xml.text(channel, "ttl")
        .filter(text -> MINUTES.matcher(text).matches())
        .map(text -> Duration.ofMinutes(Long.parseLong(text)));
    return ttl.or(() -> ofSyndication(channel))
        .filter(each -> each.compareTo(SHORTEST) >= 0 && each.compareTo(LONGEST) <= 0);
  }

  private static Optional<Duration> ofSyndication(Element channel) {
    long times = Xml.text(channel, "sy:updatefrequency")
        .filter(text -> TIMES.matcher(text).matches())
        .map(Long::parseLong)
        .orElse(1L);
    return Xml.text(channel, "sy:updateperiod")
        .flatMap(Intervals::period)
        .map(period -> period.dividedBy(Math.max(1, times)));
  }

  private static Optional<Duration> period(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "hourly" -> Optional.of(Duration.ofHours(1));
      case "daily" -> Optional.of(Duration.ofDays(1));
      case "weekly" -> Optional.of(Duration.ofDays(7));
      case "monthly" -> Optional.of(Duration.ofDays(30));
      case "yearly" -> Optional.of(Duration.ofDays(365));
      default -> Optional.empty();
    };
  }

  /** A length of play, as {@code 1:02:03}, {@code 62:03} or in seconds. */
  static Optional<Duration> ofPlay(String text) {
    Matcher clock = CLOCK.matcher(text.strip());
    return clock.matches()
        ? Optional.of(Duration.ofHours(number(clock.group(1)))
            .plusMinutes(number(clock.group(2)))
            .plusSeconds(number(clock.group(3))))
        : Optional.empty();
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
