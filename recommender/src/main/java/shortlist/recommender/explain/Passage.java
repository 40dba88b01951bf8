package shortlist.recommender.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import shortlist.indexer.term.Terms;
import shortlist.recommender.vector.TermSpace;

/**
 * The part of a text that shows best why it was suggested.
 *
 * @param text at most {@value #MAX_LENGTH} characters
 * @param marks the words in it that speak for it most, first to last
 */
public record Passage(String text, List<Mark> marks) {

  private static final int MIN_LENGTH = 80;
  private static final int MAX_LENGTH = 320;
  private static final int MAX_PARAGRAPHS = 300;
  /** Of what the best passage says. */
  private static final double ENOUGH = 0.5;

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

  private record Paragraph(String text, double interest) {}

  /**
   * The best paragraphs, best first, each cut to a readable length; none if not a word of them
   * speaks for the text. What says less than half of what the best one says is left out.
   *
   * @param limit at most so many
   * @param weights what a dimension of the space gives for each unit; not changed
   */
  static List<Passage> best(String text, int limit, TermSpace space, float[] weights) {
    List<Paragraph> best = text.lines()
        .limit(MAX_PARAGRAPHS)
        .filter(paragraph -> paragraph.length() >= MIN_LENGTH)
        .map(paragraph -> cut(paragraph.strip()))
        .map(cut -> new Paragraph(cut, space.text("", cut).dot(weights)))
        .sorted(Comparator.comparingDouble((Paragraph paragraph) -> -paragraph.interest()))
        .limit(limit)
        .toList();
    List<Passage> passages = new ArrayList<>();
    for (Paragraph paragraph : best) {
      Words words = Words.of(space, space.text("", paragraph.text()), weights, paragraph.text());
      boolean telling = paragraph.interest() >= ENOUGH * best.getFirst().interest();
      if (!words.pro().isEmpty() && (telling || passages.isEmpty())) {
        passages.add(new Passage(paragraph.text(), marks(paragraph.text(), words.pro())));
      }
    }
    return passages;
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
