package shortlist.indexer.extract.block;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes blocks as CommonMark with GitHub's tables. */
final class MarkdownWriter {

  private MarkdownWriter() {}

  static String write(List<Block> blocks) {
    return blocks.stream().map(MarkdownWriter::write).collect(Collectors.joining("\n\n"));
  }

  private static String write(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph.markdown();
      case Block.Heading heading -> "#".repeat(heading.level()) + " " + heading.markdown();
      case Block.Code code -> fenced(code);
      case Block.Quote quote -> quote(quote);
      case Block.Items list -> items(list);
      case Block.Table table -> table(table);
    };
  }

  private static String fenced(Block.Code code) {
    String fence = "`".repeat(Math.max(3, longestRun(code.text()) + 1));
    return fence + code.language() + "\n" + code.text() + "\n" + fence;
  }

  private static int longestRun(String code) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static String quote(Block.Quote quote) {
    return ("> " + write(quote.blocks()).replace("\n", "\n> ")).replace("> \n", ">\n");
  }

  private static String items(Block.Items list) {
    StringJoiner lines = new StringJoiner("\n");
    for (int i = 0; i < list.items().size(); i++) {
      lines.add(Lines.below(list.mark(i), item(list.items().get(i))));
    }
    return lines.toString();
  }

  /** A list within an item follows its words without a blank line. */
  private static String item(List<Block> blocks) {
    StringBuilder item = new StringBuilder();
    for (Block block : blocks) {
      if (!item.isEmpty()) {
        item.append(block instanceof Block.Items ? "\n" : "\n\n");
      }
      item.append(write(block));
    }
    return item.toString();
  }

  /** The head fills all columns; GitHub's tables allow shorter rows below it. */
  private static String table(Block.Table table) {
    int columns = table.rows().stream().mapToInt(List::size).max().orElse(0);
    StringJoiner lines = new StringJoiner("\n");
    for (int i = 0; i < table.rows().size(); i++) {
      List<Block.Paragraph> row = table.rows().get(i);
      StringBuilder line = new StringBuilder("|");
      row.forEach(cell -> line.append(' ').append(cell.markdown()).append(" |"));
      lines.add(i > 0 ? line : line.append("  |".repeat(columns - row.size())));
      if (i == 0) {
        lines.add("|" + " --- |".repeat(columns));
      }
    }
    return lines.toString();
  }
}
