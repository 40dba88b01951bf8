package shortlist.recommender.vector;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/** A dense matrix of many rows and few columns, row by row. */
final class Tall {

  private static final int BLOCK = 512;

  private final float[][] blocks;
  private final int height;
  private final int width;

  Tall(int height, int width) {
    this.height = height;
    this.width = width;
    this.blocks = new float[(height + BLOCK - 1) / BLOCK][];
    for (int block = 0; block < blocks.length; block++) {
      blocks[block] = new float[Math.min(BLOCK, height - block * BLOCK) * width];
    }
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  void set(int row, int column, float value) {
    blocks[row / BLOCK][row % BLOCK * width + column] = value;
  }

  /** Adds a multiple of a row to {@code sum}. */
  void addRow(int row, float factor, float[] sum) {
    add(blocks[row / BLOCK], row % BLOCK * width, factor, sum, 0);
  }

  /** Adds a multiple of a row of another matrix of the same width to a row of this one. */
  void addTo(int row, float factor, Tall other, int otherRow) {
    add(other.blocks[otherRow / BLOCK], otherRow % BLOCK * width, factor, blocks[row / BLOCK],
        row % BLOCK * width);
  }

  float dotRow(int row, float[] vector) {
    float[] block = blocks[row / BLOCK];
    int start = row % BLOCK * width;
    float sum = 0;
    for (int i = 0; i < width; i++) {
      sum += block[start + i] * vector[i];
    }
    return sum;
  }

  private void add(float[] from, int fromStart, float factor, float[] to, int toStart) {
    for (int i = 0; i < width; i++) {
      to[toStart + i] += factor * from[fromStart + i];
    }
  }

  /** The inner products of all columns with each other. */
  DMatrixRMaj gram() {
    double[] sums = IntStream.range(0, blocks.length)
        .parallel()
        .mapToObj(this::gram)
        .reduce(Tall::plus)
        .orElseGet(() -> new double[width * width]);
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < i; j++) {
        sums[i * width + j] = sums[j * width + i];
      }
    }
    return DMatrixRMaj.wrap(width, width, sums);
  }

  /** The upper triangle for one block; floats add up exactly enough over one. */
  private double[] gram(int block) {
    float[] rows = blocks[block];
    float[] sums = new float[width * width];
    for (int start = 0; start < rows.length; start += width) {
      for (int i = 0; i < width; i++) {
        float factor = rows[start + i];
        int to = i * width;
        for (int j = i; j < width; j++) {
          sums[to + j] += factor * rows[start + j];
        }
      }
    }
    double[] exact = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      exact[i] = sums[i];
    }
    return exact;
  }

  private static double[] plus(double[] one, double[] other) {
    double[] sums = new double[one.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = one[i] + other[i];
    }
    return sums;
  }

  /**
   * Makes the columns orthonormal, by the Cholesky factor of their inner products; where they are
   * dependent, what is left of them is small.
   */
  void orthonormalise() {
    DMatrixRMaj gram = gram();
    double ridge = 1e-7 * CommonOps_DDRM.trace(gram) / Math.max(1, width) + Float.MIN_NORMAL;
    for (int i = 0; i < width; i++) {
      gram.add(i, i, ridge);
    }
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(width, false);
    cholesky.decompose(gram);
    DMatrixRMaj inverse = new DMatrixRMaj(width, width);
    CommonOps_DDRM.invert(cholesky.getT(null), inverse);
    float[] factor = new float[width * width];
    for (int i = 0; i < factor.length; i++) {
      factor[i] = (float) inverse.data[i];
    }
    IntStream.range(0, blocks.length).parallel().forEach(block -> turn(block, factor));
  }

  /** Multiplies each row by an upper triangular matrix. */
  private void turn(int block, float[] factor) {
    float[] rows = blocks[block];
    float[] turned = new float[width];
    for (int start = 0; start < rows.length; start += width) {
      Arrays.fill(turned, 0);
      for (int i = 0; i < width; i++) {
        float share = rows[start + i];
        int from = i * width;
        for (int j = i; j < width; j++) {
          turned[j] += share * factor[from + j];
        }
      }
      System.arraycopy(turned, 0, rows, start, width);
    }
  }
}
