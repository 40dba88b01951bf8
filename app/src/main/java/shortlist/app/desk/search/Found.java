package shortlist.app.desk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Shown;
import shortlist.corpus.document.Legible;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.snippet.Snippet;

/**
 * A hit as a page shows it.
 *
 * @param hit what was found
 * @param status what became of it; null if it is new
 */
record Found(Hit hit, @Nullable String status) {

  private static final int COPIES = 5;

  /** Part of a text: a word of the query, or what stands between. */
  record Piece(boolean marked, String text) {}

  /** Hits with what became of them, by their ids. */
  static List<Found> all(List<Hit> hits, Map<String, String> status) {
    return hits.stream().map(hit -> new Found(hit, status.get(hit.id()))).toList();
  }

  boolean isAccepted() {
    return "accepted".equals(status) || "published".equals(status);
  }

  /** The title, cut where the query's words begin and end. */
  List<Piece> title() {
    return hit.title().isBlank()
        ? List.of(new Piece(false, Shown.title("")))
        : pieces(hit.title(), hit.titleMarks());
  }

  /** The snippet, likewise. */
  List<Piece> pieces() {
    return pieces(hit.snippet().text(), hit.snippet().marks());
  }

  private static List<Piece> pieces(String text, List<Snippet.Mark> marks) {
    List<Piece> pieces = new ArrayList<>();
    int end = 0;
    for (Snippet.Mark mark : marks) {
      pieces.add(new Piece(false, Legible.text(text.substring(end, mark.start()))));
      pieces.add(new Piece(true, Legible.text(text.substring(mark.start(), mark.end()))));
      end = mark.end();
    }
    pieces.add(new Piece(false, Legible.text(text.substring(end))));
    return pieces;
  }

  /** The other addresses that are named; there may be more. */
  List<Hit.Copy> copies() {
    return hit.copies().stream().limit(COPIES).toList();
  }

  /** How many other addresses are not named. */
  int furtherCopies() {
    return Math.max(0, hit.copies().size() - COPIES);
  }
}
