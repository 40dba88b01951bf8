package shortlist.indexer.extract.html.main;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import shortlist.indexer.extract.html.dom.Tags;

/**
 * How much prose stands in each element: the characters of its paragraphs outside links. Text
 * counts for the block element that holds it; short scraps count little, link lists nothing. This
 * is the measure behind readers such as Arc90's Readability and Kohlschütter et al., "Boilerplate
 * detection using shallow text features" (2010): length and link density.
 */
final class Prose {

  private static final int SCRAP = 25;
  private static final int SENTENCE = 80;
  private static final double SCRAP_WEIGHT = 0.1;
  private static final double SHORT_WEIGHT = 0.5;

  private final IdentityHashMap<Element, Tally> tallies = new IdentityHashMap<>();

  private static final class Tally {
    int own;
    int ownLinked;
    int text;
    int linked;
    double prose;
  }

  private Prose() {}

  /** Measures an element and all below it. */
  static Prose of(Element root) {
    Prose prose = new Prose();
    NodeTraversor.traverse((node, depth) -> {
      if (node instanceof TextNode text) {
        prose.count(text, root);
      }
    }, root);
    prose.sum(root);
    return prose;
  }

  /** The prose of an element with all below it, in weighted characters. */
  double in(Element element) {
    Tally tally = tallies.get(element);
    return tally == null ? 0 : tally.prose;
  }

  /** The characters of an element with all below it. */
  int length(Element element) {
    Tally tally = tallies.get(element);
    return tally == null ? 0 : tally.text;
  }

  /** The share of an element's characters that are link text, 0 to 1. */
  double linkDensity(Element element) {
    Tally tally = tallies.get(element);
    return tally == null || tally.text == 0 ? 0 : (double) tally.linked / tally.text;
  }

  private void count(TextNode node, Element root) {
    int length = visibleLength(node.getWholeText());
    if (length == 0) {
      return;
    }
    boolean linked = false;
    Node holder = node.parent();
    while (holder instanceof Element element && !element.equals(root) && !Tags.isBlock(element)) {
      linked |= element.normalName().equals("a");
      holder = element.parent();
    }
    linked |= holder instanceof Element element && element.closest("[href]") != null;
    if (holder instanceof Element element) {
      Tally tally = tally(element);
      tally.own += length;
      tally.ownLinked += linked ? length : 0;
    }
  }

  private static int visibleLength(String text) {
    int length = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      boolean isSpace = text.charAt(i) <= ' ';
      length += isSpace && space ? 0 : 1;
      space = isSpace;
    }
    return space && length > 0 ? length - 1 : length;
  }

  private Tally sum(Element element) {
    Tally tally = tally(element);
    tally.text = tally.own;
    tally.linked = tally.ownLinked;
    tally.prose = weight(tally);
    for (Element child : element.children()) {
      Tally below = sum(child);
      tally.text += below.text;
      tally.linked += below.linked;
      tally.prose += below.prose;
    }
    return tally;
  }

  private static double weight(Tally tally) {
    int plain = tally.own - tally.ownLinked;
    if (tally.own == 0 || plain <= 0) {
      return 0;
    }
    double share = (double) plain / tally.own;
    double length = plain < SCRAP ? SCRAP_WEIGHT : plain < SENTENCE ? SHORT_WEIGHT : 1;
    return plain * length * share;
  }

  private Tally tally(Element element) {
    return tallies.computeIfAbsent(element, _ -> new Tally());
  }
}
