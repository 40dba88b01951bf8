package shortlist.bench.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of an element, a line a block, code with its own line breaks. */
final class BlockText implements NodeVisitor {

  private final StringBuilder text = new StringBuilder();
  private int preformatted;

  private BlockText() {}

  static String of(Element element) {
    BlockText visitor = new BlockText();
    element.traverse(visitor);
    return visitor.text.toString();
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode words -> text.append(preformatted > 0 ? words.getWholeText() : words.text());
      case Element element -> {
        preformatted += element.nameIs("pre") ? 1 : 0;
        breakLine(element);
      }
      default -> {
        // No text.
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      preformatted -= element.nameIs("pre") ? 1 : 0;
      breakLine(element);
    }
  }

  private void breakLine(Element element) {
    if (element.isBlock() || element.nameIs("br")) {
      text.append('\n');
    }
  }
}
