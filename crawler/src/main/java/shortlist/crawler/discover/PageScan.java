package shortlist.crawler.discover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import shortlist.corpus.archive.Directives;
import shortlist.crawler.trap.TextHash;

/**
 * Collects in one pass over a page all that links are read from, as it stands there. Attributes
 * that the page does not have are empty.
 */
final class PageScan {

  private static final int MAX_ANCHORS = 10_000;
  private static final int MAX_POINTERS = 500;
  private static final int MAX_PLACEMENTS = 100;

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
  String pdf = "";

  /** What the page says, tags and scripts aside. */
  final TextHash words = new TextHash();

  private final HtmlScanner tags;
  private final Deque<String> landmarks = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inAnchor;
  private String href = "";
  private String rel = "";
  private int noscripts;

  private PageScan(String html) {
    this.tags = new HtmlScanner(html);
  }

  static PageScan of(String html) {
    PageScan scan = new PageScan(html);
    scan.run();
    return scan;
  }

  private void run() {
    while (tags.next()) {
      words();
      if (tags.isEnd()) {
        leave(tags.name());
      } else {
        enter(tags.name());
      }
    }
    words();
    leaveAnchor();
  }

  private void enter(String name) {
    switch (name) {
      case "a" -> {
        leaveAnchor();
        inAnchor = true;
        href = attribute("href");
        rel = attribute("rel");
        text.setLength(0);
      }
      case "area" -> addAnchor(attribute("href"), attribute("rel"), "");
      case "link" -> addPointer();
      case "meta" -> meta();
      case "base" -> {
        if (base.isEmpty() && noscripts == 0) {
          base = attribute("href");
        }
      }
      case "noscript" -> noscripts++;
      default -> {
        if (Placement.of(name) != Placement.UNKNOWN && landmarks.size() < MAX_PLACEMENTS) {
          landmarks.push(name);
        }
        space(name);
      }
    }
  }

  private void leave(String name) {
    switch (name) {
      case "a" -> leaveAnchor();
      case "noscript" -> noscripts = Math.max(0, noscripts - 1);
      default -> {
        if (Placement.of(name) != Placement.UNKNOWN && landmarks.contains(name)) {
          while (!landmarks.pop().equals(name)) {
            // What was not closed ends with what is around it.
          }
        }
        space(name);
      }
    }
  }

  private void leaveAnchor() {
    if (inAnchor) {
      inAnchor = false;
      addAnchor(href, rel, text.length() > Link.MAX_TEXT ? "" : text.toString().strip());
    }
  }

  private void addAnchor(String target, String relation, String said) {
    if (anchors.size() < MAX_ANCHORS && !target.isEmpty()) {
      Placement placement = landmarks.isEmpty()
          ? Placement.UNKNOWN
          : Placement.of(landmarks.element());
      anchors.add(new Anchor(target, relation, said, placement));
    }
  }

  private void addPointer() {
    String relation = attribute("rel");
    String target = attribute("href");
    if (!relation.isEmpty() && !target.isEmpty() && pointers.size() < MAX_POINTERS) {
      pointers.add(new Pointer(target, relation.strip().toLowerCase(Locale.ROOT),
          attribute("type"), attribute("title")));
    }
  }

  private void meta() {
    String content = attribute("content");
    if (content.isEmpty()) {
      return;
    }
    if (Directives.isForUs(attribute("name"))) {
      robots.add(content);
    } else if (openGraphUrl.isEmpty() && attribute("property").equalsIgnoreCase("og:url")) {
      openGraphUrl = content;
    } else if (pdf.isEmpty() && attribute("name").equalsIgnoreCase("citation_pdf_url")) {
      pdf = content;
    } else if (noscripts == 0 && refresh.isEmpty()
        && attribute("http-equiv").equalsIgnoreCase("refresh")) {
      refresh = content;
    }
  }

  private String attribute(String name) {
    String value = tags.attribute(name);
    return value == null ? "" : value;
  }

  private void words() {
    if (tags.hasTextBefore()) {
      tags.addTextBefore(words);
      if (inAnchor) {
        append(tags.textBefore());
      }
    }
  }

  private void space(String name) {
    if (inAnchor && breaksLine(name)) {
      append(" ");
    }
  }

  private static boolean breaksLine(String name) {
    return switch (name) {
      case "br", "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5",
          "h6", "section", "article", "header", "footer", "main", "nav", "aside", "table", "tr",
          "td", "th", "figure", "figcaption", "blockquote", "pre", "address", "form", "fieldset",
          "hr", "details", "summary" ->
        true;
      default -> false;
    };
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
