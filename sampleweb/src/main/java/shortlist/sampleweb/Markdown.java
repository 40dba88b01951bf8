package shortlist.sampleweb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** A parsed article body. */
final class Markdown {
  private static final String INTERNAL = "site:";
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final AttributeProvider HEADING_IDS = (node, tag, attributes) -> {
    if (node instanceof Heading) {
      attributes.put("id", id(text(node)));
    }
  };
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
      .extensions(EXTENSIONS)
      .escapeHtml(true)
      .sanitizeUrls(true)
      .attributeProviderFactory(context -> HEADING_IDS)
      .build();

  private final Node document;

  Markdown(String text) {
    document = PARSER.parse(text);
  }

  /** A heading and the fragment that leads to it. */
  record Section(String id, String title) {}

  /**
   * The body as HTML.
   *
   * @param addresses absolute addresses by article key; a link to an unknown article becomes plain
   *        text
   */
  Markup html(Map<String, String> addresses) {
    document.accept(new AbstractVisitor() {
      @Override
      public void visit(Link link) {
        resolve(link, addresses);
      }
    });
    return new Markup(RENDERER.render(document));
  }

  private static void resolve(Link link, Map<String, String> addresses) {
    if (!link.getDestination().startsWith(INTERNAL)) {
      return;
    }
    String address = addresses.get(link.getDestination().substring(INTERNAL.length()));
    if (address != null) {
      link.setDestination(address);
      return;
    }
    for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
      link.insertBefore(child);
    }
    link.unlink();
  }

  /** The text of the paragraphs on the top level. */
  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        paragraphs.add(text(node));
      }
    }
    return paragraphs;
  }

  /** The headings on the top level. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading) {
        sections.add(new Section(id(text(node)), text(node)));
      }
    }
    return sections;
  }

  private static String id(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(new AbstractVisitor() {
      @Override
      public void visit(Text words) {
        text.append(words.getLiteral());
      }

      @Override
      public void visit(Code code) {
        text.append(code.getLiteral());
      }

      @Override
      public void visit(SoftLineBreak lineBreak) {
        text.append(' ');
      }

      @Override
      public void visit(HardLineBreak lineBreak) {
        text.append(' ');
      }
    });
    return text.toString().strip().replaceAll("\\s+", " ");
  }
}
