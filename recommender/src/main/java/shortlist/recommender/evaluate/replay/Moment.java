package shortlist.recommender.evaluate.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import shortlist.indexer.term.TermVectors;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.rank.Score;
import shortlist.recommender.rank.Scorer;
import shortlist.recommender.vector.ChanceOrder;
import shortlist.recommender.vector.TermSpace;

/**
 * What could be known at one period: the items that anybody was shown before it, and those that are
 * to be ranked then. Which words are rare is counted over these only. Safe for several threads.
 */
final class Moment {

  /** A sample of this size tells what is usual. */
  private static final int OTHERS = 1_000;
  private static final int LISTED = 300;

  private final ReplayFolder folder;
  private final TermSpace space;
  /** The rows of the folder that are known, ascending; their places are the rows of the space. */
  private final int[] known;
  private final List<Item> items;
  private final int[] byChance;

  /**
   * The moment of some tasks of one period.
   *
   * @param titlesOnly whether texts are left out
   */
  Moment(ReplayFolder folder, boolean titlesOnly, List<Task> tasks) {
    this.folder = folder;
    BitSet rows = new BitSet(folder.items());
    Arrays.stream(folder.rowsBefore(tasks.getFirst().period())).forEach(rows::set);
    tasks.stream()
        .map(Task::set)
        .distinct()
        .flatMapToInt(set -> Arrays.stream(folder.set(set)))
        .forEach(rows::set);
    this.known = rows.stream().toArray();
    TermVectors vectors = folder.vectors().only(known);
    this.space = new TermSpace(titlesOnly ? vectors.titles() : vectors);
    this.items = IntStream.range(0, known.length).parallel().mapToObj(this::item).toList();
    this.byChance = IntStream.range(0, known.length)
        .boxed()
        .sorted(Comparator.comparing(space::id, ChanceOrder.OF_IDS))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The ids of the best items of a task's set, best first; of equal ones the lower id. */
  List<String> rank(Task task) {
    List<Seen> past = folder.before(task.audience(), task.period());
    List<Observation> observations = observations(past);
    int now = observations.isEmpty() ? 0 : observations.getLast().period() + 1;
    Scorer scorer = Scorer.learn(space, observations, others(task, past), now);
    List<Item> set = Arrays.stream(folder.set(task.set())).mapToObj(this::known).toList();
    double[] scores = scorer.score(set).stream().mapToDouble(Score::total).toArray();
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer place) -> -scores[place])
            .thenComparing(place -> set.get(place).id()))
        .limit(LISTED)
        .map(place -> set.get(place).id())
        .toList();
  }

  /** The periods are counted, whatever they are called. */
  private List<Observation> observations(List<Seen> past) {
    List<Observation> observations = new ArrayList<>(past.size());
    int period = 0;
    for (int i = 0; i < past.size(); i++) {
      Seen seen = past.get(i);
      period += i > 0 && !seen.period().equals(past.get(i - 1).period()) ? 1 : 0;
      observations.add(new Observation(known(seen.row()), period, seen.outcome(), 1));
    }
    return observations;
  }

  /** A sample of what the audience was not shown; never of what is to be ranked. */
  private List<Item> others(Task task, List<Seen> past) {
    BitSet taken = new BitSet(folder.items());
    past.forEach(seen -> taken.set(seen.row()));
    Arrays.stream(folder.set(task.set())).forEach(taken::set);
    return Arrays.stream(byChance)
        .filter(place -> !taken.get(known[place]))
        .limit(OTHERS)
        .mapToObj(items::get)
        .toList();
  }

  private Item known(int row) {
    return items.get(Arrays.binarySearch(known, row));
  }

  private Item item(int place) {
    Facts facts = folder.facts(known[place]);
    return new Item(space.id(place), space.document(place), facts.traits(), facts.signals());
  }
}
