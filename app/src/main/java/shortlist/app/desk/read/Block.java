package shortlist.app.desk.read;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a text, as the reader shows it. Blocks hold plain text only: no markup of a fetched
 * page comes this far, and the templates escape what does.
 */
public sealed interface Block {

  /** A heading within the text. */
  record Heading(boolean major, List<Run> runs) implements Block {}

  /** A paragraph. */
  record Paragraph(List<Run> runs) implements Block {}

  /** A paragraph that shows why the text was suggested, with the words in it that say so. */
  record Telling(List<Run> runs) implements Block {}

  /** A quotation. */
  record Quote(List<Run> runs) implements Block {}

  /** Code: line breaks and spaces count. */
  record Fixed(String text) implements Block {}

  /**
   * A table.
   *
   * @param head the cells of its first row
   * @param rows the others; each has as many cells as the first
   */
  record Table(List<List<Run>> head, List<List<List<Run>>> rows) implements Block {}

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
    PLAIN, STRONG, EMPHASIS, CODE,
    /** A word that spoke for the text. */
    TELLING
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
