package shortlist.app.desk.week;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.ranking.Filter;
import shortlist.corpus.document.Kind;
import shortlist.indexer.level.Level;

/**
 * What is asked of the first page.
 *
 * @param filter what of the list is wanted
 * @param read the id of the document to open; null if none was asked for
 * @param at the place in the list where the editor was, from 1
 */
record Asked(Filter filter, @Nullable String read, int at) {

  private static final Pattern PLACE = Pattern.compile("[1-9][0-9]?");

  static Asked of(Context context) {
    String kind = Objects.requireNonNullElse(context.queryParam("kind"), "");
    String level = Objects.requireNonNullElse(context.queryParam("level"), "");
    String site = context.queryParam("site");
    String place = Objects.requireNonNullElse(context.queryParam("at"), "");
    return new Asked(
        new Filter(Kind.ofLabel(kind).orElse(null), Level.ofLabel(level).orElse(null),
            site == null || site.isBlank() ? null : site,
            "1".equals(context.queryParam("unseen"))),
        context.queryParam("read"), PLACE.matcher(place).matches() ? Integer.parseInt(place) : 1);
  }

  boolean isFiltered() {
    return !filter.equals(Filter.NONE);
  }

  /** The address of the list with another filter. */
  static String href(Filter filter) {
    return query(filter, List.of());
  }

  /** The address of the list as it is, at a place of it. */
  String href(int place) {
    return query(filter, List.of("at=" + place)) + "#at-" + place;
  }

  /** The address of the list with a document open. */
  String href(String id) {
    return query(filter, List.of("read=" + id));
  }

  /** The address of the list from its top. */
  String href() {
    return href(filter);
  }

  private static String query(Filter filter, List<String> more) {
    List<String> parts = new ArrayList<>();
    add(parts, "kind", filter.kind() == null ? null : filter.kind().label());
    add(parts, "level", filter.level() == null ? null : filter.level().label());
    add(parts, "site", filter.site());
    add(parts, "unseen", filter.unseen() ? "1" : null);
    parts.addAll(more);
    return parts.isEmpty() ? "/" : parts.stream().collect(Collectors.joining("&", "/?", ""));
  }

  private static void add(List<String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
