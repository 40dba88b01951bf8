package shortlist.crawler.discover;

import org.jsoup.nodes.Element;

/** Where on its page a link stands. */
enum Placement {
  /** In what the page is about. */
  MAIN(1.1),
  /** In no part that says what it is. */
  UNKNOWN(1),
  /** In navigation, header, footer or margin. */
  FRAME(0.8);

  private final double factor;

  Placement(double factor) {
    this.factor = factor;
  }

  /** What the link's score is multiplied by. */
  double factor() {
    return factor;
  }

  static Placement of(Element link) {
    for (Element at = link.parent(); at != null; at = at.parent()) {
      switch (at.normalName()) {
        case "nav", "footer", "aside" -> {
          return FRAME;
        }
        case "article", "main" -> {
          return MAIN;
        }
        default -> {
          // Further out may be one that says more.
        }
      }
    }
    return UNKNOWN;
  }
}
