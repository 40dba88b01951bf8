package shortlist.app.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.EditionLabel;
import shortlist.corpus.engagement.Engagement;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.store.Store;

/**
 * All that was published up to a moment: the editions that were drafted here and those that are
 * known from past resources or from reports of clicks, as one list. Immutable.
 */
public final class Chronicle {

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Comparator<PastEdition> NEWEST_FIRST = Comparator
      .comparing(PastEdition::date, Comparator.nullsFirst(Comparator.naturalOrder()))
      .thenComparingInt(edition -> EditionLabel.number(edition.label()))
      .thenComparing(PastEdition::key)
      .reversed();

  private final List<PastEdition> editions;
  private final List<Resource> resources;
  private final List<Mailing> mailings;
  private final Engagement engagement;

  private Chronicle(
      List<Resource> resources, List<Mailing> mailings, Collection<Edition> published) {
    this.resources = resources;
    this.mailings = mailings;
    this.engagement = Engagement.of(mailings, resources);
    Map<String, EditionDraft> drafts = new LinkedHashMap<>();
    for (Edition edition : published) {
      draft(drafts, String.valueOf(edition.number())).take(edition);
    }
    for (Resource resource : resources) {
      draft(drafts, label(resource)).take(resource);
    }
    for (Mailing mailing : mailings) {
      known(drafts, mailing)
          .orElseGet(() -> draft(drafts, mailing.edition()))
          .take(mailing);
    }
    Set<String> slugs = new HashSet<>(Set.of("import"));
    this.editions = drafts.values()
        .stream()
        .map(draft -> draft.edition(slug(draft.label(), slugs)))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** What is known now. */
  public static Chronicle of(Store store) {
    return new Chronicle(store.resources().all(), store.mailings().all(),
        store.editions().all().stream().filter(edition -> !edition.isDraft()).toList());
  }

  /** All editions, newest first; those of unknown day last. */
  public List<PastEdition> editions() {
    return editions;
  }

  /** The edition of a name in addresses, or of a label. */
  public Optional<PastEdition> find(String name) {
    String key = EditionLabel.key(name);
    return editions.stream()
        .filter(edition -> edition.slug().equals(name))
        .findFirst()
        .or(() -> editions.stream()
            .filter(edition -> !key.isEmpty() && edition.key().equals(key))
            .findFirst());
  }

  /** The editions that carried each link, newest first, by the link's key. */
  public Map<String, List<PastEdition>> byLink() {
    Map<String, List<PastEdition>> byLink = new LinkedHashMap<>();
    for (PastEdition edition : editions) {
      edition.links()
          .forEach(link -> byLink.computeIfAbsent(link.key(), _ -> new ArrayList<>())
              .add(edition));
    }
    return byLink;
  }

  /** The past resources by their keys, in the order in which they came. */
  Map<String, Resource> resources() {
    return resources.stream()
        .collect(Collectors.toMap(Resource::key, Function.identity(), (one, _) -> one,
            LinkedHashMap::new));
  }

  List<Mailing> mailings() {
    return mailings;
  }

  /** How readers engaged with each link, over all its editions. */
  public Engagement engagement() {
    return engagement;
  }

  private static EditionDraft draft(Map<String, EditionDraft> drafts, String label) {
    return drafts.computeIfAbsent(EditionLabel.key(label), key -> new EditionDraft(key, label));
  }

  /** A resource that names no edition stands with those of its day, if that is known. */
  private static String label(Resource resource) {
    String edition = resource.edition();
    LocalDate date = resource.published();
    if (edition != null) {
      return edition;
    }
    return date == null ? "" : date.toString();
  }

  /** A report may call an edition otherwise: it is the same if day and some links agree. */
  private static Optional<EditionDraft> known(Map<String, EditionDraft> drafts, Mailing mailing) {
    EditionDraft same = drafts.get(mailing.key());
    return same != null
        ? Optional.of(same)
        : drafts.values().stream().filter(draft -> draft.isLike(mailing)).findFirst();
  }

  private static String slug(@Nullable String label, Set<String> taken) {
    String plain = label == null || label.isEmpty()
        ? "unknown"
        : NOT_WORD.matcher(EditionLabel.key(label).toLowerCase(Locale.ROOT))
            .replaceAll("-")
            .replaceAll("^-|-$", "");
    String slug = plain.isEmpty() ? "edition" : plain;
    int more = 2;
    while (!taken.add(slug)) {
      slug = plain + "-" + more++;
    }
    return slug;
  }
}
