package shortlist.indexer.extract.html.metadata;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shortlist.indexer.extract.text.Dates;

/**
 * The days that a page gives for one event, with the trust in each place, and which to believe: the
 * one from the surest place, where every further kind of place that says the same adds to it.
 */
final class Days {

  /** The later of two days that differ by one: a time in UTC against a day of the writer's. */
  private static final int ONE_DAY = 1;
  private static final int AGREEMENT = 12;
  private static final Duration REQUEST = Duration.ofMinutes(10);

  /** What kind of place says it. */
  enum Place {
    /** Said to machines. */
    MACHINE,
    /** In the address. */
    ADDRESS,
    /** Shown to readers beside the headline. */
    HEADLINE,
    /** Shown to readers elsewhere. */
    SHOWN
  }

  private record Said(LocalDate day, int trust, Place place) {}

  private final List<Said> said = new ArrayList<>();
  private final Instant fetchedAt;
  private final LocalDate last;
  private final boolean dayFirst;

  /**
   * None yet.
   *
   * @param fetchedAt when the page was fetched; nothing in it is later
   * @param dayFirst whether {@code 3/4/2019} is the third of April where the page is written
   */
  Days(Instant fetchedAt, boolean dayFirst) {
    this.dayFirst = dayFirst;
    this.fetchedAt = fetchedAt;
    // Where the day begins first, it is tomorrow already.
    this.last = LocalDate.ofInstant(fetchedAt, ZoneOffset.ofHours(14));
  }

  /**
   * Takes the first day in the text, if it can be.
   *
   * @param trust 1 to 100
   * @return whether there is one
   */
  boolean add(String text, int trust, Place place) {
    Optional<LocalDate> day = text.isEmpty() || isOfTheRequest(text)
        ? Optional.empty()
        : Dates.find(text, dayFirst).filter(each -> Dates.isPlausible(each, last));
    day.ifPresent(each -> said.add(new Said(each, trust, place)));
    return day.isPresent();
  }

  /** Takes the first day in the text whose year has two figures; readers see it. */
  void addBrief(String text, int trust) {
    Dates.findBrief(text, dayFirst)
        .filter(each -> Dates.isPlausible(each, last))
        .ifPresent(each -> said.add(new Said(each, trust, Place.SHOWN)));
  }

  /** A time within minutes of the request is the server's clock. */
  private boolean isOfTheRequest(String text) {
    return Dates.instant(text)
        .filter(at -> at.isAfter(fetchedAt.minus(REQUEST)))
        .isPresent();
  }

  /**
   * The day to believe; empty if none was said with so much trust.
   *
   * @param least 0 to 100
   */
  Optional<LocalDate> best(int least) {
    Said best = null;
    int most = least;
    for (Said each : said) {
      int trust = each.trust() + AGREEMENT * (places(each.day()) - 1);
      if (trust > most) {
        best = each;
        most = trust;
      }
    }
    return best == null ? Optional.empty() : Optional.of(local(earlier(best)));
  }

  /**
   * What readers see at the headline and is earlier, where nothing else confirms what is said to
   * machines: content systems stamp anew what they import.
   */
  private Said earlier(Said best) {
    if (best.place() != Place.MACHINE || places(best.day()) > 1) {
      return best;
    }
    for (Said each : said) {
      if (each.place() == Place.HEADLINE && each.day().isBefore(best.day().minusDays(ONE_DAY))) {
        return each;
      }
    }
    return best;
  }

  private int places(LocalDate day) {
    return (int) said.stream()
        .filter(each -> each.day().equals(day))
        .map(Said::place)
        .distinct()
        .count();
  }

  /** Machines count days in UTC, addresses as the writer does. */
  private LocalDate local(Said best) {
    if (best.place() != Place.MACHINE) {
      return best.day();
    }
    return said.stream()
        .filter(each -> each.place() == Place.ADDRESS
            && Math.abs(each.day().toEpochDay() - best.day().toEpochDay()) == ONE_DAY)
        .map(Said::day)
        .findFirst()
        .orElse(best.day());
  }
}
