package shortlist.recommender.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Groups of directions: spherical k-means (Dhillon and Modha, "Concept decompositions for large
 * sparse text data using clustering", 2001), begun at directions far from each other (Arthur and
 * Vassilvitskii, "k-means++", 2007), the best of a few beginnings. The random numbers are fixed:
 * the same directions in the same order give the same groups.
 */
final class Clusters {

  private static final long SEED = 20_190_101;
  private static final int BEGINNINGS = 4;
  private static final int ROUNDS = 25;

  private final List<float[]> centres;

  private Clusters(List<float[]> centres) {
    this.centres = centres;
  }

  /**
   * Finds groups.
   *
   * @param places vectors of length 1 or 0, all of the same dimensions; at least one
   * @param count how many groups at most, from 1
   */
  static Clusters of(List<float[]> places, int count) {
    SplittableRandom random = new SplittableRandom(SEED);
    Clusters best = new Clusters(List.of());
    double most = Double.NEGATIVE_INFINITY;
    for (int beginning = 0; beginning < BEGINNINGS; beginning++) {
      Clusters found = new Clusters(begin(places, count, random)).settled(places);
      double likeness = found.likeness(places);
      if (likeness > most) {
        most = likeness;
        best = found;
      }
    }
    return best;
  }

  /** How many groups there are. */
  int size() {
    return centres.size();
  }

  /** The group of a direction: the one with the nearest centre, of equals the first. */
  int nearest(float[] place) {
    int best = 0;
    for (int centre = 1; centre < centres.size(); centre++) {
      best = dot(centres.get(centre), place) > dot(centres.get(best), place) ? centre : best;
    }
    return best;
  }

  /** How near a direction is to the centre of a group, -1 to 1. */
  double likeness(float[] place, int group) {
    return dot(centres.get(group), place);
  }

  /** The same without the groups that few directions belong to; at least one stays. */
  Clusters without(List<float[]> places, int few) {
    int[] sizes = new int[centres.size()];
    places.forEach(place -> sizes[nearest(place)]++);
    int largest = IntStream.range(0, sizes.length).reduce(0, (a, b) -> sizes[b] > sizes[a] ? b : a);
    return new Clusters(IntStream.range(0, sizes.length)
        .filter(group -> sizes[group] >= few || group == largest)
        .mapToObj(centres::get)
        .toList());
  }

  private static List<float[]> begin(List<float[]> places, int count, SplittableRandom random) {
    List<float[]> centres = new ArrayList<>();
    centres.add(places.get(random.nextInt(places.size())));
    double[] distances = new double[places.size()];
    Arrays.fill(distances, Double.MAX_VALUE);
    while (centres.size() < count) {
      double sum = 0;
      for (int i = 0; i < distances.length; i++) {
        distances[i] = Math.min(distances[i],
            Math.max(0, 1 - dot(centres.getLast(), places.get(i))));
        sum += distances[i];
      }
      if (sum <= 0) {
        return centres;
      }
      centres.add(places.get(drawn(distances, random.nextDouble() * sum)));
    }
    return centres;
  }

  private static int drawn(double[] weights, double at) {
    double rest = at;
    for (int i = 0; i < weights.length; i++) {
      rest -= weights[i];
      if (rest < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private Clusters settled(List<float[]> places) {
    Clusters clusters = this;
    int[] groups = new int[0];
    for (int round = 0; round < ROUNDS; round++) {
      int[] next = places.stream().mapToInt(clusters::nearest).toArray();
      if (Arrays.equals(groups, next)) {
        return clusters;
      }
      groups = next;
      clusters = clusters.moved(places, groups);
    }
    return clusters;
  }

  /** Each centre in the middle of its group; one that lost all stays where it was. */
  private Clusters moved(List<float[]> places, int[] groups) {
    List<float[]> sums = centres.stream().map(centre -> new float[centre.length]).toList();
    for (int i = 0; i < groups.length; i++) {
      float[] sum = sums.get(groups[i]);
      float[] place = places.get(i);
      for (int d = 0; d < sum.length; d++) {
        sum[d] += place[d];
      }
    }
    List<float[]> moved = new ArrayList<>();
    for (int group = 0; group < sums.size(); group++) {
      float[] sum = sums.get(group);
      double length = Math.sqrt(dot(sum, sum));
      for (int d = 0; d < sum.length && length > 0; d++) {
        sum[d] = (float) (sum[d] / length);
      }
      moved.add(length > 0 ? sum : centres.get(group));
    }
    return new Clusters(List.copyOf(moved));
  }

  private double likeness(List<float[]> places) {
    return places.stream().mapToDouble(place -> likeness(place, nearest(place))).sum();
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int d = 0; d < one.length; d++) {
      sum += one[d] * other[d];
    }
    return sum;
  }
}
