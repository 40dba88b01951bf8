package shortlist.app.desk.archive;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Local;
import shortlist.app.desk.page.Shown;
import shortlist.app.desk.page.Views;
import shortlist.app.past.PastEdition;
import shortlist.app.past.PastLink;
import shortlist.app.past.Retrospect;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Engagement;
import shortlist.corpus.engagement.Estimate;
import shortlist.corpus.engagement.Resource;

/** The editions that were sent, and the clicks on their links. */
public final class ArchivePage {

  private static final int PAGE = 50;
  private static final int BAR = 80;

  private final Retrospect retrospect;
  private final Views views;

  public ArchivePage(Retrospect retrospect, Views views) {
    this.retrospect = retrospect;
    this.views = views;
  }

  /** The orders of the list. */
  enum Order {
    DATE("Date", Comparator.comparing(PastEdition::date,
        Comparator.nullsFirst(Comparator.naturalOrder()))), LINKS("Links",
            Comparator.comparingInt(edition -> edition.links().size())), DELIVERED("Delivered",
                Comparator.comparing(PastEdition::delivered,
                    Comparator.nullsFirst(Comparator.naturalOrder()))), READERS("Readers’ clicks",
                        Comparator.comparing(PastEdition::readers,
                            Comparator.nullsFirst(Comparator.naturalOrder()))), RATE(
                                "For each 100 copies", Comparator.comparing(PastEdition::rate,
                                    Comparator.nullsFirst(Comparator.naturalOrder())));

    private final String heading;
    @SuppressWarnings("ImmutableEnumChecker")
    private final Comparator<PastEdition> comparator;

    Order(String heading, Comparator<PastEdition> comparator) {
      this.heading = heading;
      this.comparator = comparator;
    }

    static Order of(@Nullable String label) {
      return Arrays.stream(values())
          .filter(order -> order.label().equals(label))
          .findFirst()
          .orElse(DATE);
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The heading of a column that the list can be sorted by.
   *
   * @param href of the list in its order, or the other way round if it has that order
   * @param sorted for {@code aria-sort}; null if it is another column's order
   */
  record Heading(String name, String href, @Nullable String sorted) {}

  /** An edition in the list. */
  record Row(PastEdition edition, int bar) {

    String name() {
      return ArchivePage.name(edition);
    }

    String href() {
      return ArchivePage.href(edition);
    }

    String date() {
      return Objects.requireNonNullElse(Shown.day(edition.date()), "–");
    }

    String delivered() {
      return Figures.count(edition.delivered());
    }

    String readers() {
      return Figures.count(edition.readers());
    }

    String rate() {
      return Figures.perHundred(edition.rate());
    }
  }

  /**
   * What the template of the list gets.
   *
   * @param total of all editions
   * @param previous the address of the page before; null on the first
   * @param next the address of the page after; null on the last
   */
  record ListModel(
      Frame frame,
      List<Row> rows,
      List<Heading> headings,
      int from,
      int total,
      @Nullable String previous,
      @Nullable String next) {}

  /**
   * A link in the page of an edition.
   *
   * @param remark where else it ran, or that it was not counted; may be empty
   */
  record LinkRow(
      PastLink link, PastEdition edition, Estimate estimate, String remark, int bar) {

    String title() {
      return Shown.title(link.title());
    }

    String item() {
      return Local.resource(link.key());
    }

    String slot() {
      return link.slot() == null ? "–" : String.valueOf(link.slot());
    }

    String readers() {
      return Figures.count(link.readers());
    }

    String clicks() {
      return Figures.count(link.clicks());
    }

    String rate() {
      Long delivered = edition.delivered();
      Long readers = link.readers();
      return Figures.perHundred(delivered == null || readers == null
          ? null
          : readers.doubleValue() / delivered.doubleValue());
    }

    String times() {
      return Figures.times(estimate);
    }

    String interval() {
      return Figures.interval(estimate);
    }

    /** Where it comes from; null if nothing is known. */
    @Nullable String source() {
      Resource resource = link.resource();
      return resource == null || resource.organisation() == null
          ? null
          : Legible.line(resource.organisation());
    }
  }

  /**
   * What the template of an edition gets.
   *
   * @param previous the edition before; null if there is none
   * @param next the edition after; null if there is none
   */
  record Model(
      Frame frame,
      PastEdition edition,
      List<LinkRow> rows,
      List<Heading> headings,
      @Nullable PastEdition previous,
      @Nullable PastEdition next) {

    String name() {
      return ArchivePage.name(edition);
    }

    @Nullable String date() {
      return Shown.day(edition.date());
    }

    String delivered() {
      return Figures.count(edition.delivered());
    }

    String readers() {
      return Figures.count(edition.readers());
    }

    String rate() {
      return Figures.perHundred(edition.rate());
    }

    boolean isCounted() {
      return edition.links().stream().anyMatch(PastLink::isCounted);
    }
  }

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/archive", this::list);
    routes.get("/archive/{name}", this::show);
  }

  /** What an edition is called on pages. */
  static String name(PastEdition edition) {
    if (edition.key().isEmpty()) {
      return "Edition not known";
    }
    String label = Legible.line(edition.label());
    String name = label.matches("\\d+") ? "Edition " + label : label;
    String title = edition.title();
    return title == null || title.isBlank() || title.equalsIgnoreCase(name)
        ? name
        : name + ": " + Legible.line(title);
  }

  /** The address of an edition's page. */
  static String href(PastEdition edition) {
    return "/archive/" + URLEncoder.encode(edition.slug(), StandardCharsets.UTF_8);
  }

  private void list(Context context) {
    List<PastEdition> all = retrospect.current().chronicle().editions();
    Order order = Order.of(context.queryParam("sort"));
    boolean up = "up".equals(context.queryParam("way"));
    int from = from(context.queryParam("from"), all.size());
    List<PastEdition> sorted = all;
    if (order != Order.DATE || up) {
      sorted = all.stream()
          .sorted(up ? order.comparator : order.comparator.reversed())
          .toList();
    }
    double most = all.stream()
        .map(PastEdition::rate)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
    List<Row> rows = sorted.stream()
        .skip(from)
        .limit(PAGE)
        .map(edition -> new Row(edition, Figures.bar(edition.rate(), most, BAR)))
        .toList();
    views.show(context, "archive/archive.jte",
        new ListModel(views.frame(context, "Archive", Frame.Section.ARCHIVE), rows,
            headings(order, up), from, all.size(),
            from == 0 ? null : href(order, up, Math.max(0, from - PAGE)),
            from + PAGE >= all.size() ? null : href(order, up, from + PAGE)));
  }

  private static int from(@Nullable String text, int size) {
    return text != null && text.matches("\\d{1,6}") && Integer.parseInt(text) < size
        ? Integer.parseInt(text)
        : 0;
  }

  private static List<Heading> headings(Order current, boolean up) {
    return Arrays.stream(Order.values())
        .map(order -> new Heading(order.heading, href(order, order == current && !up, 0),
            order != current ? null : up ? "ascending" : "descending"))
        .toList();
  }

  private static String href(Order order, boolean up, int from) {
    return "/archive?sort=" + order.label() + (up ? "&way=up" : "")
        + (from == 0 ? "" : "&from=" + from);
  }

  private void show(Context context) {
    Retrospect.Reading past = retrospect.current();
    PastEdition edition = past.chronicle()
        .find(context.pathParam("name"))
        .orElseThrow(() -> new NotFoundResponse("There is no such edition in the archive."));
    String sort = Objects.requireNonNullElse(context.queryParam("sort"), "slot");
    double most = edition.links()
        .stream()
        .map(PastLink::readers)
        .filter(Objects::nonNull)
        .mapToDouble(Long::doubleValue)
        .max()
        .orElse(0);
    Engagement engagement = past.chronicle().engagement();
    List<LinkRow> rows = edition.links()
        .stream()
        .map(link -> new LinkRow(link, edition, engagement.estimate(link.key()),
            remark(link, edition, past.byLink()), bar(link, most)))
        .sorted(linkOrder(sort))
        .toList();
    List<PastEdition> all = past.chronicle().editions();
    int place = all.indexOf(edition);
    views.show(context, "archive/edition.jte",
        new Model(views.frame(context, name(edition), Frame.Section.ARCHIVE), edition, rows,
            linkHeadings(edition, sort), place + 1 < all.size() ? all.get(place + 1) : null,
            place > 0 ? all.get(place - 1) : null));
  }

  private static int bar(PastLink link, double most) {
    Long readers = link.readers();
    return Figures.bar(readers == null ? null : readers.doubleValue(), most, BAR);
  }

  /** The order of the slots is that of the list itself. */
  private static Comparator<LinkRow> linkOrder(String sort) {
    return switch (sort) {
      case "readers" -> Comparator.comparing((LinkRow row) -> row.link().readers(),
          Comparator.nullsFirst(Comparator.naturalOrder())).reversed();
      case "engagement" -> Comparator
          .comparing((LinkRow row) -> !row.estimate().isCounted())
          .thenComparingDouble(row -> -row.estimate().engagement());
      default -> (_, _) -> 0;
    };
  }

  private static List<Heading> linkHeadings(PastEdition edition, String sort) {
    return Map.of("slot", "Slot", "readers", "Readers", "engagement", "Against usual")
        .entrySet()
        .stream()
        .map(entry -> new Heading(entry.getValue(), href(edition) + "?sort=" + entry.getKey(),
            !entry.getKey().equals(sort)
                ? null
                : sort.equals("slot") ? "ascending" : "descending"))
        .sorted(Comparator.comparingInt(heading -> List.of("Slot", "Readers", "Against usual")
            .indexOf(heading.name())))
        .toList();
  }

  private static String remark(
      PastLink link, PastEdition edition, Map<String, List<PastEdition>> byLink) {
    String others = byLink.getOrDefault(link.key(), List.of())
        .stream()
        .filter(other -> !other.slug().equals(edition.slug()) && !other.key().isEmpty())
        .map(other -> Legible.line(other.label()))
        .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      return "Also in edition " + others;
    }
    return link.isCounted() || edition.delivered() == null ? "" : "Not in the report";
  }
}
