package shortlist.recommender.vector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * What words have in common: a few hundred directions in the space of terms along which the texts
 * of a corpus differ most, so that texts without a word in common can be near each other (latent
 * semantic analysis: Deerwester and others, 1990).
 *
 * <p>They are found by a randomised singular value decomposition (Halko, Martinsson and Tropp,
 * "Finding structure with randomness", 2011) with fixed random numbers: the same sample gives the
 * same space. A direction of the singular value s counts with the square root of s. Immutable; safe
 * for use by several threads.
 */
public final class LatentSpace {

  private static final long SEED = 20_190_101;
  /** More directions are looked for than are kept, so that the kept ones are exact enough. */
  private static final int SPARE = 30;
  private static final int POWER = 3;
  private static final int MAX_PLACES = 50_000;
  /** A direction below this share of the strongest is noise. */
  private static final double LEAST = 1e-2;

  private final int[] rows;
  private final Tall basis;
  private final float[] turn;
  private final int dimensions;
  /** By identity: the same items are asked about again and again while weights are learnt. */
  private final Cache<SparseVector, float[]> places = Caffeine.newBuilder()
      .weakKeys()
      .maximumSize(MAX_PLACES)
      .build();

  private LatentSpace(int[] rows, Tall basis, float[] turn, int dimensions) {
    this.rows = rows;
    this.basis = basis;
    this.turn = turn;
    this.dimensions = dimensions;
  }

  /**
   * Finds the directions.
   *
   * @param sample of the corpus's vectors; some thousands are enough
   * @param terms the size of the space that the vectors are in
   * @param dimensions how many at most; fewer if the sample has no more
   */
  public static LatentSpace of(List<SparseVector> sample, int terms, int dimensions) {
    SparseRows rows = SparseRows.of(sample, terms);
    int width = Math.min(dimensions + SPARE, Math.min(sample.size(), rows.columns()));
    if (width == 0) {
      return new LatentSpace(rows.numbers(), new Tall(0, 0), new float[0], 0);
    }
    Tall directions = rows.times(chance(rows.columns(), width));
    directions.orthonormalise();
    for (int pass = 0; pass < POWER; pass++) {
      directions = rows.times(rows.transposedTimes(directions));
      directions.orthonormalise();
    }
    Tall basis = rows.transposedTimes(directions);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(width, true, true);
    eigen.decompose(basis.gram());
    return turned(rows.numbers(), basis, eigen, dimensions);
  }

  private static LatentSpace turned(
      int[] numbers, Tall basis, EigenDecomposition_F64<DMatrixRMaj> eigen, int dimensions) {
    int width = basis.width();
    double[] squares = IntStream.range(0, width)
        .mapToDouble(i -> Math.max(0, eigen.getEigenvalue(i).getReal()))
        .toArray();
    double most = Arrays.stream(squares).max().orElse(0);
    int[] kept = IntStream.range(0, width)
        .filter(i -> squares[i] > LEAST * LEAST * most)
        .boxed()
        .sorted((a, b) -> Double.compare(squares[b], squares[a]))
        .limit(dimensions)
        .mapToInt(Integer::intValue)
        .toArray();
    float[] turn = new float[width * kept.length];
    for (int to = 0; to < kept.length; to++) {
      DMatrixRMaj vector = eigen.getEigenVector(kept[to]);
      double scale = Math.pow(squares[kept[to]],
          (0.5 - 2) / 2);
      for (int from = 0; from < width; from++) {
        turn[from * kept.length + to] = (float) (vector.get(from) * scale);
      }
    }
    return new LatentSpace(numbers, basis, turn, kept.length);
  }

  /** How many directions there are; possibly none. */
  public int dimensions() {
    return dimensions;
  }

  /**
   * Where a text lies, as a vector of length 1; of zeros if it has no term of the sample. Not to be
   * changed.
   */
  public float[] of(SparseVector vector) {
    return places.get(vector, this::place);
  }

  private float[] place(SparseVector vector) {
    float[] mixed = new float[basis.width()];
    for (int i = 0; i < vector.size(); i++) {
      int row = rows[vector.term(i)];
      if (row >= 0) {
        basis.addRow(row, vector.weight(i), mixed);
      }
    }
    float[] place = new float[dimensions];
    for (int from = 0; from < mixed.length; from++) {
      float share = mixed[from];
      int start = from * dimensions;
      for (int to = 0; to < dimensions; to++) {
        place[to] += share * turn[start + to];
      }
    }
    return unit(place);
  }

  /**
   * What weights of directions are as weights of terms: the inner product of these with a vector is
   * that of the weights with {@link #of} the vector, before its length is brought to 1.
   */
  public float[] termWeights(double[] weights) {
    float[] mixed = new float[basis.width()];
    for (int from = 0; from < mixed.length; from++) {
      double sum = 0;
      for (int to = 0; to < dimensions; to++) {
        sum += turn[from * dimensions + to] * weights[to];
      }
      mixed[from] = (float) sum;
    }
    float[] ofTerms = new float[rows.length];
    for (int term = 0; term < rows.length; term++) {
      ofTerms[term] = rows[term] < 0 ? 0 : basis.dotRow(rows[term], mixed);
    }
    return ofTerms;
  }

  private static float[] unit(float[] place) {
    double squares = 0;
    for (float component : place) {
      squares += component * component;
    }
    if (squares > 0) {
      float scale = (float) (1 / Math.sqrt(squares));
      for (int i = 0; i < place.length; i++) {
        place[i] *= scale;
      }
    }
    return place;
  }

  /** Random numbers from -1 to 1; any that are spread evenly round 0 will do. */
  private static Tall chance(int height, int width) {
    SplittableRandom random = new SplittableRandom(SEED);
    Tall chance = new Tall(height, width);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        chance.set(row, column, 2 * random.nextFloat() - 1);
      }
    }
    return chance;
  }
}
