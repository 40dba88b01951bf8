package shortlist.indexer.extract.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import shortlist.indexer.extract.block.Block;

/** Makes blocks of pieces; items in a row are a list. */
final class Blocks {

  private static final Pattern BULLET = Pattern.compile("^[•▪◦‣■❑●○∗➢✓–—*-]\\s*");
  private static final Pattern COUNT = Pattern.compile("^\\(?\\d{1,2}[.)]\\s+");
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<]");

  private Blocks() {}

  static List<Block> of(List<Piece> pieces) {
    List<Block> blocks = new ArrayList<>();
    List<Piece> items = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.kind() == Group.Kind.ITEM) {
        items.add(piece);
        continue;
      }
      blocks.addAll(listed(items));
      items.clear();
      blocks.add(switch (piece.kind()) {
        case HEADING -> new Block.Heading(piece.level(), piece.text(), escaped(piece.text()));
        case CODE -> new Block.Code("", piece.text());
        default -> paragraph(piece.text());
      });
    }
    blocks.addAll(listed(items));
    return blocks;
  }

  /** One list, or none if there is nothing on it. */
  static List<Block> listed(List<Piece> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    boolean ordered = items.stream().allMatch(item -> COUNT.matcher(item.text()).find());
    Pattern mark = ordered ? COUNT : BULLET;
    List<List<Block>> list = new ArrayList<>();
    for (Piece item : items) {
      list.add(List.of(paragraph(mark.matcher(item.text()).replaceFirst(""))));
    }
    return List.of(new Block.Items(ordered, 1, list));
  }

  private static Block.Paragraph paragraph(String text) {
    return new Block.Paragraph(text, escaped(text));
  }

  private static String escaped(String text) {
    return MARKUP.matcher(text).replaceAll("\\\\$0");
  }
}
