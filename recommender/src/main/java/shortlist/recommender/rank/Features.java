package shortlist.recommender.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Trait;
import shortlist.recommender.profile.Profile;

/**
 * What a profile says of a set of items, before it is weighed: a column a part, a figure an item.
 *
 * <p>What has no natural unit is standardised over the set: the text parts and signals, these by
 * their logarithms. The priors of traits are in units of what the profile foretells.
 */
final class Features {

  static final String TEXT = "text";
  static final String TOPICS = "topics";
  static final String NEAREST = "nearest";

  private final List<String> names;
  private final double[][] columns;

  private Features(List<String> names, double[][] columns) {
    this.names = names;
    this.columns = columns;
  }

  static Features of(Profile profile, List<Item> items) {
    List<String> names = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    names.addAll(List.of(TEXT, TOPICS, NEAREST));
    columns.add(standardised(items, item -> profile.terms(item.words())));
    columns.add(standardised(items, item -> profile.topics(item.words())));
    columns.add(standardised(items, item -> profile.closeness(item.words())));
    for (Trait trait : Trait.values()) {
      names.add(trait.label());
      columns.add(column(items, item -> profile.prior(trait, item)));
    }
    TreeSet<String> signals = new TreeSet<>();
    items.forEach(item -> signals.addAll(item.signals().keySet()));
    for (String signal : signals) {
      names.add(signal);
      columns.add(standardised(items,
          item -> Math.log1p(Math.max(0, item.signals().getOrDefault(signal, 0.0)))));
    }
    return new Features(names, columns.toArray(double[][]::new));
  }

  List<String> names() {
    return names;
  }

  double of(int part, int item) {
    return columns[part][item];
  }

  private interface Measure {
    double of(Item item);
  }

  private static double[] column(List<Item> items, Measure measure) {
    return IntStream.range(0, items.size())
        .parallel()
        .mapToDouble(i -> measure.of(items.get(i)))
        .toArray();
  }

  private static double[] standardised(List<Item> items, Measure measure) {
    double[] column = column(items, measure);
    Standard.apply(column);
    return column;
  }
}
