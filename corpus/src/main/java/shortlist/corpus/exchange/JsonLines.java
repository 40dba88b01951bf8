package shortlist.corpus.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON lines: an object a line; what cannot be used is named by its line. */
public final class JsonLines {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonLines() {}

  /**
   * Makes an item of an object, or throws an {@link IllegalArgumentException} that says why not.
   */
  public interface Reader<T> {
    /** Reads a line's object. */
    T read(JsonNode object);
  }

  /** Makes an item of each line of a text; blank lines are left out. */
  public static <T> Imported<T> read(String text, Reader<T> reader) {
    List<T> items = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        items.add(item(line, reader));
      } catch (IllegalArgumentException e) {
        problems.add("line " + number + ": " + e.getMessage());
      }
    }
    return new Imported<>(items, problems);
  }

  /**
   * What a line holds.
   *
   * @throws IllegalArgumentException that says why it cannot be used
   */
  public static <T> T item(String line, Reader<T> reader) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
    if (!node.isObject()) {
      throw new IllegalArgumentException("not a JSON object");
    }
    return reader.read(node);
  }

  /** A text or number field as text; null if it is absent, null or blank. */
  public static @Nullable String text(JsonNode object, String name) {
    JsonNode value = object.get(name);
    return value == null || !value.isValueNode() || value.isNull() || value.asString().isBlank()
        ? null
        : value.asString().strip();
  }

  /** A text field that must be there. */
  public static String required(JsonNode object, String name) {
    return Optional.ofNullable(text(object, name))
        .orElseThrow(() -> new IllegalArgumentException("no " + name));
  }

  /** A whole number; null if absent. */
  public static @Nullable Integer number(JsonNode object, String name) {
    String text = text(object, name);
    if (text == null) {
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is not a whole number: " + text, e);
    }
  }

  /** A list of texts; a single text is a list of one. */
  public static List<String> texts(JsonNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      return List.of(value.asString());
    }
    return value.valueStream().map(JsonNode::asString).filter(text -> !text.isBlank()).toList();
  }
}
