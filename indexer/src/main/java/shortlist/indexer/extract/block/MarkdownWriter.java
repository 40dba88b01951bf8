package shortlist.indexer.extract.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
      case Block.Heading heading -> "#".repeat(heading.level()) + " " + heading.text();
      case Block.Code code -> fenced(code);
      case Block.Quote quote -> "> " + write(quote.blocks()).replace("\n", "\n> ");
      case Block.Items list -> items(list);
      case Block.Table table -> table(table);
    };
  }

  private static String fenced(Block.Code code) {
    String fence = code.text().contains("```") ? "````" : "```";
    return fence + code.language() + "\n" + code.text() + "\n" + fence;
  }

  private static String items(Block.Items list) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      String mark = list.ordered() ? (i + 1) + ". " : "- ";
      lines.add(mark + write(list.items().get(i)).replace("\n", "\n" + " ".repeat(mark.length())));
    }
    return String.join("\n", lines);
  }

  private static String table(Block.Table table) {
    int columns = table.rows().stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (List<Block.Paragraph> row : table.rows()) {
      List<String> cells = new ArrayList<>(row.stream().map(Block.Paragraph::markdown).toList());
      cells.addAll(Collections.nCopies(columns - cells.size(), ""));
      lines.add("| " + String.join(" | ", cells) + " |");
    }
    lines.add(1, "|" + " --- |".repeat(columns));
    return String.join("\n", lines);
  }
}
