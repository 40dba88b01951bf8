package shortlist.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shortlist.indexer.query.Field;

/** The language of queries on one screen. */
final class SearchHelp {

  private SearchHelp() {}

  static String[] lines() {
    List<String> lines = new ArrayList<>(List.of("",
        "A query is words, \"phrases\", -not, OR, (groups), forecast*, forcast~, and fields:", ""));
    for (Field field : Field.values()) {
      String choices = field.choices().isEmpty() ? "" : ": " + String.join(", ", field.choices());
      lines.add(String.format(Locale.ROOT, "  %-30s %s%s", field.example(), field.meaning(),
          choices));
    }
    lines.add("");
    lines.add("Any text is a query. In a shell, put it in single quotes. More: docs/search.md");
    return lines.toArray(String[]::new);
  }
}
