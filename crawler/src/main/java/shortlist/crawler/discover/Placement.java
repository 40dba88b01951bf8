package shortlist.crawler.discover;

/** Where on its page a link stands: what the nearest element around it says that says anything. */
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

  /** What an element of this name says of the links in it. */
  static Placement of(String element) {
    return switch (element) {
      case "nav", "footer", "aside" -> FRAME;
      case "article", "main" -> MAIN;
      default -> UNKNOWN;
    };
  }
}
