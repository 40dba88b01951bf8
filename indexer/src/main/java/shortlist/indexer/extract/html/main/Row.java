package shortlist.indexer.extract.html.main;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The features of one segment, in an order that is always the same. */
final class Row {

  private static final int USUAL = 256;

  private final @Nullable List<String> names;
  private float[] values = new float[USUAL];
  private int size;

  private Row(@Nullable List<String> names) {
    this.names = names;
  }

  Row() {
    this(null);
  }

  /** A row that remembers what its values are called. */
  static Row named() {
    return new Row(new ArrayList<>());
  }

  void add(String name, double value) {
    if (names != null) {
      names.add(name);
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = (float) value;
  }

  void addAll(Row other) {
    if (names != null && other.names != null) {
      names.addAll(other.names);
    }
    if (size + other.size > values.length) {
      values = Arrays.copyOf(values, size + other.size);
    }
    System.arraycopy(other.values, 0, values, size, other.size);
    size += other.size;
  }

  float[] values() {
    return Arrays.copyOf(values, size);
  }

  List<String> names() {
    return names == null ? List.of() : List.copyOf(names);
  }
}
