package shortlist.sampleweb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Named parts of markup with holes such as <code>${title}</code>. In a template file a line
 * {@code === name} starts a part.
 */
final class Template {
  private static final Pattern PART = Pattern.compile("(?m)^=== ([a-z-]+)\n");

  private final String file;
  private final Map<String, String> parts = new HashMap<>();

  /** Reads a template from the class path, for example {@code ferrywell.html}. */
  Template(String file) {
    this.file = file;
    String text = read("template/" + file);
    Matcher part = PART.matcher(text);
    int end = part.find() ? part.start() : text.length();
    while (end < text.length()) {
      String name = part.group(1);
      int start = part.end();
      end = part.find() ? part.start() : text.length();
      parts.put(name, text.substring(start, end));
    }
  }

  /** A text file that lies beside this class. */
  static String read(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part to be filled. */
  Filling part(String name) {
    String part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException(file + " has no part " + name);
    }
    return new Filling(part);
  }

  /** A part of a template and the values for its holes. */
  final class Filling {
    private final String part;
    private final Map<String, Object> values = new HashMap<>();

    private Filling(String part) {
      this.part = part;
    }

    /** Sets the value of a hole: {@link Markup} goes in as it is, all else is escaped. */
    Filling set(String hole, Object value) {
      values.put(hole, value);
      return this;
    }

    /** The part with its holes filled. A hole without a value is an error in the template. */
    Markup markup() {
      StringBuilder text = new StringBuilder();
      int end = 0;
      for (int hole = part.indexOf("${"); hole >= 0; hole = part.indexOf("${", end)) {
        text.append(part, end, hole);
        end = part.indexOf('}', hole) + 1;
        text.append(value(part.substring(hole + 2, end - 1)).text());
      }
      return new Markup(text.append(part, end, part.length()).toString());
    }

    private Markup value(String hole) {
      Object value = values.get(hole);
      if (value == null) {
        throw new IllegalStateException(file + " has no value for " + hole);
      }
      return value instanceof Markup markup ? markup : Markup.escape(value.toString());
    }
  }
}
