package shortlist.bench.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a measurement prints: JSON lines that begin with its name, and a line for people at the end.
 */
public final class Report {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String name;

  /** Of the measurement of this name. */
  public Report(String name) {
    this.name = name;
  }

  /** Names and values in turn. */
  public void line(@Nullable Object... figures) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("measurement", name);
    for (int i = 0; i + 1 < figures.length; i += 2) {
      line.put(String.valueOf(figures[i]), figures[i + 1]);
    }
    System.out.println(JSON.writeValueAsString(line));
  }

  /** The readable line. */
  public void say(String sentence) {
    System.out.println(name + ": " + sentence);
  }
}
