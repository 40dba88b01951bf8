package shortlist.indexer.query;

import java.util.ArrayList;
import java.util.List;

/** Sentences for the user, each once, and not too many. */
final class Notes {

  private static final int MAX_NOTES = 5;

  private final List<String> notes = new ArrayList<>();

  void add(String note) {
    if (notes.size() < MAX_NOTES && !notes.contains(note)) {
      notes.add(note);
    }
  }

  List<String> list() {
    return notes;
  }
}
