package shortlist.corpus.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.edition.Edition;

/**
 * Editions in the order in which they were sent, counted from 0, so that the past can be cut at any
 * of them. An edition stands by its date. One that has only a number follows the dated edition of
 * the next lower number. What has neither belongs to one period before all others. Immutable.
 */
public final class Periods {

  private static final int NO_NUMBER = -1;
  private static final Moment UNKNOWN = new Moment(LocalDate.MIN, NO_NUMBER);

  private final Map<String, LocalDate> dates = new HashMap<>();
  private final NavigableMap<Integer, LocalDate> numbered = new TreeMap<>();
  private final List<Moment> moments;

  /** A place in time: a day, and after it the undated editions by their numbers. */
  private record Moment(LocalDate date, int number) implements Comparable<Moment> {

    private static final Comparator<Moment> ORDER = Comparator.comparing(Moment::date)
        .thenComparingInt(Moment::number);

    @Override
    public int compareTo(Moment other) {
      return ORDER.compare(this, other);
    }
  }

  private Periods(
      Collection<Resource> resources,
      Collection<Edition> editions,
      Collection<Mailing> mailings) {
    mailings.forEach(mailing -> date(mailing.edition(), mailing.date()));
    resources.forEach(resource -> date(resource.edition(), resource.published()));
    editions.forEach(edition -> date(label(edition), day(edition)));
    TreeSet<Moment> all = new TreeSet<>();
    resources.forEach(resource -> all.add(moment(resource.edition(), resource.published())));
    editions.stream()
        .filter(edition -> !edition.isDraft())
        .forEach(edition -> all.add(moment(label(edition), day(edition))));
    this.moments = List.copyOf(all);
  }

  /** The periods of what was published; drafts among the editions belong to {@link #next}. */
  public static Periods of(Collection<Resource> resources, Collection<Edition> editions) {
    return of(resources, editions, List.of());
  }

  /** The same, where reports may tell on which day an edition was sent. */
  public static Periods of(
      Collection<Resource> resources,
      Collection<Edition> editions,
      Collection<Mailing> mailings) {
    return new Periods(resources, editions, mailings);
  }

  /** The period in which a resource was published. */
  public int of(Resource resource) {
    return place(moment(resource.edition(), resource.published()));
  }

  /** The period of an edition; for a draft the next one. */
  public int of(Edition edition) {
    return edition.isDraft() ? next() : place(moment(label(edition), day(edition)));
  }

  /** The period of the first edition that was sent on the day of {@code at} (UTC) or later. */
  public int at(Instant at) {
    return place(new Moment(LocalDate.ofInstant(at, ZoneOffset.UTC), NO_NUMBER));
  }

  /** The period of the edition that is to be sent next: how many there were. */
  public int next() {
    return moments.size();
  }

  private void date(@Nullable String label, @Nullable LocalDate date) {
    if (label == null || date == null) {
      return;
    }
    dates.putIfAbsent(EditionLabel.key(label), date);
    int number = EditionLabel.number(label);
    if (number != NO_NUMBER) {
      numbered.putIfAbsent(number, date);
    }
  }

  private Moment moment(@Nullable String label, @Nullable LocalDate date) {
    LocalDate day = label == null ? date : dates.getOrDefault(EditionLabel.key(label), date);
    if (day != null) {
      return new Moment(day, NO_NUMBER);
    }
    int number = label == null ? NO_NUMBER : EditionLabel.number(label);
    Map.Entry<Integer, LocalDate> before = numbered.floorEntry(number);
    return number == NO_NUMBER
        ? UNKNOWN
        : new Moment(before == null ? LocalDate.MIN : before.getValue(), number);
  }

  private int place(Moment moment) {
    int place = Collections.binarySearch(moments, moment);
    return place < 0 ? -place - 1 : place;
  }

  private static String label(Edition edition) {
    return String.valueOf(edition.number());
  }

  private static @Nullable LocalDate day(Edition edition) {
    Instant at = edition.publishedAt();
    return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
