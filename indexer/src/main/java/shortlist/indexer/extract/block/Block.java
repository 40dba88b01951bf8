package shortlist.indexer.extract.block;

import java.util.List;
import shortlist.corpus.document.Content;

/** One block of a text. */
public sealed interface Block {

  /** Writes blocks as plain text and as Markdown. */
  static Content render(List<Block> blocks) {
    return new Content(TextWriter.write(blocks), MarkdownWriter.write(blocks));
  }

  /** The text of what is written in a human language: all but code and tables. */
  static String prose(List<Block> blocks) {
    StringBuilder prose = new StringBuilder();
    TextWriter.prose(blocks, prose);
    return prose.toString();
  }

  /** A paragraph: one run of text; the Markdown is escaped and one block or more. */
  record Paragraph(String text, String markdown) implements Block {}

  /** A heading of level 1 to 6, in one line. */
  record Heading(int level, String text, String markdown) implements Block {}

  /** Code, with its line breaks; the language is empty if the page does not name it. */
  record Code(String language, String text) implements Block {}

  /**
   * A list; each item is blocks. {@code first} is the number of the first item of an ordered one.
   */
  record Items(boolean ordered, int first, List<List<Block>> items) implements Block {

    /** What stands before an item, counted from 0, in text and Markdown alike: "3. " or "- ". */
    String mark(int item) {
      return ordered ? (first + item) + ". " : "- ";
    }
  }

  /** A quotation. */
  record Quote(List<Block> blocks) implements Block {}

  /** A table of cells, rows first; the first row is its head. */
  record Table(List<List<Paragraph>> rows) implements Block {}
}
