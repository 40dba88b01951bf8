package shortlist.indexer.extract.block;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes blocks as plain text: a newline between blocks, a line an item, a line a table row. */
final class TextWriter {

  private TextWriter() {}

  static String write(List<Block> blocks) {
    return blocks.stream().map(TextWriter::write).collect(Collectors.joining("\n"));
  }

  static void prose(List<Block> blocks, StringBuilder prose) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph paragraph -> prose.append(paragraph.text()).append('\n');
        case Block.Heading heading -> prose.append(heading.text()).append('\n');
        case Block.Quote quote -> prose(quote.blocks(), prose);
        case Block.Items list -> list.items().forEach(item -> prose(item, prose));
        case Block.Code _,Block.Table _ -> {
          // The words in them are names.
        }
      }
    }
  }

  private static String write(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph.text();
      case Block.Heading heading -> heading.text();
      case Block.Code code -> code.text();
      case Block.Quote quote -> write(quote.blocks());
      case Block.Items list -> items(list);
      case Block.Table table -> table.rows()
          .stream()
          .map(row -> row.stream()
              .map(Block.Paragraph::text)
              .collect(Collectors.joining(" | ")))
          .collect(Collectors.joining("\n"));
    };
  }

  private static String items(Block.Items list) {
    StringJoiner lines = new StringJoiner("\n");
    for (int i = 0; i < list.items().size(); i++) {
      lines.add(Lines.below(list.mark(i), write(list.items().get(i))));
    }
    return lines.toString();
  }
}
