package shortlist.corpus.archive;

import java.util.List;
import java.util.Optional;

/**
 * The header fields of a response in the order received. Names compare without case.
 *
 * @param fields the fields
 */
public record Headers(List<Field> fields) {

  /** No fields. */
  public static final Headers NONE = new Headers(List.of());

  /**
   * One header field.
   *
   * @param name as received
   * @param value as received
   */
  public record Field(String name, String value) {}

  /** Copies the list. */
  public Headers {
    fields = List.copyOf(fields);
  }

  /** A single field, for tests and imports. */
  public static Headers of(String name, String value) {
    return new Headers(List.of(new Field(name, value)));
  }

  /** The first value of a field, if there is one. */
  public Optional<String> first(String name) {
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  /** All values of a field, in order; empty if there is none. */
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }
}
