package shortlist.indexer.extract.html.main;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.extract.html.dom.Tags;

/** A page cut into segments, in the order in which they stand, and the boxes they stand in. */
final class Outline {

  private static final Set<String> NEVER_TEXT = Set.of("script", "style", "template", "iframe",
      "object", "embed", "applet", "svg", "canvas", "audio", "video", "button", "input", "select",
      "textarea", "link", "meta", "map", "dialog", "noembed", "noframes", "head");
  private static final Set<String> PICTURES = Set.of("img", "picture", "video", "iframe", "svg",
      "canvas", "audio", "object", "embed");
  private static final int ENOUGH_PROSE = 150;
  private static final int MUCH_MORE = 3;

  final List<Segment> segments = new ArrayList<>();
  /** In document order; the first is the body. */
  final List<Box> boxes = new ArrayList<>();
  /** What is never text: scripts, forms, what is not shown. */
  final List<Node> never = new ArrayList<>();

  private final boolean withUnseen;
  private boolean hasUnseen;
  private @Nullable Segment current;
  private int pictures;

  private Outline(boolean withUnseen) {
    this.withUnseen = withUnseen;
  }

  /**
   * Cuts the body of a page, whose blocks must not be within inline elements. What is not shown
   * counts only where next to nothing is: some pages are shown by their scripts, and hide their
   * text until then.
   */
  static Outline of(Element body) {
    Outline visible = new Outline(false);
    Box shown = visible.box(body, null);
    if (shown.prose >= ENOUGH_PROSE || !visible.hasUnseen) {
      return visible;
    }
    Outline all = new Outline(true);
    return all.box(body, null).prose > MUCH_MORE * shown.prose ? all : visible;
  }

  private Box box(Element element, @Nullable Box parent) {
    Box box = new Box(element, parent);
    boxes.add(box);
    box.from = segments.size();
    List<Box> children = children(box);
    current = null;
    box.to = segments.size();
    for (int i = box.from; i < box.to; i++) {
      if (segments.get(i).box == box) {
        box.count(segments.get(i));
      }
    }
    children.forEach(box::count);
    compare(children);
    return box;
  }

  private List<Box> children(Box box) {
    List<Box> children = new ArrayList<>();
    boolean broken = false;
    for (Node node : box.element.childNodes()) {
      if (node instanceof TextNode text) {
        if (!text.isBlank()) {
          segment(box, node).text.add(text.getWholeText(), box.linked, false);
          broken = false;
        }
      } else if (!(node instanceof Element child)) {
        never.add(node);
      } else if (isNever(child)) {
        never.add(child);
        pictures += PICTURES.contains(child.normalName()) ? 1 : 0;
      } else if (child.normalName().equals("br")) {
        // Two in a row part paragraphs.
        current = broken ? null : current;
        broken = true;
      } else if (isBlock(child)) {
        current = null;
        children.add(box(child, box));
        broken = false;
      } else {
        inline(child, box);
        broken = false;
      }
    }
    return children;
  }

  private static boolean isBlock(Element element) {
    return Tags.isBlock(element) || element.normalName().equals("noscript");
  }

  private void inline(Element element, Box box) {
    boolean words = element.hasText() || element.normalName().equals("math");
    if (!words) {
      // A picture or an anchor begins nothing.
      pictures += PICTURES.contains(element.normalName())
          || element.children().stream().anyMatch(child -> PICTURES.contains(child.normalName()))
              ? 1
              : 0;
      return;
    }
    boolean begins = current == null;
    words(element, segment(box, element), box.linked, false, begins);
  }

  private void words(Element element, Segment segment, boolean linkedAbove, boolean strongAbove,
      boolean begins) {
    boolean linked = linkedAbove || isLink(element);
    boolean strong = strongAbove || isStrong(element);
    segment.text.links += linked && !linkedAbove ? 1 : 0;
    if (begins) {
      segment.hints |= Hint.of(element);
    }
    boolean first = begins;
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        segment.text.add(text.getWholeText(), linked, strong);
        first &= text.isBlank();
      } else if (node instanceof Element child) {
        if (isNever(child)) {
          never.add(child);
        } else {
          words(child, segment, linked, strong, first);
          first &= !child.hasText();
        }
      }
    }
  }

  private Segment segment(Box box, Node node) {
    Segment segment = current;
    if (segment == null) {
      segment = new Segment(box, segments.size());
      segment.pictures = pictures;
      pictures = 0;
      segments.add(segment);
      current = segment;
    }
    segment.nodes.add(node);
    return segment;
  }

  private static void compare(List<Box> siblings) {
    if (siblings.size() < 2) {
      return;
    }
    Map<Integer, Integer> signatures = new HashMap<>();
    siblings.forEach(box -> signatures.merge(box.signature, 1, Integer::sum));
    siblings.forEach(box -> box.alike = signatures.getOrDefault(box.signature, 1));
  }

  private boolean isNever(Element element) {
    String name = element.normalName();
    if (NEVER_TEXT.contains(name)) {
      return element.closest("math") == null;
    }
    if (name.equals("noscript") || Place.isInvisible(element)) {
      hasUnseen = true;
      return !withUnseen;
    }
    return false;
  }

  private static boolean isLink(Element element) {
    return element.hasAttr("href");
  }

  private static boolean isStrong(Element element) {
    return switch (element.normalName()) {
      case "b", "strong", "em", "i" -> true;
      default -> false;
    };
  }
}
