package shortlist.corpus.store;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists of names as they stand in a column: a JSON array. */
final class Lists {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {
  };

  private Lists() {}

  static String write(List<String> names) {
    return JSON.writeValueAsString(names);
  }

  static List<String> read(String column) {
    return JSON.readValue(column, STRINGS);
  }
}
