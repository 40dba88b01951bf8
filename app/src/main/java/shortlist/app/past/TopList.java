package shortlist.app.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Resource;

/**
 * The past resources that readers engaged with most. Those that were counted stand first, by their
 * estimated engagement; the others follow. Of equals the newer edition comes first, then the lower
 * key: the same figures give the same list.
 *
 * @param request what was asked for
 * @param entries best first
 * @param basis what it rests on
 */
public record TopList(TopRequest request, List<TopEntry> entries, Basis basis) {

  /** Copies the list. */
  public TopList {
    entries = List.copyOf(entries);
  }

  /**
   * What was counted in the time that was asked for.
   *
   * @param mails copies that arrived
   * @param editions with a report
   * @param links in these reports
   * @param readers who clicked, summed over links
   * @param resources of that time, in any category
   * @param uncounted of these have no click figures
   * @param otherCategories of these are in categories that were not asked for
   * @param undated resources of which no year is known; they are in lists of all years only
   */
  public record Basis(
      long mails,
      int editions,
      int links,
      long readers,
      int resources,
      int uncounted,
      int otherCategories,
      int undated) {}

  /** A category and its part of the list. */
  public record Group(@Nullable String category, List<TopEntry> entries) {

    /** Copies the list. */
    public Group {
      entries = List.copyOf(entries);
    }
  }

  /** What is filed and noted by hand. */
  public interface Remarks {
    /** The category of a resource; null for none. */
    @Nullable String category(Resource resource);

    /** The highlight of a resource; null for none. */
    @Nullable String highlight(Resource resource);
  }

  /** Makes a list. */
  public static TopList of(Chronicle chronicle, Remarks remarks, TopRequest request) {
    return new Maker(chronicle, remarks, request).list();
  }

  /** The years of which a list can be made, newest first. */
  public static List<Integer> years(Chronicle chronicle) {
    Map<String, List<PastEdition>> editions = chronicle.byLink();
    Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
    chronicle.resources()
        .forEach((key, resource) -> years.addAll(
            years(resource, editions.getOrDefault(key, List.of()))));
    return List.copyOf(years);
  }

  /** The list by categories; the category of the best comes first. */
  public List<Group> groups() {
    Map<String, List<TopEntry>> groups = new LinkedHashMap<>();
    for (TopEntry entry : entries) {
      groups.computeIfAbsent(Objects.requireNonNullElse(entry.category(), ""),
          _ -> new ArrayList<>()).add(entry);
    }
    return groups.entrySet()
        .stream()
        .map(group -> new Group(group.getKey().isEmpty() ? null : group.getKey(),
            group.getValue()))
        .toList();
  }

  /** The years in which a resource was published, or else the one in which it was written. */
  private static Set<Integer> years(Resource resource, List<PastEdition> editions) {
    Set<Integer> years = editions.stream()
        .map(PastEdition::date)
        .filter(Objects::nonNull)
        .map(LocalDate::getYear)
        .collect(Collectors.toSet());
    Integer written = resource.year();
    return years.isEmpty() && written != null ? Set.of(written) : years;
  }

  private static final class Maker {

    private final Chronicle chronicle;
    private final Remarks remarks;
    private final TopRequest request;
    private final Map<String, List<PastEdition>> editions;

    private Maker(Chronicle chronicle, Remarks remarks, TopRequest request) {
      this.chronicle = chronicle;
      this.remarks = remarks;
      this.request = request;
      this.editions = chronicle.byLink();
    }

    /**
     * A resource of the time that was asked for.
     *
     * @param counted whether its clicks were counted in any edition
     * @param level of engagement
     */
    private record Candidate(
        Resource resource,
        @Nullable PastEdition edition,
        @Nullable String category,
        boolean counted,
        double level) {

      static final Comparator<Candidate> BEST_FIRST = Comparator
          .comparing((Candidate candidate) -> !candidate.counted())
          .thenComparingDouble(candidate -> -candidate.level())
          .thenComparing(Candidate::edition, Comparator.nullsLast(
              Comparator.comparing(PastEdition::date,
                  Comparator.nullsLast(Comparator.reverseOrder()))))
          .thenComparing(candidate -> candidate.resource().key());
    }

    private TopList list() {
      List<Candidate> pool = new ArrayList<>();
      int undated = 0;
      for (Resource resource : chronicle.resources().values()) {
        Set<Integer> years = years(resource, editionsOf(resource));
        undated += years.isEmpty() ? 1 : 0;
        if (request.year() == null || years.contains(request.year())) {
          pool.add(candidate(resource));
        }
      }
      Optional<Set<String>> wanted = wanted(pool);
      List<Candidate> best = pool.stream()
          .filter(candidate -> wanted.isEmpty() || (candidate.category() != null
              && wanted.get().contains(candidate.category())))
          .sorted(Candidate.BEST_FIRST)
          .toList();
      List<TopEntry> entries = new ArrayList<>();
      best.stream()
          .limit(request.n())
          .forEach(candidate -> entries.add(entry(candidate, entries.size() + 1)));
      return new TopList(request, entries, basis(pool, pool.size() - best.size(), undated));
    }

    private Candidate candidate(Resource resource) {
      List<PastEdition> carried = editionsOf(resource);
      Optional<PastEdition> edition = carried.stream()
          .filter(candidate -> isWanted(candidate.date()))
          .findFirst()
          .or(() -> carried.stream().findFirst())
          .filter(known -> !known.key().isEmpty());
      return new Candidate(resource, edition.orElse(null), remarks.category(resource),
          showings(resource).anyMatch(PastLink::isCounted),
          chronicle.engagement().level(resource.key()));
    }

    private TopEntry entry(Candidate candidate, int rank) {
      Resource resource = candidate.resource();
      return new TopEntry(rank, resource, candidate.edition(), candidate.category(),
          remarks.highlight(resource), chronicle.engagement().estimate(resource.key()),
          candidate.counted() && showings(resource).allMatch(link -> link.readers() == null));
    }

    private Stream<PastLink> showings(Resource resource) {
      return editionsOf(resource).stream()
          .flatMap(edition -> edition.links().stream())
          .filter(link -> link.key().equals(resource.key()));
    }

    private List<PastEdition> editionsOf(Resource resource) {
      return editions.getOrDefault(resource.key(), List.of());
    }

    private boolean isWanted(@Nullable LocalDate date) {
      return request.year() == null || (date != null && request.year().equals(date.getYear()));
    }

    /** The categories with the most links; empty if all are wanted. */
    private Optional<Set<String>> wanted(List<Candidate> pool) {
      Integer most = request.categories();
      if (most == null) {
        return Optional.empty();
      }
      Map<String, Long> sizes = pool.stream()
          .map(Candidate::category)
          .filter(Objects::nonNull)
          .collect(Collectors.groupingBy(Function.identity(), HashMap::new,
              Collectors.counting()));
      Comparator<Map.Entry<String, Long>> largest = Map.Entry.<String, Long>comparingByValue()
          .reversed();
      return Optional.of(sizes.entrySet()
          .stream()
          .sorted(largest.thenComparing(Map.Entry.comparingByKey()))
          .limit(most)
          .map(Map.Entry::getKey)
          .collect(Collectors.toCollection(HashSet::new)));
    }

    private Basis basis(List<Candidate> pool, int otherCategories, int undated) {
      List<PastEdition> counted = chronicle.editions()
          .stream()
          .filter(edition -> edition.delivered() != null && isWanted(edition.date()))
          .toList();
      long mails = 0;
      long readers = 0;
      int links = 0;
      for (PastEdition edition : counted) {
        mails += Objects.requireNonNullElse(edition.delivered(), 0L);
        readers += Objects.requireNonNullElse(edition.readers(), 0L);
        links += (int) edition.links().stream().filter(PastLink::isCounted).count();
      }
      int uncounted = (int) pool.stream().filter(candidate -> !candidate.counted()).count();
      return new Basis(mails, counted.size(), links, readers, pool.size(), uncounted,
          otherCategories, undated);
    }
  }
}
