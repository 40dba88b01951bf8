package shortlist.indexer.extract.html.main;

import java.util.List;
import org.jsoup.nodes.Element;
import shortlist.indexer.extract.html.dom.Tags;

/**
 * Chooses the element that holds the main text of a page without noise: where the page names one
 * and enough prose stands in it, that one; then as deep as one child holds nearly all the prose.
 */
final class Candidates {

  /** Names for the place of an article's text, the surest first. */
  private static final List<String> NAMED = List.of("[itemprop=articleBody]",
      "[class~=(?i)(?:^|[\\s_-])(?:article|post|entry|story|blog|blogpost)[_-]*(?:body|content|text)(?:$|[\\s_-])]",
      "article", "main, [role=main]", "#content, #main, #main-content");
  private static final double ENOUGH = 0.4;
  private static final double NEARLY_ALL = 0.8;
  private static final double CLEAR_LEAD = 3;

  private final Prose prose;

  private Candidates(Prose prose) {
    this.prose = prose;
  }

  /** The element that holds the main text; the body itself if nothing within it stands out. */
  static Element choose(Element body) {
    Candidates candidates = new Candidates(Prose.of(body));
    return candidates.descend(candidates.named(body));
  }

  private Element named(Element body) {
    double total = prose.in(body);
    Element place = body;
    for (String name : NAMED) {
      List<Element> outermost = body.select(name)
          .stream()
          .filter(element -> !element.equals(body) && element.parents()
              .stream()
              .noneMatch(
                  parent -> !parent.equals(body) && parent.is(name)))
          .sorted((a, b) -> Double.compare(prose.in(b), prose.in(a)))
          .toList();
      if (!outermost.isEmpty() && leads(outermost, total)) {
        place = outermost.getFirst();
        break;
      }
    }
    return place;
  }

  /** Whether the first holds enough of the prose, and far more than the next of its name. */
  private boolean leads(List<Element> elements, double total) {
    double first = prose.in(elements.getFirst());
    double second = elements.size() < 2 ? 0 : prose.in(elements.get(1));
    return first >= ENOUGH * total && first >= CLEAR_LEAD * second;
  }

  private Element descend(Element from) {
    Element place = from;
    Element next = from;
    while (next != null) {
      place = next;
      double wanted = NEARLY_ALL * prose.in(place);
      next = place.children()
          .stream()
          .filter(child -> Tags.isBlock(child) && mayHold(child) && prose.in(child) > wanted)
          .findFirst()
          .orElse(null);
    }
    return place;
  }

  /** A paragraph or list is part of a text, not the place of one. */
  private static boolean mayHold(Element element) {
    return switch (element.normalName()) {
      case "p", "pre", "blockquote", "ul", "ol", "dl", "li" -> false;
      default -> true;
    };
  }
}
