package shortlist.recommender.explain;

import java.util.Optional;
import shortlist.recommender.profile.Profile;
import shortlist.recommender.vector.TermSpace;

/** Finds the paragraph of a text that shows best why it was suggested. */
public final class Passage {

  private static final int MIN_LENGTH = 80;
  private static final int MAX_LENGTH = 320;
  private static final int MAX_PARAGRAPHS = 300;

  private Passage() {}

  /** The passage, cut to a readable length; empty if no paragraph speaks for the text. */
  public static Optional<String> best(String text, TermSpace space, Profile profile) {
    String best = "";
    double most = 0;
    for (String paragraph : text.lines().limit(MAX_PARAGRAPHS).toList()) {
      if (paragraph.length() >= MIN_LENGTH) {
        String cut = cut(paragraph.strip());
        double interest = profile.interest(space.text("", cut));
        if (interest > most) {
          most = interest;
          best = cut;
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static String cut(String paragraph) {
    if (paragraph.length() <= MAX_LENGTH) {
      return paragraph;
    }
    int space = paragraph.lastIndexOf(' ', MAX_LENGTH - 1);
    return paragraph.substring(0, space > MIN_LENGTH ? space : MAX_LENGTH - 1) + "…";
  }
}
