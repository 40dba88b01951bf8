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

  private final WebUrl base;
  private final List<Block> blocks = new ArrayList<>();
  private Inline run;

  private BlockReader(WebUrl base) {
    this.base = base;
    this.run = new Inline(base);
  }

  /**
   * The blocks below an element; links are resolved against {@code base}. The page has passed
   * {@link Normalizer#normalize} and {@link Tags#unnest}.
   */
  public static List<Block> read(Element element, WebUrl base) {
    BlockReader reader = new BlockReader(base);
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
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
      case "ul", "ol", "dir", "menu" -> items(element);
      case "table" -> table(element);
      case "pre" -> code(element);
      case "math" -> formula(element);
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
    for (Node node : list.childNodes()) {
      if (node instanceof Element child) {
        List<Block> item = new ArrayList<>();
        if (Tags.isList(child)) {
          BlockReader nested = new BlockReader(base);
          nested.items(child);
          item.addAll(nested.blocks);
        } else {
          item.addAll(read(child, base));
        }
        if (Tags.isList(child) && !items.isEmpty()) {
          items.getLast().addAll(item);
        } else if (!item.isEmpty()) {
          items.add(item);
        }
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
