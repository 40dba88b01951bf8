package shortlist.bench.report;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the person who measures can set.
 *
 * @param values by name; no value is empty
 */
public record Settings(Map<String, String> values) {

  /** A name and its value in an argument; what is no such pair, or has no value, is passed over. */
  public static Settings parse(String[] arguments) {
    Map<String, String> values = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals > 0 && equals < argument.length() - 1) {
        values.put(argument.substring(0, equals), argument.substring(equals + 1));
      }
    }
    return new Settings(Map.copyOf(values));
  }

  /**
   * A whole number, or {@code otherwise} if it is not given.
   *
   * @throws MissingSetting if something else is given
   */
  public int number(String name, int otherwise) {
    String value = values.get(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new MissingSetting("Give a whole number with -D" + name + "=");
    }
  }

  /** Whether it is given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * A value that there must be.
   *
   * @param what it is, for the message
   * @throws MissingSetting if it is not given
   */
  public String text(String name, String what) {
    String value = values.get(name);
    if (value == null) {
      throw new MissingSetting("Give -D" + name + "=" + what);
    }
    return value;
  }

  /** The same of a file or a folder, which need not exist. */
  public Path file(String name, String what) {
    return Path.of(text(name, what)).toAbsolutePath();
  }

  /** Where what is generated is kept between runs. */
  public Path kept() {
    return file("target", "the folder of what is built");
  }
}
