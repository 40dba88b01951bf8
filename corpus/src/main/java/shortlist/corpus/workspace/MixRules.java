package shortlist.corpus.workspace;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlTable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.edition.Edition;

/**
 * What the first {@value shortlist.corpus.edition.Edition#SLOTS} suggestions may consist of: the
 * table {@code [mix]} of the settings. A limit of {@value Edition#SLOTS} is none.
 *
 * @param organisation at most so many are from one organisation, from 1
 * @param category at most so many are in one category, from 1
 * @param beginner at most so many are for beginners, from 0
 * @param kinds at most so many are of a kind, from 0; kinds that are not mentioned are not limited
 * @param explore whether one of them is there to learn what the editor thinks of it
 * @param diversity how much being unlike the others counts against the score: 0 (not at all) to 1
 *        (nothing else)
 */
public record MixRules(
    int organisation,
    int category,
    int beginner,
    Map<Kind, Integer> kinds,
    boolean explore,
    double diversity) {

  /** What holds where nothing is settled. */
  public static final MixRules DEFAULT = new MixRules(1, 2, 1,
      Map.of(Kind.PAPER, 1, Kind.TALK, 1), true, 0.2);

  /** Copies the map. */
  public MixRules {
    kinds = Map.copyOf(kinds);
  }

  /**
   * Reads the table; what it does not mention has its default.
   *
   * @param table null if there is none
   * @throws IllegalArgumentException with a sentence on what has to be mended
   */
  static MixRules read(@Nullable TomlTable table) {
    if (table == null) {
      return DEFAULT;
    }
    return new MixRules(limit(table, "organisation", 1, DEFAULT.organisation()),
        limit(table, "category", 1, DEFAULT.category()),
        limit(table, "beginner", 0, DEFAULT.beginner()), kinds(table.getTable("kinds")),
        table.getBoolean("explore", DEFAULT::explore), diversity(table.get("diversity")));
  }

  private static Map<Kind, Integer> kinds(@Nullable TomlTable table) {
    if (table == null) {
      return DEFAULT.kinds();
    }
    Map<Kind, Integer> kinds = new TreeMap<>();
    for (String label : table.keySet()) {
      Optional<Kind> kind = Kind.ofLabel(label).filter(Kind::isShareable);
      kinds.put(kind.orElseThrow(() -> new IllegalArgumentException(
          "kinds of [mix] names article, paper, talk, podcast, documentation, tool, book and"
              + " course, not " + label)),
          limit(table, label, 0, Edition.SLOTS));
    }
    return kinds;
  }

  private static int limit(TomlTable table, String key, int least, int otherwise) {
    return switch (table.get(key)) {
      case null -> otherwise;
      case Long limit when limit >= least && limit <= Edition.SLOTS -> limit.intValue();
      default -> throw new IllegalArgumentException(
          key + " of [mix] must be a whole number from " + least + " to " + Edition.SLOTS);
    };
  }

  private static double diversity(@Nullable Object value) {
    double diversity = switch (value) {
      case null -> DEFAULT.diversity();
      case Number number -> number.doubleValue();
      default -> -1;
    };
    if (!(diversity >= 0 && diversity <= 1)) {
      throw new IllegalArgumentException("diversity of [mix] must be a number from 0 to 1");
    }
    return diversity;
  }
}
