package shortlist.app.desk.read;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text, as the reader shows it. Blocks hold plain text only: no markup of a fetched
 * page comes this far, and the templates escape what does.
 */
public sealed interface Block {

  /** A heading within the text. */
  record Heading(boolean major, List<Run> runs) implements Block {}

  /** A paragraph. */
  record Paragraph(List<Run> runs) implements Block {

    /** Whether this is the paragraph that a passage, possibly cut, was taken from. */
    boolean holds(@Nullable String passage) {
      if (passage == null) {
        return false;
      }
      String wanted = passage.endsWith("…")
          ? passage.substring(0, passage.length() - 1)
          : passage;
      return plain(runs).startsWith(wanted);
    }
  }

  /** A quotation. */
  record Quote(List<Run> runs) implements Block {}

  /** Code or a table: line breaks and spaces count. */
  record Fixed(String text) implements Block {}

  /**
   * A list; what is nested in an item follows it, indented.
   *
   * @param ordered whether its items are numbered
   * @param start the number of the first
   */
  record Listing(boolean ordered, int start, List<Item> items) implements Block {}

  /**
   * An item of a list.
   *
   * @param nested whether it belongs to the item before it
   */
  record Item(boolean nested, List<Run> runs) {}

  /** Some letters in one style. */
  record Run(Style style, String text) {}

  /** How letters look. */
  enum Style {
    PLAIN, STRONG, EMPHASIS, CODE
  }

  /** Letters without their styles. */
  static String plain(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /** The blocks of a text in CommonMark; links and pictures become their texts. Never throws. */
  static List<Block> parse(String markdown) {
    return new BlockParser().parse(markdown);
  }
}
