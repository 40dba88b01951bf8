package shortlist.crawler.trap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/** What has been cut on one host, and how often that refused an address. */
final class Cuts {

  private static final int MOST = 512;
  private static final String BELOW = "/**";

  /** By shape; cuts of {@link Cut#ANY} shape by reason. */
  private final Map<String, Cut> cuts = new BoundedMap<>(MOST);
  /** From which depth on a first folder is cut. */
  private final Map<String, Integer> depths = new BoundedMap<>(MOST);

  /** Adds a cut, new or of an earlier run. */
  void add(Cut cut) {
    cuts.put(cut.shape().equals(Cut.ANY) ? cut.reason() : cut.shape(), cut);
    if (cut.shape().endsWith(BELOW)) {
      int depth = Math.toIntExact(cut.shape().chars().filter(c -> c == '/').count());
      depths.put(cut.shape().substring(1, cut.shape().indexOf('/', 1)), depth);
    }
  }

  /** The shape of all addresses below a first folder from a depth on, at least 2. */
  static String below(String top, int depth) {
    return "/" + top + "/*".repeat(depth - 2) + BELOW;
  }

  boolean cover(Address address, Shape shape) {
    return key(address, shape) != null;
  }

  /** The cut that covers an address, with this refusal counted. */
  Optional<Cut> refuse(Address address, Shape shape) {
    String key = key(address, shape);
    Cut cut = key == null ? null : cuts.get(key);
    return cut == null ? Optional.empty() : Optional.of(counted(cut.shape(), cut));
  }

  /** Counts an address that broke a rule of its own. */
  Cut refuse(String rule, WebUrl url) {
    Cut known = cuts.get(rule);
    return counted(rule, known == null ? new Cut(Cut.ANY, rule, url, 0) : known);
  }

  /** How many shapes are cut that differ from this one in their parameters only. */
  int like(Shape shape) {
    int like = 0;
    if (!shape.names().isEmpty()) {
      for (String key : cuts.keySet()) {
        like += Shape.path(key).equals(Shape.path(shape.key())) ? 1 : 0;
      }
    }
    return like;
  }

  /** All, most refused first. */
  List<Cut> list() {
    return cuts.values()
        .stream()
        .sorted(Comparator.comparingLong(Cut::count).reversed().thenComparing(Cut::shape))
        .toList();
  }

  private Cut counted(String key, Cut cut) {
    Cut counted = new Cut(cut.shape(), cut.reason(), cut.example(), cut.count() + 1);
    cuts.put(key, counted);
    return counted;
  }

  private @Nullable String key(Address address, Shape shape) {
    if (cuts.isEmpty()) {
      return null;
    }
    if (cuts.containsKey(shape.key())) {
      return shape.key();
    }
    if (shape.listing() != null && cuts.containsKey(shape.listing())) {
      return shape.listing();
    }
    List<String> segments = address.segments();
    Integer depth = segments.isEmpty() ? null : depths.get(segments.getFirst());
    return depth != null && segments.size() >= depth ? below(segments.getFirst(), depth) : null;
  }
}
