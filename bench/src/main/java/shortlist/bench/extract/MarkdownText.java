package shortlist.bench.extract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/**
 * The words that a Markdown text shows: no addresses of links, no images, no marks of emphasis,
 * code, tables, footnotes or callouts, and no heading that is the page's title.
 */
final class MarkdownText extends AbstractVisitor {

  private static final Parser PARSER = Parser.builder()
      .extensions(List.of(TablesExtension.create()))
      .build();

  /** Of footnotes, and of callouts ({@code [!note]-}): neither is CommonMark. */
  private static final Pattern MARKS = Pattern
      .compile("\\[\\^[^\\]\\s]+]:?|(?<=> ?)\\[![\\w-]+][+-]?");
  private static final Pattern FENCE = Pattern.compile("[>\\s]*(?:```|~~~).*");

  private final StringBuilder text = new StringBuilder();
  private final List<String> title;

  private MarkdownText(List<String> title) {
    this.title = title;
  }

  /** The text, a line a block. */
  static String of(String markdown, String title) {
    MarkdownText visitor = new MarkdownText(Words.comparable(title));
    PARSER.parse(withoutMarks(markdown)).accept(visitor);
    return visitor.text.toString();
  }

  private static String withoutMarks(String markdown) {
    boolean[] fenced = {false};
    return markdown.lines().map(line -> {
      fenced[0] ^= FENCE.matcher(line).matches();
      return fenced[0] ? line : MARKS.matcher(line).replaceAll("");
    }).collect(Collectors.joining("\n"));
  }

  @Override
  protected void visitChildren(Node parent) {
    super.visitChildren(parent);
    if (parent instanceof Block || parent instanceof TableCell) {
      text.append('\n');
    }
  }

  @Override
  public void visit(Heading heading) {
    int start = text.length();
    visitChildren(heading);
    if (Words.comparable(text.substring(start)).equals(title)) {
      text.setLength(start);
    }
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code code) {
    text.append(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    text.append(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    text.append(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    text.append(Jsoup.parse(html.getLiteral()).text()).append('\n');
  }

  @Override
  public void visit(HtmlInline tag) {
    if (tag.getLiteral().startsWith("<br")) {
      text.append('\n');
    }
  }

  @Override
  public void visit(Image image) {
    // Its alternative text is not shown.
  }

  @Override
  public void visit(SoftLineBreak end) {
    text.append('\n');
  }

  @Override
  public void visit(HardLineBreak end) {
    text.append('\n');
  }
}
