package shortlist.app.desk.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import shortlist.app.desk.read.Block.Item;
import shortlist.app.desk.read.Block.Run;
import shortlist.app.desk.read.Block.Style;

/** Flattens the tree of a CommonMark text into blocks. One object a text. */
final class BlockParser extends AbstractVisitor {

  /** Longer texts are cut: nobody reads them here. */
  private static final int MAX_CHARACTERS = 400_000;

  private static final int MAX_NESTING = 30;

  private static final Parser PARSER = Parser.builder()
      .extensions(List.of(TablesExtension.create()))
      .maxOpenBlockParsers(MAX_NESTING)
      .maxInlineNesting(MAX_NESTING)
      .build();

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Style> styles = new ArrayDeque<>(List.of(Style.PLAIN));
  private List<Run> runs = new ArrayList<>();
  private List<Item> items = new ArrayList<>();
  private int listDepth;
  private int quoteDepth;

  List<Block> parse(String markdown) {
    String bounded = markdown.length() > MAX_CHARACTERS
        ? markdown.substring(0, MAX_CHARACTERS) + " …"
        : markdown;
    PARSER.parse(bounded).accept(this);
    return List.copyOf(blocks);
  }

  @Override
  public void visit(org.commonmark.node.Heading heading) {
    visitChildren(heading);
    List<Run> text = takeRuns();
    if (!text.isEmpty()) {
      blocks.add(new Block.Heading(heading.getLevel() <= 2, text));
    }
  }

  @Override
  public void visit(org.commonmark.node.Paragraph paragraph) {
    visitChildren(paragraph);
    if (listDepth > 0) {
      runs.add(new Run(Style.PLAIN, "\n"));
      return;
    }
    List<Run> text = takeRuns();
    if (text.isEmpty()) {
      return;
    }
    blocks.add(quoteDepth > 0 ? new Block.Quote(text) : new Block.Paragraph(text));
  }

  @Override
  public void visit(BlockQuote quote) {
    quoteDepth++;
    visitChildren(quote);
    quoteDepth--;
  }

  @Override
  public void visit(BulletList list) {
    visitList(list, false, 1);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    visitList(list, true, start == null ? 1 : start);
  }

  @Override
  public void visit(ListItem item) {
    visitChildren(item);
    endItem();
  }

  @Override
  public void visit(FencedCodeBlock code) {
    fixed(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    fixed(code.getLiteral());
  }

  /** Markup in a text is text that speaks of markup. */
  @Override
  public void visit(HtmlBlock html) {
    fixed(html.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    add(html.getLiteral());
  }

  @Override
  public void visit(Text text) {
    add(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    runs.add(new Run(Style.CODE, code.getLiteral()));
  }

  @Override
  public void visit(Emphasis emphasis) {
    styled(Style.EMPHASIS, emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    styled(Style.STRONG, strong);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    add("\n");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    add("\n");
  }

  /** A table within a list is told row by row. */
  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock && listDepth == 0) {
      List<List<List<Run>>> rows = new ArrayList<>();
      rows(block, rows);
      if (!rows.isEmpty()) {
        blocks.add(new Block.Table(rows.getFirst(), List.copyOf(rows.subList(1, rows.size()))));
      }
    } else {
      visitChildren(block);
    }
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    if (node instanceof TableCell) {
      add(" ");
    } else if (node instanceof TableRow) {
      add("\n");
    }
  }

  private void rows(Node parent, List<List<List<Run>>> rows) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof TableRow) {
        rows.add(cells(child));
      } else {
        rows(child, rows);
      }
    }
  }

  private List<List<Run>> cells(Node row) {
    List<List<Run>> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      visitChildren(cell);
      cells.add(takeRuns());
    }
    return List.copyOf(cells);
  }

  private void visitList(ListBlock list, boolean ordered, int start) {
    if (listDepth > 0) {
      endItem();
    }
    listDepth++;
    visitChildren(list);
    listDepth--;
    if (listDepth == 0) {
      if (!items.isEmpty()) {
        blocks.add(new Block.Listing(ordered, start, List.copyOf(items)));
      }
      items = new ArrayList<>();
    }
  }

  private void endItem() {
    List<Run> text = takeRuns();
    if (!text.isEmpty()) {
      items.add(new Item(listDepth > 1 && !items.isEmpty(), text));
    }
  }

  private void fixed(String text) {
    if (listDepth > 0) {
      runs.add(new Run(Style.CODE, text.strip()));
    } else if (!text.isBlank()) {
      blocks.add(new Block.Fixed(text.stripTrailing()));
    }
  }

  private void styled(Style style, Node node) {
    styles.push(style);
    visitChildren(node);
    styles.pop();
  }

  private void add(String text) {
    runs.add(new Run(styles.element(), text));
  }

  /** The text since the last block, without the space around it. */
  private List<Run> takeRuns() {
    List<Run> taken = runs;
    runs = new ArrayList<>();
    while (!taken.isEmpty() && taken.getLast().text().isBlank()) {
      taken.removeLast();
    }
    return List.copyOf(taken);
  }
}
