package shortlist.recommender.vector;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A matrix of which each row is a sparse vector, without the columns of terms that only one row
 * has: those tell nothing of what rows have in common.
 */
final class SparseRows {

  private static final int CHUNK = 256;

  private final List<SparseVector> rows;
  private final int[] numbers;
  private final int columns;
  private final int[] starts;
  private final int[] columnRows;
  private final float[] columnWeights;

  private SparseRows(List<SparseVector> rows, int[] numbers, int columns, int[] starts) {
    this.rows = rows;
    this.numbers = numbers;
    this.columns = columns;
    this.starts = starts;
    this.columnRows = new int[starts[columns]];
    this.columnWeights = new float[starts[columns]];
    int[] next = starts.clone();
    for (int row = 0; row < rows.size(); row++) {
      SparseVector vector = rows.get(row);
      for (int i = 0; i < vector.size(); i++) {
        int column = numbers[vector.term(i)];
        if (column >= 0) {
          columnRows[next[column]] = row;
          columnWeights[next[column]++] = vector.weight(i);
        }
      }
    }
  }

  static SparseRows of(List<SparseVector> rows, int terms) {
    int[] frequencies = new int[terms];
    for (SparseVector row : rows) {
      for (int i = 0; i < row.size(); i++) {
        frequencies[row.term(i)]++;
      }
    }
    int columns = 0;
    int[] numbers = new int[terms];
    int[] starts = new int[terms + 1];
    for (int term = 0; term < terms; term++) {
      numbers[term] = frequencies[term] < 2 ? -1 : columns;
      if (frequencies[term] >= 2) {
        starts[columns + 1] = starts[columns] + frequencies[term];
        columns++;
      }
    }
    return new SparseRows(rows, numbers, columns, Arrays.copyOf(starts, columns + 1));
  }

  /** The column of each term; -1 for one without a column. */
  int[] numbers() {
    return numbers;
  }

  int columns() {
    return columns;
  }

  /** This matrix times another, which has a row a column of this one. */
  Tall times(Tall other) {
    Tall product = new Tall(rows.size(), other.width());
    inChunks(rows.size(), row -> {
      SparseVector vector = rows.get(row);
      for (int i = 0; i < vector.size(); i++) {
        int column = numbers[vector.term(i)];
        if (column >= 0) {
          product.addTo(row, vector.weight(i), other, column);
        }
      }
    });
    return product;
  }

  /** The transpose of this matrix times another, which has a row a row of this one. */
  Tall transposedTimes(Tall other) {
    Tall product = new Tall(columns, other.width());
    inChunks(columns, column -> {
      for (int i = starts[column]; i < starts[column + 1]; i++) {
        product.addTo(column, columnWeights[i], other, columnRows[i]);
      }
    });
    return product;
  }

  private static void inChunks(int count, IntConsumer each) {
    IntStream.range(0, (count + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(chunk -> IntStream.range(chunk * CHUNK, Math.min(count, (chunk + 1) * CHUNK))
            .forEach(each));
  }
}
