package shortlist.corpus.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table. No row goes over several lines: that keeps an odd quotation mark from
 * swallowing the rest of a file.
 *
 * @param line its number, from 1
 * @param fields without quotation marks and blanks around them; empty if {@code problem} is not
 *        null
 * @param problem why it cannot be read; null if it can
 */
record Row(int line, List<String> fields, @Nullable String problem) {

  private static final int MAX_LENGTH = 100_000;
  private static final int MAX_ROWS = 300_000;
  private static final String SEPARATORS = ",;\t";

  /**
   * The rows of a text, also the empty ones; their separator is told by the first that has any.
   *
   * @param file its name
   * @throws FileException if there are too many
   */
  static List<Row> of(String file, String text) {
    CsvReaderBuilder reader = CsvReader.builder()
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .fieldSeparator(separator(text));
    List<Row> rows = new ArrayList<>();
    Iterator<String> lines = text.lines().iterator();
    while (lines.hasNext()) {
      if (rows.size() == MAX_ROWS) {
        throw new FileException(
            file + " has more than 300,000 lines; split it by editions and import the parts.");
      }
      rows.add(of(rows.size() + 1, lines.next(), reader));
    }
    return rows;
  }

  /** The text of a field; empty if the row has no such field. */
  String field(int index) {
    return index >= 0 && index < fields.size() ? fields.get(index) : "";
  }

  /** Whether there is nothing in it. */
  boolean isEmpty() {
    return problem == null && fields.stream().allMatch(String::isEmpty);
  }

  /** The fields as names of columns: lower case, joined by {@code _}. */
  List<String> names() {
    return fields.stream().map(Row::name).toList();
  }

  /** A field as the name of a column. */
  static String name(String field) {
    return field.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static Row of(int line, String text, CsvReaderBuilder reader) {
    if (text.isBlank()) {
      return new Row(line, List.of(), null);
    }
    if (text.length() > MAX_LENGTH) {
      return new Row(line, List.of(), "longer than 100,000 characters");
    }
    try {
      return new Row(line,
          reader.ofSingleCsvRecord(text).getFields().stream().map(String::strip).toList(), null);
    } catch (CsvParseException e) {
      return new Row(line, List.of(), "its quotation marks do not match");
    }
  }

  private static char separator(String text) {
    String first = text.lines()
        .limit(100)
        .filter(line -> line.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0))
        .findFirst()
        .orElse(SEPARATORS);
    char best = SEPARATORS.charAt(0);
    for (int i = 1; i < SEPARATORS.length(); i++) {
      char other = SEPARATORS.charAt(i);
      best = count(first, other) > count(first, best) ? other : best;
    }
    return best;
  }

  /** How often it stands outside of quotation marks. */
  private static int count(String text, char wanted) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < Math.min(text.length(), MAX_LENGTH); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      count += !quoted && c == wanted ? 1 : 0;
    }
    return count;
  }
}
