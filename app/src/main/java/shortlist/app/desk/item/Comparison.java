package shortlist.app.desk.item;

import java.util.ArrayList;
import java.util.List;
import shortlist.app.desk.read.Block;

/**
 * Two texts by their paragraphs: what both have, in order, and what only one has. By a longest
 * common subsequence (Wagner and Fischer, "The string-to-string correction problem", 1974), of
 * texts of up to {@value #MOST} paragraphs; what is alike at the begin and the end costs nothing.
 */
final class Comparison {

  private static final int MOST = 2_000;

  private Comparison() {}

  /** Which of the two has a paragraph. */
  enum Side {
    BOTH, OLD, NEW
  }

  /** A paragraph, and which of the two has it. */
  record Piece(Side side, Block block) {}

  /** The paragraphs of both, those of the old one first where they differ. */
  static List<Piece> of(List<Block> old, List<Block> young) {
    List<Block> before = old.subList(0, Math.min(MOST, old.size()));
    List<Block> after = young.subList(0, Math.min(MOST, young.size()));
    int start = alike(before, after);
    int end = alike(before.subList(start, before.size()).reversed(),
        after.subList(start, after.size()).reversed());
    List<Piece> pieces = new ArrayList<>();
    add(pieces, Side.BOTH, after.subList(0, start));
    compare(pieces, before.subList(start, before.size() - end),
        after.subList(start, after.size() - end));
    add(pieces, Side.BOTH, after.subList(after.size() - end, after.size()));
    return pieces;
  }

  /** How many of the first are equal. */
  private static int alike(List<Block> one, List<Block> other) {
    int alike = 0;
    while (alike < Math.min(one.size(), other.size())
        && one.get(alike).equals(other.get(alike))) {
      alike++;
    }
    return alike;
  }

  private static void compare(List<Piece> pieces, List<Block> old, List<Block> young) {
    int[][] common = common(old, young);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < young.size()) {
      if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
        pieces.add(new Piece(Side.BOTH, young.get(j)));
        i++;
        j++;
      } else if (j == young.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        pieces.add(new Piece(Side.OLD, old.get(i)));
        i++;
      } else {
        pieces.add(new Piece(Side.NEW, young.get(j)));
        j++;
      }
    }
  }

  /** How many paragraphs what follows a place in the one and a place in the other share. */
  private static int[][] common(List<Block> old, List<Block> young) {
    int[][] common = new int[old.size() + 1][young.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = young.size() - 1; j >= 0; j--) {
        common[i][j] = old.get(i).equals(young.get(j))
            ? common[i + 1][j + 1] + 1
            : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void add(List<Piece> pieces, Side side, List<Block> blocks) {
    blocks.forEach(block -> pieces.add(new Piece(side, block)));
  }
}
