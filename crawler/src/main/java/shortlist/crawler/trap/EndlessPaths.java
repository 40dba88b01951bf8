package shortlist.crawler.trap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds folders in which every page leads to folders below itself, generation after generation. In
 * a sound tree most pages are leaves; here the fourth generation still has children. Numbers do not
 * count, for archives of dates are nested, too.
 */
final class EndlessPaths {

  private static final int MAX_FOLDERS = 4_096;
  private static final int MAX_TOPS = 256;
  private static final int SOUND_GENERATIONS = 2;
  private static final int ENOUGH = 20;
  private static final double MOST = 0.8;

  private final Map<Long, Integer> generations = new BoundedMap<>(MAX_FOLDERS);
  private final Map<String, Top> tops = new BoundedMap<>(MAX_TOPS);

  /** A first folder. */
  private static final class Top {
    private int visited;
    private int grown;
    private int depth = Integer.MAX_VALUE;
  }

  /**
   * Takes note of a visit.
   *
   * @param segments the path that was visited
   * @param grows whether it leads to something new one folder below itself
   * @return from which depth on its first folder is to be cut, if it has just become clear that it
   *         must be
   */
  Optional<Integer> visited(List<String> segments, boolean grows) {
    int depth = segments.size();
    if (depth == 0) {
      return Optional.empty();
    }
    int parent = generations.getOrDefault(hash(segments, depth - 1), 0);
    boolean number = Address.isNumber(segments.get(depth - 1));
    if (grows) {
      generations.put(hash(segments, depth), number ? parent : parent + 1);
    }
    if (number || parent < SOUND_GENERATIONS) {
      return Optional.empty();
    }
    Top top = tops.computeIfAbsent(segments.getFirst(), name -> new Top());
    top.visited++;
    top.grown += grows ? 1 : 0;
    top.depth = Math.min(top.depth, depth);
    return top.grown == ENOUGH && top.grown >= MOST * top.visited
        ? Optional.of(top.depth)
        : Optional.empty();
  }

  private static long hash(List<String> segments, int length) {
    long hash = length;
    for (int i = 0; i < length; i++) {
      hash = TextHash.mix(hash + segments.get(i).hashCode());
    }
    return hash;
  }
}
