package shortlist.indexer.extract.html.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.extract.html.dom.Tags;
import shortlist.indexer.extract.text.Spaces;

/**
 * One walk over a page that collects what its metadata are read from: its lines as a reader sees
 * them, and the values that its markup names. Bounded in all it keeps.
 */
final class Scan implements NodeFilter {

  private static final int MAX_LINES = 5_000;
  private static final int MAX_MARKS = 1_000;
  private static final int MAX_PIECES = 12;
  private static final int MAX_LINE = 1_000;
  private static final Set<String> UNSEEN = Set.of("script", "style", "template", "svg", "button",
      "select", "textarea", "iframe", "math", "head");
  private static final Set<String> HEADLINED = Set.of("article", "main", "header");

  /** Elements whose names say nothing of a part: they hold the whole page, or one line. */
  private static final Set<String> WHOLE = Set.of("html", "body", "main", "article", "h1", "h2",
      "time");

  private final List<Line> lines = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final Hints hints = new Hints();
  private final Deque<Zone> zones = new ArrayDeque<>();
  private final List<String> pieces = new ArrayList<>();
  private final StringBuilder piece = new StringBuilder();
  /** Elements with an h1 within: whatever they are called, they hold the page's matter. */
  private final Set<Element> headed = Collections.newSetFromMap(new IdentityHashMap<>());
  private int length;
  private int level;
  private int matter;

  private Scan(Document page) {
    zones.push(Zone.MATTER);
    for (Element heading : page.getElementsByTag("h1")) {
      Element above = heading.parent();
      while (above != null && headed.add(above)) {
        above = above.parent();
      }
    }
  }

  static Scan of(Document page) {
    Scan scan = new Scan(page);
    NodeTraversor.filter(scan, page.body());
    scan.endLine();
    return scan;
  }

  /** The lines in the page's order. */
  List<Line> lines() {
    return lines;
  }

  /** The marked values in the page's order. */
  List<Mark> marks() {
    return marks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(text.getWholeText());
    } else if (node instanceof Element element) {
      if (UNSEEN.contains(element.normalName()) || lines.size() >= MAX_LINES) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element);
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    part(element);
    if (HEADLINED.contains(element.normalName())) {
      matter++;
    }
    int heading = Tags.headingLevel(element);
    level = heading > 0 ? heading : level;
    Hints.Hint hint = hints.of(element);
    zones.push(zone(element, hint));
    mark(element, hint);
  }

  private void leave(Element element) {
    part(element);
    if (HEADLINED.contains(element.normalName())) {
      matter--;
    }
    level = Tags.headingLevel(element) > 0 ? 0 : level;
    zones.pop();
  }

  private Zone zone(Element element, Hints.Hint hint) {
    Zone outer = zones.getFirst();
    if (outer == Zone.OTHERS) {
      return outer;
    }
    Zone named = switch (element.normalName()) {
      case "nav" -> Zone.FRAME;
      case "footer" -> matter > 0 ? null : Zone.FRAME;
      case "aside" -> matter > 0 ? Zone.ASIDE : Zone.FRAME;
      case "blockquote", "pre" -> Zone.OTHERS;
      case "table" -> isOfData(element) ? Zone.OTHERS : null;
      default -> WHOLE.contains(element.normalName()) ? null : hint.zone();
    };
    return named == null || (named == hint.zone() && headed.contains(element))
        ? outer
        : named;
  }

  /** With headings over its columns, and not the page's headline within: that may lay it out. */
  private boolean isOfData(Element table) {
    for (Element child : table.children()) {
      if (child.normalName().equals("thead")) {
        return !headed.contains(table);
      }
    }
    return false;
  }

  private void mark(Element element, Hints.Hint hint) {
    if (marks.size() >= MAX_MARKS) {
      return;
    }
    Mark.Topic topic = property(element);
    if (topic == null) {
      topic = hint.topic();
    }
    if (element.normalName().equals("time") && (topic == null || !isDate(topic))) {
      topic = element.hasAttr("pubdate") ? Mark.Topic.PUBLISHED : Mark.Topic.TIME;
    }
    if (topic != null) {
      List<String> values = isDate(topic) ? days(element) : names(element);
      if (!values.isEmpty()) {
        marks.add(new Mark(topic, values, lines.size(), zones.getFirst()));
      }
    }
  }

  private static Mark.@Nullable Topic property(Element element) {
    String property = element.attr("itemprop").toLowerCase(Locale.ROOT);
    if (property.isEmpty()) {
      property = element.attr("property").toLowerCase(Locale.ROOT);
    }
    return switch (property.substring(property.indexOf(':') + 1)) {
      case "datepublished", "datecreated", "uploaddate" -> Mark.Topic.PUBLISHED;
      case "datemodified" -> Mark.Topic.MODIFIED;
      case "author", "creator" -> isOfThePage(element) ? Mark.Topic.AUTHOR_PROPERTY : null;
      default -> (" " + element.attr("rel") + " ").contains(" author ")
          ? Mark.Topic.AUTHOR_LINK
          : null;
    };
  }

  /** Authors of comments and answers are not the page's. */
  private static boolean isOfThePage(Element element) {
    for (Element above = element.parent(); above != null; above = above.parent()) {
      if (above.hasAttr("itemtype")) {
        String type = above.attr("itemtype");
        return !type.endsWith("Comment") && !type.endsWith("Answer") && !type.endsWith("Review");
      }
    }
    return true;
  }

  private static boolean isDate(Mark.Topic topic) {
    return topic.compareTo(Mark.Topic.PUBLISHED) >= 0;
  }

  private static List<String> days(Element element) {
    List<String> days = new ArrayList<>();
    for (String name : List.of("datetime", "content", "title", "data-time", "data-timestamp")) {
      if (element.hasAttr(name)) {
        days.add(element.attr(name));
      }
    }
    String text = String.join(" ", pieces(element));
    if (!text.isEmpty() && text.length() <= 200) {
      days.add(text);
    }
    return days;
  }

  private static List<String> names(Element element) {
    if (element.hasAttr("content")) {
      return List.of(element.attr("content"));
    }
    Element name = element.hasAttr("itemprop") ? element.selectFirst("[itemprop=name]") : null;
    if (name != null) {
      return name.hasAttr("content") && name.text().isEmpty()
          ? List.of(name.attr("content"))
          : pieces(name);
    }
    return pieces(element);
  }

  /** The first runs of text within an element. */
  private static List<String> pieces(Element element) {
    return element.nodeStream(TextNode.class)
        .limit(4L * MAX_PIECES)
        .filter(text -> !text.isBlank())
        .map(text -> Spaces.collapse(text.getWholeText()))
        .filter(text -> !text.isEmpty())
        .limit(MAX_PIECES)
        .toList();
  }

  /** Blocks begin and end lines, other elements runs of text; a heading is one line. */
  private void part(Element element) {
    boolean breaks = element.normalName().equals("br");
    if (Tags.headingLevel(element) > 0
        || (level == 0 && (breaks || Tags.isBlock(element)))) {
      endLine();
    } else if (level == 0) {
      endPiece();
    } else if (breaks || Tags.isBlock(element)) {
      Spaces.append(" ", piece);
    }
  }

  private void add(String text) {
    if (length < MAX_LINE) {
      String bounded = text.length() > MAX_LINE ? text.substring(0, MAX_LINE) : text;
      Spaces.append(bounded, piece);
      length += bounded.length();
    }
  }

  private void endPiece() {
    if (!piece.isEmpty()) {
      String text = piece.toString().strip();
      if (!text.isEmpty()) {
        pieces.add(text);
      }
      piece.setLength(0);
    }
  }

  private void endLine() {
    endPiece();
    if (!pieces.isEmpty() && lines.size() < MAX_LINES) {
      lines.add(new Line(String.join(" ", pieces), List.copyOf(pieces), level, zones.getFirst()));
    }
    pieces.clear();
    length = 0;
  }
}
