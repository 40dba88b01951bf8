package shortlist.app.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects for JSON. */
public final class Json {

  private Json() {}

  /**
   * An object whose keys keep their order; null values are kept, for scripts expect the key.
   *
   * @param keysAndValues in turns
   */
  public static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    List<@Nullable Object> list = Arrays.asList(keysAndValues);
    for (int i = 0; i + 1 < list.size(); i += 2) {
      object.put(String.valueOf(list.get(i)), list.get(i + 1));
    }
    return object;
  }

  /** What something is written as; null for nothing. */
  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
