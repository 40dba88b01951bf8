package shortlist.bench.crawl;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the person who measures can set, by name. */
record Settings(Map<String, String> values) {

  /** A name and its value in an argument; what is no such pair, or has no value, is passed over. */
  static Settings parse(String[] arguments) {
    Map<String, String> values = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals > 0 && equals < argument.length() - 1) {
        values.put(argument.substring(0, equals), argument.substring(equals + 1));
      }
    }
    return new Settings(Map.copyOf(values));
  }

  int number(String name, int otherwise) {
    return Optional.ofNullable(values.get(name)).map(Integer::valueOf).orElse(otherwise);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** A value that there must be; {@code what} says what it is. */
  String text(String name, String what) {
    String value = values.get(name);
    if (value == null) {
      throw new MissingSetting("Give -D" + name + "=" + what);
    }
    return value;
  }

  Path file(String name, String what) {
    return Path.of(text(name, what)).toAbsolutePath();
  }

  /** Where what is generated is kept between runs. */
  Path kept() {
    return file("target", "the folder of what is built");
  }

  /** The generated site's port. */
  int port() {
    return number("crawl.port", 18_460);
  }
}
