package shortlist.recommender.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import shortlist.indexer.term.Terms;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/**
 * The part of a text that shows best why it was suggested.
 *
 * @param text at most {@value #MAX_LENGTH} characters
 * @param marks the words in it that spoke for the text, first to last
 */
public record Passage(String text, List<Mark> marks) {

  private static final int MIN_LENGTH = 80;
  private static final int MAX_LENGTH = 320;
  private static final int MAX_PARAGRAPHS = 300;

  /** Copies the list. */
  public Passage {
    marks = List.copyOf(marks);
  }

  /**
   * A word of the passage.
   *
   * @param from the place of its first character
   * @param to the place after its last one
   */
  public record Mark(int from, int to) {}

  /**
   * The best paragraph, cut to a readable length; empty if no paragraph speaks for the text.
   *
   * @param weights what a dimension of the space gives for each unit; not changed
   * @param words those to mark
   */
  static Optional<Passage> best(String text, TermSpace space, float[] weights, List<Word> words) {
    String best = "";
    double most = 0;
    for (String paragraph : text.lines().limit(MAX_PARAGRAPHS).toList()) {
      if (paragraph.length() >= MIN_LENGTH) {
        String cut = cut(paragraph.strip());
        SparseVector vector = space.text("", cut);
        double interest = vector.dot(weights);
        if (interest > most) {
          most = interest;
          best = cut;
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(new Passage(best, marks(best, words)));
  }

  /** The text with something put around each marked word. */
  public String marked(String before, String after) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Mark mark : marks) {
      marked.append(text, at, mark.from())
          .append(before)
          .append(text, mark.from(), mark.to())
          .append(after);
      at = mark.to();
    }
    return marked.append(text, at, text.length()).toString();
  }

  /** Other forms of the words count as well. */
  private static List<Mark> marks(String text, List<Word> words) {
    Set<String> wanted = new HashSet<>();
    words.forEach(word -> wanted.addAll(Terms.of(word.word()).keySet()));
    List<Mark> marks = new ArrayList<>();
    Matcher matcher = Wording.WORD.matcher(text);
    while (matcher.find()) {
      if (!Collections.disjoint(Terms.of(matcher.group()).keySet(), wanted)) {
        marks.add(new Mark(matcher.start(), matcher.end()));
      }
    }
    return marks;
  }

  private static String cut(String paragraph) {
    if (paragraph.length() <= MAX_LENGTH) {
      return paragraph;
    }
    int space = paragraph.lastIndexOf(' ', MAX_LENGTH - 1);
    return paragraph.substring(0, space > MIN_LENGTH ? space : MAX_LENGTH - 1) + "…";
  }
}
