package shortlist.bench.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A decision tree that grows. */
final class Tree {

  private final List<Node> nodes = new ArrayList<>(List.of(new Node()));

  private static final class Node {
    int column = -1;
    int bin;
    int lower;
    double value;
  }

  /** Splits a leaf; gives the number of the lower of its children, the upper has the next. */
  int split(int node, int column, int bin) {
    Node split = nodes.get(node);
    split.column = column;
    split.bin = bin;
    split.lower = nodes.size();
    nodes.add(new Node());
    nodes.add(new Node());
    return split.lower;
  }

  void value(int leaf, double value) {
    nodes.get(leaf).value = value;
  }

  double value(int row, Bins bins) {
    Node node = nodes.getFirst();
    while (node.column >= 0) {
      node = nodes.get(bins.of(row, node.column) <= node.bin ? node.lower : node.lower + 1);
    }
    return node.value;
  }

  /** A node a line, indented by its depth. */
  void write(StringBuilder out, List<String> features, Bins bins) {
    write(0, 0, out, features, bins);
  }

  private void write(int at, int depth, StringBuilder out, List<String> features, Bins bins) {
    Node node = nodes.get(at);
    out.append(" ".repeat(depth));
    if (node.column < 0) {
      out.append(String.format(Locale.ROOT, "%.4f%n", node.value));
      return;
    }
    out.append(features.get(node.column))
        .append(" < ")
        .append(bins.border(node.column, node.bin))
        .append('\n');
    write(node.lower, depth + 1, out, features, bins);
    write(node.lower + 1, depth + 1, out, features, bins);
  }
}
