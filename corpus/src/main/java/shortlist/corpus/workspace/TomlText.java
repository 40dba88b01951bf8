package shortlist.corpus.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;

/**
 * The text of a TOML file in which values are replaced where they stand, so that comments, order
 * and whatever is not known stay as they were written. Takes text that the parser has accepted, and
 * knows just enough of its grammar (TOML 1.0) to find where values begin and end. Immutable.
 */
final class TomlText {

  private final String text;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private int at;

  /** {@code path}: of the table and the key; the value is from {@code start} to {@code end}. */
  private record Entry(List<String> path, int start, int end) {}

  /** {@code end}: after its last line that holds something, where another one can be put. */
  private record Table(List<String> path, int end) {}

  TomlText(String text) {
    this.text = text;
    read();
  }

  /** Whether a value stands at this path, whatever it is. */
  boolean has(List<String> path) {
    return find(path).isPresent();
  }

  /** Whether there is a table with a heading of its own, or a key within it. */
  boolean hasTable(List<String> path) {
    return tables.stream().anyMatch(table -> table.path().equals(path))
        || entries.stream()
            .anyMatch(entry -> entry.path().size() > path.size()
                && entry.path().subList(0, path.size()).equals(path));
  }

  /**
   * The text with another value; a key that is not there is added at the end of its table, and so
   * is the table at the end of the text.
   *
   * @param literal the value as it is spelt in TOML
   */
  TomlText with(List<String> path, String literal) {
    Optional<Entry> known = find(path);
    if (known.isPresent()) {
      return new TomlText(text.substring(0, known.get().start()) + literal
          + text.substring(known.get().end()));
    }
    List<String> heading = path.subList(0, path.size() - 1);
    String line = key(path.getLast()) + " = " + literal;
    return new TomlText(tables.stream()
        .filter(table -> table.path().equals(heading))
        .findFirst()
        .map(table -> inserted(table.end(), line))
        .orElseGet(() -> appended(heading, line)));
  }

  @Override
  public String toString() {
    return text;
  }

  private Optional<Entry> find(List<String> path) {
    return entries.stream().filter(entry -> entry.path().equals(path)).findFirst();
  }

  private String inserted(int place, String line) {
    boolean begun = place > 0 && text.charAt(place - 1) != '\n';
    return text.substring(0, place) + (begun ? newline() : "") + line + newline()
        + text.substring(place);
  }

  private String appended(List<String> heading, String line) {
    String name = String.join(".", heading.stream().map(TomlText::key).toList());
    boolean begun = !text.isEmpty() && !text.endsWith("\n");
    return text + (begun ? newline() : "") + newline() + "[" + name + "]" + newline() + line
        + newline();
  }

  private String newline() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private static String key(String name) {
    return name.matches("[A-Za-z0-9_-]+") ? name : '"' + Toml.tomlEscape(name).toString() + '"';
  }

  private void read() {
    List<String> heading = List.of();
    int end = 0;
    skipBlank();
    while (at < text.length()) {
      if (text.charAt(at) == '[') {
        tables.add(new Table(heading, end));
        boolean list = text.startsWith("[[", at);
        at += list ? 2 : 1;
        heading = path(']');
        at += list ? 2 : 1;
      } else {
        List<String> path = new ArrayList<>(heading);
        path.addAll(path('='));
        at++;
        skipSpace();
        int start = at;
        skipValue();
        entries.add(new Entry(List.copyOf(path), start, at));
      }
      end = endOfLine();
      skipBlank();
    }
    tables.add(new Table(heading, end));
  }

  /** The keys up to a sign, which is not read. */
  private List<String> path(char sign) {
    List<String> keys = new ArrayList<>();
    skipSpace();
    while (text.charAt(at) != sign) {
      int start = at;
      char c = text.charAt(at);
      if (c == '.') {
        at++;
      } else if (c == '"' || c == '\'') {
        skipString();
        String quoted = text.substring(start, at);
        keys.add(Toml.parse(quoted + " = 0").keySet().iterator().next());
      } else {
        while (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0) {
          at++;
        }
        keys.add(text.substring(start, at));
      }
      skipSpace();
    }
    return keys;
  }

  private void skipValue() {
    switch (text.charAt(at)) {
      case '"', '\'' -> skipString();
      case '[', '{' -> skipBracketed();
      default -> {
        while (at < text.length() && ",]}#\r\n".indexOf(text.charAt(at)) < 0) {
          at++;
        }
        while (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t') {
          at--;
        }
      }
    }
  }

  private void skipBracketed() {
    int depth = 0;
    do {
      switch (text.charAt(at)) {
        case '"', '\'' -> {
          skipString();
          continue;
        }
        case '#' -> {
          at = endOfLine();
          continue;
        }
        case '[', '{' -> depth++;
        case ']', '}' -> depth--;
        default -> {
          // Keys, numbers, commas and space.
        }
      }
      at++;
    } while (depth > 0);
  }

  private void skipString() {
    char quote = text.charAt(at);
    String three = String.valueOf(quote).repeat(3);
    boolean block = text.startsWith(three, at);
    String close = block ? three : String.valueOf(quote);
    at += close.length();
    while (!text.startsWith(close, at)) {
      at += quote == '"' && text.charAt(at) == '\\' ? 2 : 1;
    }
    at += close.length();
    // A block may end in quotes of its own.
    while (block && at < text.length() && text.charAt(at) == quote) {
      at++;
    }
  }

  private void skipSpace() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  /** Over empty lines and comments. */
  private void skipBlank() {
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
      at = text.charAt(at) == '#' ? endOfLine() : at + 1;
    }
  }

  /** The place after this line's end. */
  private int endOfLine() {
    int newline = text.indexOf('\n', at);
    return newline < 0 ? text.length() : newline + 1;
  }
}
