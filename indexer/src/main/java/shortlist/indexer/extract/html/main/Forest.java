package shortlist.indexer.extract.html.main;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sum of decision trees: for a row of features, the log-odds that a segment is part of the main
 * text. Read from text, a node a line, indented by its depth: {@code feature < threshold}, then
 * what follows if that holds, then what follows if not; a leaf is a number. Safe for use by several
 * threads.
 */
public final class Forest {

  private static final String FILE = "main-text.forest";

  /** Every so many trees, what is surely no text is given up. */
  private static final int LOOK = 25;
  private static final double HOPELESS = -4;

  /** The forest that the program brings along. */
  public static final Forest BUNDLED = bundled();

  private final double base;
  private final int[] roots;
  /** By node: the index of its feature, or -1 for a leaf; its threshold or value; its children. */
  private final int[] features;
  private final float[] values;
  private final int[] rights;

  private Forest(double base, List<Integer> roots, List<Node> nodes) {
    this.base = base;
    this.roots = roots.stream().mapToInt(Integer::intValue).toArray();
    this.features = nodes.stream().mapToInt(node -> node.feature).toArray();
    this.rights = nodes.stream().mapToInt(node -> node.right).toArray();
    this.values = new float[nodes.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = nodes.get(i).value;
    }
  }

  private static final class Node {
    final int feature;
    final float value;
    int right;

    Node(int feature, float value) {
      this.feature = feature;
      this.value = value;
    }
  }

  private static Forest bundled() {
    try (InputStream in = Forest.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE);
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a forest.
   *
   * @throws IllegalArgumentException if it is none, or names a feature that does not exist
   */
  public static Forest read(Reader text) throws IOException {
    List<String> names = Features.names();
    List<Integer> roots = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    double base = 0;
    BufferedReader lines = new BufferedReader(text);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String said = line.strip();
      int depth = line.length() - line.stripLeading().length();
      if (said.isEmpty() || said.startsWith("#")) {
        continue;
      }
      if (said.startsWith("base ")) {
        base = Double.parseDouble(said.substring(5));
        continue;
      }
      if (depth == 0) {
        roots.add(nodes.size());
        open.clear();
      } else if (open.size() > depth) {
        // The second child of the node above.
        nodes.get(open.get(depth - 1)).right = nodes.size();
      }
      while (open.size() > depth) {
        open.removeLast();
      }
      open.add(nodes.size());
      nodes.add(node(said, names));
    }
    return new Forest(base, roots, nodes);
  }

  private static Node node(String said, List<String> names) {
    int less = said.indexOf(" < ");
    if (less < 0) {
      return new Node(-1, Float.parseFloat(said));
    }
    int feature = names.indexOf(said.substring(0, less));
    if (feature < 0) {
      throw new IllegalArgumentException("no feature " + said.substring(0, less));
    }
    return new Node(feature, Float.parseFloat(said.substring(less + 3)));
  }

  /** The probabilities of rows of features. */
  double[] probabilities(float[][] rows) {
    return Arrays.stream(rows).mapToDouble(row -> 1 / (1 + Math.exp(-logOdds(row)))).toArray();
  }

  private double logOdds(float[] row) {
    double sum = base;
    for (int i = 0; i < roots.length; i++) {
      if (i % LOOK == 0 && sum < HOPELESS) {
        return sum;
      }
      int node = roots[i];
      while (features[node] >= 0) {
        node = row[features[node]] < values[node] ? node + 1 : rights[node];
      }
      sum += values[node];
    }
    return sum;
  }
}
