package shortlist.indexer.query;

import java.util.ArrayList;
import java.util.List;

/** Sentences for the user, each once, and not too many. */
final class Notes {

  private static final int MAX_NOTES = 5;
  private static final int MAX_QUOTE = 40;

  private final List<String> notes = new ArrayList<>();

  void add(String note) {
    if (notes.size() < MAX_NOTES && !notes.contains(note)) {
      notes.add(note);
    }
  }

  /** What was typed, short enough to stand in a sentence. */
  static String quote(String typed) {
    int end = Math.min(typed.length(), MAX_QUOTE);
    return "“" + typed.substring(0, end) + (end < typed.length() ? "…" : "") + "”";
  }

  List<String> list() {
    return notes;
  }
}
