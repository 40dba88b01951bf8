package shortlist.crawler.discover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Collects in one walk over a page all that links are read from, as it stands there. Attributes
 * that the page does not have are empty.
 */
final class PageScan implements NodeVisitor {

  private static final int MAX_ANCHORS = 10_000;
  private static final int MAX_POINTERS = 500;

  /** A link element. */
  record Pointer(String href, String rel, String type, String title) {}

  /**
   * An anchor.
   *
   * @param text on one line; empty if it is longer than a link's text is
   */
  record Anchor(String href, String rel, String text, Placement placement) {}

  final List<Pointer> pointers = new ArrayList<>();
  final List<Anchor> anchors = new ArrayList<>();
  final List<String> robots = new ArrayList<>();
  String base = "";
  String refresh = "";
  String openGraphUrl = "";

  private final Deque<Placement> placements = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inAnchor;
  private int noscripts;

  private PageScan() {}

  static PageScan of(Document document) {
    PageScan scan = new PageScan();
    document.traverse(scan);
    return scan;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      enter(element);
    } else if (inAnchor && node instanceof TextNode words) {
      append(words.getWholeText());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (Placement.of(name) != Placement.UNKNOWN) {
      placements.pop();
    }
    switch (name) {
      case "a" -> leaveAnchor(element);
      case "noscript" -> noscripts--;
      default -> space(element);
    }
  }

  private void enter(Element element) {
    String name = element.normalName();
    Placement placement = Placement.of(name);
    if (placement != Placement.UNKNOWN) {
      placements.push(placement);
    }
    switch (name) {
      case "a" -> {
        inAnchor = true;
        text.setLength(0);
      }
      case "area" -> addAnchor(element, "");
      case "link" -> addPointer(element);
      case "meta" -> meta(element);
      case "base" -> {
        if (base.isEmpty() && noscripts == 0) {
          base = element.attr("href");
        }
      }
      case "noscript" -> noscripts++;
      default -> space(element);
    }
  }

  private void leaveAnchor(Element anchor) {
    inAnchor = false;
    String said = text.length() > Link.MAX_TEXT ? "" : text.toString().strip();
    addAnchor(anchor, said);
  }

  private void addAnchor(Element anchor, String said) {
    String href = anchor.attr("href");
    if (anchors.size() < MAX_ANCHORS && anchor.hasAttr("href")) {
      Placement placement = placements.isEmpty() ? Placement.UNKNOWN : placements.peek();
      anchors.add(new Anchor(href, anchor.attr("rel"), said, placement));
    }
  }

  private void addPointer(Element link) {
    String rel = link.attr("rel");
    if (!rel.isEmpty() && link.hasAttr("href") && pointers.size() < MAX_POINTERS) {
      pointers.add(new Pointer(link.attr("href"), rel.strip().toLowerCase(Locale.ROOT),
          link.attr("type"), link.attr("title")));
    }
  }

  private void meta(Element meta) {
    String content = meta.attr("content");
    if (content.isEmpty()) {
      return;
    }
    if (Directives.isForUs(meta.attr("name"))) {
      robots.add(content);
    } else if (openGraphUrl.isEmpty() && meta.attr("property").equalsIgnoreCase("og:url")) {
      openGraphUrl = content;
    } else if (noscripts == 0 && refresh.isEmpty()
        && meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
      refresh = content;
    }
  }

  private void space(Element element) {
    if (inAnchor && (element.isBlock() || element.normalName().equals("br"))) {
      append(" ");
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length() && text.length() <= Link.MAX_TEXT; i++) {
      char c = words.charAt(i);
      boolean blank = c <= ' ' || c == '\u00a0';
      if (!blank) {
        text.append(c);
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }
}
