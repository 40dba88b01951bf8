package shortlist.recommender.evaluate.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.exchange.JsonLines;
import shortlist.indexer.term.TermVectors;
import shortlist.indexer.term.TextVectors;
import shortlist.recommender.evaluate.Watcher;
import shortlist.recommender.item.Plain;
import shortlist.recommender.item.Trait;
import tools.jackson.databind.JsonNode;

/** Reads the items; of their texts only the counted terms are kept. */
final class ItemReader {

  private static final int TOLD_EVERY = 1_000;

  private final Fields fields;
  private final Watcher watcher;
  private final Map<String, Integer> rows = new HashMap<>();
  private final List<Facts> facts = new ArrayList<>();
  private final TextVectors texts = new TextVectors();

  ItemReader(Fields fields, Watcher watcher) {
    this.fields = fields;
    this.watcher = watcher;
  }

  void read(Path file) {
    new TextFile(file).forEachLine(line -> JsonLines.item(line, this::add));
  }

  /**
   * The number of an item.
   *
   * @throws IllegalArgumentException if there is none of this id
   */
  int row(String id) {
    Integer row = rows.get(id);
    if (row == null) {
      throw new IllegalArgumentException("items.jsonl has no item " + id);
    }
    return row;
  }

  List<Facts> facts() {
    return facts;
  }

  TermVectors vectors() {
    return texts.finish();
  }

  private int add(JsonNode item) {
    String id = JsonLines.required(item, "id");
    if (rows.putIfAbsent(id, rows.size()) != null) {
      throw new IllegalArgumentException("the item " + id + " is there twice");
    }
    texts.add(id, orEmpty(JsonLines.text(item, "title")), orEmpty(JsonLines.text(item, "text")));
    facts.add(fields == Fields.TEXT ? Facts.NONE : new Facts(traits(item), signals(item)));
    if (rows.size() % TOLD_EVERY == 0) {
      watcher.at(rows.size(), 0, "items read");
    }
    return rows.size();
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static Map<Trait, String> traits(JsonNode item) {
    Map<Trait, String> traits = new EnumMap<>(Trait.class);
    put(traits, Trait.SITE, JsonLines.text(item, "host"), Plain::host);
    put(traits, Trait.ORGANISATION, JsonLines.text(item, "organisation"), Plain::name);
    put(traits, Trait.CURATOR, JsonLines.text(item, "curator"), Plain::name);
    return traits;
  }

  private static void put(
      Map<Trait, String> traits, Trait trait, @Nullable String value, UnaryOperator<String> plain) {
    String name = value == null ? "" : plain.apply(value);
    if (!name.isEmpty()) {
      traits.put(trait, name);
    }
  }

  /** What is below 0 counts as 0: points of what was voted down. */
  private static Map<String, Double> signals(JsonNode item) {
    JsonNode given = item.path("signals");
    Map<String, Double> signals = new HashMap<>();
    for (Map.Entry<String, JsonNode> signal : given.properties()) {
      if (!signal.getValue().isNull()) {
        signals.put(signal.getKey(), Math.max(0, number(signal.getKey(), signal.getValue())));
      }
    }
    return signals;
  }

  private static double number(String name, JsonNode value) {
    if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
      throw new IllegalArgumentException("its signal " + name + " is not a number");
    }
    return value.asDouble();
  }
}
