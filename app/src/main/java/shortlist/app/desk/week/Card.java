package shortlist.app.desk.week;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Shown;
import shortlist.app.desk.ranking.Suggested;
import shortlist.corpus.document.Legible;
import shortlist.indexer.level.Level;
import shortlist.recommender.Suggestion;
import shortlist.recommender.explain.Because;

/**
 * A suggestion as the list shows it.
 *
 * @param place in the list as it is shown, from 1
 * @param suggested what is shown
 * @param seen whether it was looked at since the last edition
 * @param current whether it is the one in the reader
 * @param was what its forms must say that they know of it: its verdict so far; empty for none
 */
record Card(int place, Suggested suggested, boolean seen, boolean current, String was) {

  /** Half the width of a score's bar, in pixels. */
  private static final int HALF = 20;

  /** Parts are standardised: beyond this one is as clear as can be, and its bar is full. */
  private static final double FULL = 2;

  /** A part that says less is left out. */
  private static final double LEAST = 0.005;

  private static final int LIKE = 2;

  /**
   * A part of the score and its bar, which grows from the middle to either side.
   *
   * @param from where it starts, in pixels
   * @param width in pixels
   */
  record Part(String name, String value, double from, double width, boolean lowers) {}

  Suggestion suggestion() {
    return suggested.suggestion();
  }

  String id() {
    return suggested.id();
  }

  String length() {
    return suggested.length();
  }

  /** What sort of thing it is; null for an article, and where the length names it. */
  @Nullable String kind() {
    String kind = Shown.kind(suggestion().kind());
    return kind == null || length().endsWith(kind) ? null : kind;
  }

  /** Who it is from: how the site calls itself, else its host. */
  String organisation() {
    String site = Legible.line(suggestion().site());
    return site.isBlank() ? suggested.site() : site;
  }

  @Nullable String year() {
    return suggestion().published() == null
        ? null
        : String.valueOf(suggestion().published().getYear());
  }

  /** For whom it is written; null where that says nothing. */
  @Nullable String level() {
    return switch (suggestion().level()) {
      case BEGINNER -> "for beginners";
      case GENERAL -> null;
      case ADVANCED -> Level.ADVANCED.label();
    };
  }

  /** How many sites tell it, beside its own; null if none does. */
  @Nullable String seenIn() {
    int sites = suggested.sites().size();
    return sites == 1 ? null : "seen on " + sites + " sites";
  }

  /** The past resources that it is most like, best first. */
  List<Because> because() {
    return suggestion().because().stream().limit(LIKE).toList();
  }

  /** How a past resource did: {@code edition 31, 2.1 × the usual clicks}; null if unknown. */
  static @Nullable String fate(Because past) {
    String edition = past.edition() == null ? null : "edition " + Legible.line(past.edition());
    String clicks = past.engagement() == null
        ? null
        : String.format(Locale.ROOT, "%.1f × the usual clicks", past.engagement().engagement());
    return edition == null ? clicks : clicks == null ? edition : edition + ", " + clicks;
  }

  /** The parts of the score, in the ranker's order; those that say nothing are left out. */
  List<Part> parts() {
    return suggestion().parts()
        .entrySet()
        .stream()
        .filter(part -> Math.abs(part.getValue()) >= LEAST)
        .map(part -> part(part.getKey(), part.getValue()))
        .toList();
  }

  private static Part part(String name, double value) {
    double width = Math.min(Math.abs(value), FULL) / FULL * HALF;
    boolean lowers = value < 0;
    return new Part(name, Shown.signed(value), lowers ? HALF - width : HALF, width, lowers);
  }
}
