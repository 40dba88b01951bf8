package shortlist.corpus.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table of clicks is what, and what holds for all of its rows.
 *
 * @param columns names of columns as the table writes them, in any case; or {@code #3} for the
 *        third
 * @param edition what all rows belong to, where no column says it; null if one does
 * @param date the day on which it was sent, where no column says it; null if unknown or if one does
 * @param delivered copies that arrived, above 0, where no column says it; null if one does
 */
public record ColumnMap(
    Map<Column, String> columns,
    @Nullable String edition,
    @Nullable LocalDate date,
    @Nullable Long delivered) {

  private static final String HOW = "; say for example --map url=Link,unique=Clicks, where there are "
      + Arrays
          .stream(Column.values())
          .map(Column::label)
          .collect(Collectors.joining(", "))
      + ".";

  /** Copies the map. */
  public ColumnMap {
    columns = Map.copyOf(columns);
  }

  /** What a column can hold. */
  public enum Column {
    /** The address of the link; cannot be done without. */
    URL("url|link|links|address|clicked_url|link_url|destination|target"),
    /** Readers who clicked it. */
    UNIQUE("unique|unique_clicks|clicks_unique|unique_clickers|readers|clickers"),
    /** Clicks on it. */
    TOTAL("total|total_clicks|clicks|clicks_total|all_clicks|click_count"),
    /** Its place in the edition, from 1. */
    POSITION("position|slot|place|order"),
    /** What the edition is called. */
    EDITION("edition|issue|campaign|newsletter|campaign_name|subject"),
    /** The day on which it was sent. */
    DATE("date|sent|send_date|sent_at|day"),
    /** Copies that arrived. */
    DELIVERED("delivered|deliveries|successful_deliveries|recipients|sent_to");

    private final Pattern names;

    Column(String names) {
      this.names = Pattern.compile(names);
    }

    /** The name in {@code --map} and in forms: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The column of that label, in any case; empty if there is none. */
    public static Optional<Column> ofLabel(String label) {
      String wanted = label.strip().toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(column -> column.label().equals(wanted))
          .findFirst();
    }
  }

  /**
   * Reads {@code url=Link,unique=Clicks}.
   *
   * @throws FileException a sentence on what is wrong with it
   */
  public static ColumnMap parse(
      String text, @Nullable String edition, @Nullable LocalDate date, @Nullable Long delivered) {
    Map<Column, String> columns = new EnumMap<>(Column.class);
    for (String part : text.split(",", -1)) {
      int sign = part.indexOf('=');
      Column column = Column.ofLabel(sign < 0 ? "" : part.substring(0, sign))
          .orElseThrow(() -> new FileException("“" + part.strip() + "” names no column" + HOW));
      String name = part.substring(sign + 1).strip();
      if (name.isEmpty() || columns.put(column, name) != null) {
        throw new FileException("“" + column.label() + "” needs one name of a column" + HOW);
      }
    }
    return new ColumnMap(columns, edition, date, delivered);
  }

  /** What the names of columns suggest; columns that none of them suggests are left out. */
  static ColumnMap guess(List<String> names) {
    Map<Column, String> columns = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      for (int i = 0; i < names.size(); i++) {
        if (column.names.matcher(Row.name(names.get(i))).matches()) {
          columns.putIfAbsent(column, "#" + (i + 1));
        }
      }
    }
    return new ColumnMap(columns, null, null, null);
  }

  /** Refuses what says too little to count by; with a sentence. */
  void check(String file) {
    String missing = null;
    if (!columns.containsKey(Column.URL)) {
      missing = "which column has the addresses (url)";
    } else if (!columns.containsKey(Column.UNIQUE) && !columns.containsKey(Column.TOTAL)) {
      missing = "which column has the clicks (unique or total)";
    } else if (!columns.containsKey(Column.DELIVERED) && delivered == null) {
      missing = "how many copies were delivered";
    } else if (!columns.containsKey(Column.EDITION) && edition == null
        && !columns.containsKey(Column.DATE) && date == null) {
      missing = "which edition it was";
    }
    if (missing != null) {
      throw new FileException("Of " + file + " you have not said " + missing
          + "; nothing was imported.");
    }
  }

  /**
   * The places of the columns in a row of their names, from 0; null if one of them is not there.
   */
  @Nullable Map<Column, Integer> places(Row header) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    List<String> names = header.names();
    for (Map.Entry<Column, String> entry : columns.entrySet()) {
      int place = place(names, entry.getValue());
      if (place < 0) {
        return null;
      }
      places.put(entry.getKey(), place);
    }
    return places;
  }

  private static int place(List<String> names, String name) {
    if (name.matches("#[1-9]\\d{0,2}")) {
      int place = Integer.parseInt(name.substring(1)) - 1;
      return place < names.size() ? place : -1;
    }
    return names.indexOf(Row.name(name));
  }
}
