package shortlist.indexer.extract.html.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.block.Block;
import shortlist.indexer.extract.html.dom.Tags;

/** Reads the blocks of an element in the order in which they stand. */
public final class BlockReader {

  private final WebUrl base;
  private final List<Block> blocks = new ArrayList<>();
  private Inline run;

  private BlockReader(WebUrl base) {
    this.base = base;
    this.run = new Inline(base);
  }

  /** The blocks below an element; links are resolved against {@code base}. */
  public static List<Block> read(Element element, WebUrl base) {
    BlockReader reader = new BlockReader(base);
    reader.children(element);
    reader.flush();
    return reader.blocks;
  }

  private void children(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof Element child && (Tags.isBlock(child) || CodeReader.isCode(child))) {
        flush();
        block(child);
      } else if (node instanceof Element || node instanceof TextNode) {
        run.add(node);
      }
    }
  }

  private void block(Element element) {
    if (CodeReader.isCode(element)) {
      add(CodeReader.read(element));
      return;
    }
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
      case "ul", "ol", "dir", "menu" -> items(element);
      case "table" -> table(element);
      case "blockquote" -> {
        List<Block> quoted = read(element, base);
        if (!quoted.isEmpty()) {
          blocks.add(new Block.Quote(quoted));
        }
      }
      default -> {
        children(element);
        flush();
      }
    }
  }

  private void heading(Element element) {
    String text = Inline.of(element, base).text().replace('\n', ' ');
    if (!text.isEmpty()) {
      blocks.add(new Block.Heading(Tags.headingLevel(element), text));
    }
  }

  private void items(Element list) {
    List<List<Block>> items = new ArrayList<>();
    for (Element child : list.children()) {
      List<Block> item = Tags.isList(child) ? List.of() : read(child, base);
      if (Tags.isList(child)) {
        List<Block> nested = new ArrayList<>();
        BlockReader reader = new BlockReader(base);
        reader.items(child);
        nested.addAll(reader.blocks);
        item = nested;
      }
      if (!item.isEmpty()) {
        items.add(item);
      }
    }
    if (!items.isEmpty()) {
      blocks.add(new Block.Items(list.normalName().equals("ol"), items));
    }
  }

  private void table(Element table) {
    if (TableReader.isLayout(table)) {
      TableReader.cells(table).forEach(cell -> {
        children(cell);
        flush();
      });
    } else {
      add(TableReader.read(table, base));
    }
  }

  private void add(Block block) {
    boolean empty = switch (block) {
      case Block.Code code -> code.text().isBlank();
      case Block.Table table -> table.rows().isEmpty();
      default -> false;
    };
    if (!empty) {
      blocks.add(block);
    }
  }

  private void flush() {
    if (!run.isBlank()) {
      blocks.add(new Block.Paragraph(run.text(), run.markdown()));
    }
    run = new Inline(base);
  }
}
