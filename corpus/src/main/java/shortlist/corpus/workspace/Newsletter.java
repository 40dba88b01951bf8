package shortlist.corpus.workspace;

import org.jspecify.annotations.Nullable;
import org.tomlj.TomlTable;

/**
 * Whom the work is for: the table {@code [newsletter]} of the settings. Any of it may be empty.
 *
 * @param name what the newsletter is called
 * @param editor who signs it
 * @param readers who reads it, in a few words
 */
public record Newsletter(String name, String editor, String readers) {

  /** Nothing is said of it. */
  public static final Newsletter UNNAMED = new Newsletter("", "", "");

  /** {@code table}: null if there is none. */
  static Newsletter read(@Nullable TomlTable table) {
    return table == null
        ? UNNAMED
        : new Newsletter(text(table, "name"), text(table, "editor"), text(table, "readers"));
  }

  private static String text(TomlTable table, String key) {
    return table.getString(key, () -> "").strip();
  }
}
