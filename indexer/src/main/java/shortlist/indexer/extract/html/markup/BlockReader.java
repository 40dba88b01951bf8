package shortlist.indexer.extract.html.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.block.Block;
import shortlist.indexer.extract.html.dom.Tags;

/** Reads the blocks of an element of a normalized page in the order in which they stand. */
public final class BlockReader {

  /** Lists and quotes within more of them than this are read as if they stood at this depth. */
  private static final int MAX_NESTING = 10;

  private final WebUrl base;
  private final int depth;
  private final List<Block> blocks = new ArrayList<>();
  private Inline run;

  private BlockReader(WebUrl base, int depth) {
    this.base = base;
    this.depth = depth;
    this.run = new Inline(base);
  }

  /**
   * The blocks below an element; links are resolved against {@code base}. The page has passed
   * {@link Normalizer#normalize} and {@link Tags#unnest}.
   */
  public static List<Block> read(Element element, WebUrl base) {
    return read(element, base, 0);
  }

  private static List<Block> read(Element element, WebUrl base, int depth) {
    BlockReader reader = new BlockReader(base, depth);
    reader.children(element);
    reader.flush();
    return reader.blocks;
  }

  private void children(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof Element child && isBlock(child)) {
        flush();
        block(child);
      } else if (node instanceof Element child && child.normalName().equals("br")
          && run.endsWithBreak()) {
        flush();
      } else if (node instanceof Element || node instanceof TextNode) {
        run.add(node);
      }
    }
  }

  private static boolean isBlock(Element element) {
    return Tags.isBlock(element) || isDisplayed(element);
  }

  private static boolean isDisplayed(Element element) {
    return element.normalName().equals("math") && element.attr("display").equals("block");
  }

  private void block(Element element) {
    switch (depth < MAX_NESTING || !isNesting(element) ? element.normalName() : "div") {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
      case "ul", "ol", "dir", "menu" -> items(element);
      case "table" -> table(element);
      case "pre" -> code(element);
      case "math" -> formula(element);
      case "blockquote" -> quote(element);
      default -> {
        children(element);
        flush();
      }
    }
  }

  private static boolean isNesting(Element element) {
    return Tags.isList(element) || element.normalName().equals("blockquote");
  }

  private void quote(Element element) {
    List<Block> quoted = read(element, base, depth + 1);
    if (!quoted.isEmpty()) {
      blocks.add(new Block.Quote(quoted));
    }
  }

  private void heading(Element element) {
    Inline heading = Inline.of(element, base);
    if (!heading.isBlank()) {
      blocks.add(new Block.Heading(Tags.headingLevel(element), heading.line().text(),
          heading.line().markdown()));
    }
  }

  private void code(Element pre) {
    String text = pre.wholeText();
    if (!text.isBlank()) {
      blocks.add(new Block.Code(pre.attr("data-lang"), text));
    }
  }

  private void formula(Element math) {
    String tex = math.attr("alttext");
    if (!tex.isEmpty()) {
      blocks.add(new Block.Paragraph(tex, "$$\n" + tex + "\n$$"));
    }
  }

  private void items(Element list) {
    List<List<Block>> items = new ArrayList<>();
    for (Element child : list.children()) {
      BlockReader reader = new BlockReader(base, depth + 1);
      if (Tags.isList(child)) {
        reader.block(child);
      } else {
        reader.children(child);
      }
      reader.flush();
      if (Tags.isList(child) && !items.isEmpty()) {
        items.getLast().addAll(reader.blocks);
      } else if (!reader.blocks.isEmpty()) {
        items.add(reader.blocks);
      }
    }
    if (!items.isEmpty()) {
      blocks.add(new Block.Items(list.normalName().equals("ol"), first(list), items));
    }
  }

  /** The number of the first item. */
  private static int first(Element list) {
    String start = list.attr("start").strip();
    Element item = list.firstElementChild();
    if (start.isEmpty() && item != null) {
      start = item.attr("value").strip();
    }
    boolean number = !start.isEmpty() && start.length() < 8
        && start.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(start) : 1;
  }

  private void table(Element table) {
    Element caption = table.firstElementChild();
    if (caption != null && caption.normalName().equals("caption")) {
      children(caption);
      flush();
    }
    if (TableReader.isLayout(table)) {
      for (Element cell : TableReader.cells(table)) {
        children(cell);
        flush();
      }
    } else {
      Block.Table read = TableReader.read(table, base);
      if (!read.rows().isEmpty()) {
        blocks.add(read);
      }
    }
  }

  private void flush() {
    if (!run.isBlank()) {
      blocks.add(new Block.Paragraph(run.text(), run.markdown()));
    }
    run = new Inline(base);
  }
}
