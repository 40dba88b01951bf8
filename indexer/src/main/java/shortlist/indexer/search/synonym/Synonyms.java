package shortlist.indexer.search.synonym;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.term.Terms;

/**
 * Which words mean the same. Looked up when a query is read, once, so that nothing needs to be
 * indexed again when they change and none leads to others. Immutable.
 */
public final class Synonyms {

  /** None at all. */
  static final Synonyms NONE = new Synonyms(List.of());

  private static final int MAX_WORDS = 8;

  /** By the first term: what can stand from there on, the longest first. */
  private final Map<String, List<Entry>> entries = new HashMap<>();

  /**
   * Words as the index knows them.
   *
   * @param terms at least one; the first is at position 0
   */
  public record Words(List<Terms.At> terms) {

    /** Copies the list. */
    public Words {
      terms = List.copyOf(terms);
    }

    /** The words of a text; empty if it has none that are indexed, or too many. */
    static Optional<Words> of(String text) {
      List<Terms.At> units = units(Terms.read(text, 2 * MAX_WORDS + 1));
      return units.isEmpty() || units.size() > MAX_WORDS
          ? Optional.empty()
          : Optional.of(new Words(from(units, 0, units.size())));
    }
  }

  /** That {@code words} find {@code others}, too. */
  record Rule(Words words, Words others) {}

  private record Entry(Words words, SequencedSet<Words> others) {}

  /** What stands for some of the words of a query, from {@code first} to before {@code end}. */
  public record Found(int first, int end, List<Words> others) {}

  Synonyms(List<Rule> rules) {
    Map<Words, Entry> known = new HashMap<>();
    for (Rule rule : rules) {
      if (!rule.words().equals(rule.others())) {
        known.computeIfAbsent(rule.words(), words -> new Entry(words, new LinkedHashSet<>()))
            .others()
            .add(rule.others());
      }
    }
    for (Entry entry : known.values()) {
      entries.computeIfAbsent(entry.words().terms().getFirst().text(), _ -> new ArrayList<>())
          .add(entry);
    }
    entries.values()
        .forEach(list -> list.sort(
            Comparator.comparingInt((Entry entry) -> entry.words().terms().size()).reversed()));
  }

  /** What the words of a query could be replaced by, in order, the longest runs of them first. */
  public List<Found> in(List<Terms.At> units) {
    List<Found> found = new ArrayList<>();
    for (int at = 0; at < units.size();) {
      Found next = at(units, at);
      if (next == null) {
        at++;
      } else {
        found.add(next);
        at = next.end();
      }
    }
    return found;
  }

  private @Nullable Found at(List<Terms.At> units, int first) {
    for (Entry entry : entries.getOrDefault(units.get(first).text(), List.of())) {
      int end = first + entry.words().terms().size();
      if (end <= units.size()
          && from(units, first, end).equals(entry.words().terms())) {
        return new Found(first, end, List.copyOf(entry.others()));
      }
    }
    return null;
  }

  /**
   * Terms of which none stands for another: of a compound its parts, or itself if a part of it is
   * not indexed, as in {@code a/b}.
   */
  public static List<Terms.At> units(List<Terms.At> terms) {
    List<Terms.At> units = new ArrayList<>(terms.size());
    for (int i = 0; i < terms.size();) {
      Terms.At term = terms.get(i++);
      if (!term.compound()) {
        units.add(term);
        continue;
      }
      int parts = parts(term.text());
      int end = i;
      while (end < terms.size() && terms.get(end).position() < term.position() + parts) {
        end++;
      }
      if (end - i < parts) {
        units.add(new Terms.At(term.text(), term.position(), false));
        i = end;
      }
    }
    return units;
  }

  private static int parts(String compound) {
    int parts = 1;
    for (int i = 0; i < compound.length(); i++) {
      char c = compound.charAt(i);
      parts += Character.isLetterOrDigit(c) || c == '\'' || c == '+' || c == '#' ? 0 : 1;
    }
    return parts;
  }

  /** A run of terms, with its first at position 0. */
  private static List<Terms.At> from(List<Terms.At> units, int first, int end) {
    int start = units.get(first).position();
    return units.subList(first, end)
        .stream()
        .map(unit -> new Terms.At(unit.text(), unit.position() - start, false))
        .toList();
  }
}
