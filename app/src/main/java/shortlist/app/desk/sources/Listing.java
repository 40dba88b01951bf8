package shortlist.app.desk.sources;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.recommender.scorecard.Advice;

/**
 * The sources that were asked for, in the order that was asked for.
 *
 * @param health only those that do so; null for all
 * @param words only those whose title or address has these; empty for all
 * @param order of the list
 * @param page from 1
 * @param counts how many there are of each health, whatever was asked for
 * @param matches how many there are of what was asked for
 * @param rows of this page
 */
record Listing(
    @Nullable Health health,
    String words,
    Order order,
    int page,
    Map<Health, Long> counts,
    int matches,
    List<Row> rows) {

  static final int PAGE = 50;

  /** What the sources can be ordered by. */
  enum Order {
    HEALTH("health"), NAME("name"), DOCUMENTS("documents"), FRESH("new"), ACCEPTED(
        "accepted"), VISIT("last visit"), ADVICE("advice");

    private final String word;

    Order(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    private Comparator<Row> comparator() {
      return switch (this) {
        case HEALTH -> Comparator.comparing(Row::health);
        case NAME -> Comparator.comparing(row -> row.source().title().toLowerCase(Locale.ROOT));
        case DOCUMENTS -> descending(
            row -> row.harvest() == null ? 0 : row.harvest().documents());
        case FRESH -> descending(row -> row.harvest() == null ? 0 : row.harvest().fresh());
        case ACCEPTED -> descending(row -> row.line() == null ? 0 : row.line().card().accepted());
        case VISIT -> Comparator.comparing(
            (Row row) -> Objects.requireNonNullElse(row.lastVisit(), Instant.EPOCH)).reversed();
        case ADVICE -> Comparator.comparing(Order::course,
            Comparator.nullsLast(Comparator.naturalOrder()));
      };
    }

    private static Comparator<Row> descending(ToLongFunction<Row> number) {
      return Comparator.comparingLong(number).reversed();
    }

    private static Advice.@Nullable Course course(Row row) {
      Advice advice = row.advice();
      return advice == null ? null : advice.course();
    }
  }

  static Listing of(List<Row> all, @Nullable String health, @Nullable String words,
      @Nullable String order, @Nullable String page) {
    Health wanted = named(Health.values(), health).orElse(null);
    String text = words == null ? "" : words.strip();
    Order by = named(Order.values(), order).orElse(Order.HEALTH);
    List<Row> matching = all.stream()
        .filter(row -> wanted == null || row.health() == wanted)
        .filter(row -> text.isEmpty() || hasWords(row, text.toLowerCase(Locale.ROOT)))
        .sorted(by.comparator()
            .thenComparing(Order.NAME.comparator())
            .thenComparingLong(row -> row.source().id()))
        .toList();
    int pages = Math.max(1, Math.ceilDiv(matching.size(), PAGE));
    int at = Math.clamp(number(page), 1, pages);
    return new Listing(wanted, text, by, at, counted(all), matching.size(),
        matching.stream().skip((at - 1L) * PAGE).limit(PAGE).toList());
  }

  private static Map<Health, Long> counted(List<Row> all) {
    Map<Health, Long> counts = new EnumMap<>(Health.class);
    all.forEach(row -> counts.merge(row.health(), 1L, Long::sum));
    return counts;
  }

  private static boolean hasWords(Row row, String text) {
    return row.source().title().toLowerCase(Locale.ROOT).contains(text)
        || row.source().url().text().toLowerCase(Locale.ROOT).contains(text);
  }

  private static <T extends Enum<T>> Optional<T> named(T[] values, @Nullable String name) {
    return Stream.of(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  long count(Health of) {
    return counts.getOrDefault(of, 0L);
  }

  /** The same list of those of one health; null for all. */
  String only(@Nullable Health other) {
    return href(other, order, 1);
  }

  /** The same list in another order. */
  String by(Order other) {
    return href(health, other, 1);
  }

  /** Another page of it; null if there is none. */
  @Nullable String turned(int by) {
    int other = page + by;
    return other < 1 || (other - 1) * PAGE >= matches ? null : href(health, order, other);
  }

  private String href(@Nullable Health wanted, Order by, int at) {
    List<String> parts = new ArrayList<>();
    if (wanted != null) {
      parts.add("health=" + wanted.key());
    }
    if (!words.isEmpty()) {
      parts.add("words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
    if (by != Order.HEALTH) {
      parts.add("order=" + by.key());
    }
    if (at > 1) {
      parts.add("page=" + at);
    }
    return "/sources" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
  }
}
