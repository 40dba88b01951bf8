package shortlist.app.desk;

import java.util.List;

/** Why a suggestion is rejected, in the words that the editor picks from. */
final class Reason {

  /** All of them, in the order of the list to pick from. */
  static final List<String> ALL = List.of("too basic", "off-topic", "promotional", "duplicate",
      "paywall", "seen");

  private Reason() {}
}
