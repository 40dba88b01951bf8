package shortlist.recommender.rank;

import shortlist.corpus.document.Kind;

/** What a kind of page is worth before it is read: reference pages are rarely news. */
final class KindPrior {

  private KindPrior() {}

  static double of(Kind kind) {
    return switch (kind) {
      case ARTICLE, PAPER, TALK, PODCAST -> 0;
      case TOOL, BOOK -> -0.5;
      case COURSE, DOCUMENTATION -> -1;
      case LISTING, LANDING, OTHER -> -2;
    };
  }
}
