package shortlist.indexer.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Brings parentheses into pairs, so that a parser need not fear them. */
final class Brackets {

  private static final int MAX_DEPTH = 20;

  private Brackets() {}

  /** The tokens without parentheses that have no partner, and without those too deep in others. */
  static List<Token> paired(List<Token> tokens, Notes notes) {
    boolean[] kept = new boolean[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < kept.length; i++) {
      Token token = tokens.get(i);
      if (token == Token.Sign.OPEN) {
        open.push(i);
      } else if (token != Token.Sign.CLOSE) {
        kept[i] = true;
      } else if (open.isEmpty()) {
        notes.add("A parenthesis without its partner was left out.");
      } else {
        int partner = open.pop();
        kept[i] = open.size() < MAX_DEPTH;
        kept[partner] = kept[i];
        if (!kept[i]) {
          notes.add("Parentheses more than " + MAX_DEPTH + " deep were left out.");
        }
      }
    }
    if (!open.isEmpty()) {
      notes.add("A parenthesis without its partner was left out.");
    }
    return those(tokens, kept);
  }

  private static List<Token> those(List<Token> tokens, boolean[] kept) {
    List<Token> paired = new ArrayList<>(tokens.size());
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        paired.add(tokens.get(i));
      }
    }
    return paired;
  }
}
