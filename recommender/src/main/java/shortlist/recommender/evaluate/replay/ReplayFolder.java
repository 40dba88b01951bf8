package shortlist.recommender.evaluate.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import shortlist.indexer.term.TermVectors;
import shortlist.recommender.evaluate.Watcher;

/**
 * What others wrote down to be replayed: {@code items.jsonl}, {@code observations.tsv} (audience,
 * period, item, outcome), {@code sets.tsv} (set, items with blanks between them) and
 * {@code tasks.tsv} (task, audience, period, set). Immutable once read; safe for several threads.
 */
public final class ReplayFolder {

  private final Fields fields;
  private final TermVectors vectors;
  private final List<Facts> facts;
  private final Map<String, int[]> sets = new HashMap<>();
  private final Map<String, List<Seen>> seen = new HashMap<>();
  private final Map<String, Task> tasks = new LinkedHashMap<>();
  /** Many lines name the same few periods. */
  private final Map<String, String> periods = new HashMap<>();

  private ReplayFolder(Path folder, Fields fields, Watcher watcher) {
    this.fields = fields;
    ItemReader items = new ItemReader(fields, watcher);
    items.read(folder.resolve("items.jsonl"));
    this.vectors = items.vectors();
    this.facts = List.copyOf(items.facts());
    new TextFile(folder.resolve("sets.tsv"))
        .forEachRow(columns -> addSet(columns, items), "set", "items");
    new TextFile(folder.resolve("observations.tsv"))
        .forEachRow(columns -> addSeen(columns, items), "audience", "period", "item", "outcome");
    new TextFile(folder.resolve("tasks.tsv"))
        .forEachRow(this::addTask, "task", "audience", "period", "set");
    seen.values().forEach(list -> list.sort(Comparator.comparing(Seen::period)));
  }

  /**
   * Reads a folder.
   *
   * @param fields what of the items may be used; the rest is not even read
   * @throws shortlist.corpus.exchange.FileException if a file is missing, or a line of it cannot be
   *         used
   */
  public static ReplayFolder read(Path folder, Fields fields, Watcher watcher) {
    return new ReplayFolder(folder, fields, watcher);
  }

  /** What of the items may be used. */
  public Fields fields() {
    return fields;
  }

  /** How many items there are. */
  public int items() {
    return vectors.size();
  }

  /** In the order of their file. */
  List<Task> tasks() {
    return List.copyOf(tasks.values());
  }

  /** The terms of all items, a row each. */
  TermVectors vectors() {
    return vectors;
  }

  Facts facts(int row) {
    return facts.get(row);
  }

  /** The rows of a set's items, each once. Not to be changed. */
  int[] set(String name) {
    return Objects.requireNonNull(sets.get(name));
  }

  /**
   * Whether more than half of a set's items have nothing but a title. The texts of others would
   * then tell no more than that they are others.
   */
  boolean isOfTitles(String set) {
    int[] rows = set(set);
    long bare = Arrays.stream(rows)
        .filter(row -> vectors.length(row) == Arrays.stream(vectors.titleCounts(row)).sum())
        .count();
    return 2 * bare > rows.length;
  }

  /** What an audience was shown before a period, the oldest first. */
  List<Seen> before(String audience, String period) {
    List<Seen> all = seen.getOrDefault(audience, List.of());
    int end = 0;
    while (end < all.size() && all.get(end).period().compareTo(period) < 0) {
      end++;
    }
    return all.subList(0, end);
  }

  /** What anybody was shown before a period. */
  int[] rowsBefore(String period) {
    return seen.keySet()
        .stream()
        .flatMap(audience -> before(audience, period).stream())
        .mapToInt(Seen::row)
        .distinct()
        .toArray();
  }

  private void addSet(String[] columns, ItemReader items) {
    int[] rows = Arrays.stream(columns[1].split(" ", -1))
        .filter(id -> !id.isEmpty())
        .mapToInt(items::row)
        .distinct()
        .toArray();
    if (rows.length == 0) {
      throw new IllegalArgumentException("the set " + columns[0] + " has no items");
    }
    if (sets.putIfAbsent(columns[0], rows) != null) {
      throw new IllegalArgumentException("the set " + columns[0] + " is there twice");
    }
  }

  private void addSeen(String[] columns, ItemReader items) {
    seen.computeIfAbsent(columns[0], _ -> new ArrayList<>())
        .add(new Seen(period(columns[1]), items.row(columns[2]), outcome(columns[3])));
  }

  private static double outcome(String text) {
    double outcome;
    try {
      outcome = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the outcome is not a number: " + text, e);
    }
    if (!Double.isFinite(outcome) || outcome < 0) {
      throw new IllegalArgumentException("the outcome is not a number from 0 on: " + text);
    }
    return outcome;
  }

  private void addTask(String[] columns) {
    if (!sets.containsKey(columns[3])) {
      throw new IllegalArgumentException("sets.tsv has no set " + columns[3]);
    }
    Task task = new Task(columns[0], columns[1], period(columns[2]), columns[3]);
    if (tasks.putIfAbsent(task.name(), task) != null) {
      throw new IllegalArgumentException("the task " + task.name() + " is there twice");
    }
  }

  private String period(String text) {
    return periods.computeIfAbsent(text, same -> same);
  }
}
