package shortlist.indexer.extract.pdf.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import shortlist.indexer.extract.pdf.page.Line;

/**
 * How most of a text is set.
 *
 * @param font the name of its font
 * @param size of its letters, in points
 * @param leading from baseline to baseline, in sizes of the letters
 */
record Style(String font, float size, float leading) {

  private static final Pattern BOLD = Pattern
      .compile("bold|black|heavy|medi(?!um)|demi|cmbx|cmssbx|sfbx|[^a-z]b(?:d|i|old)?$|t[bz]i?$");
  private static final Pattern TYPEWRITER = Pattern
      .compile("cour|mono|cmtt|typewriter|consol|menlo|inconsol|zi4|txtt|lmtt|letter ?gothic");
  private static final float USUAL_LEADING = 1.2f;
  private static final float WIDEST_LEADING = 3;
  private static final float SMALLER = 0.75f;
  private static final float LARGER = 0.7f;

  /** The style of most letters. */
  static Style of(List<Line> lines) {
    Map<Letters, Integer> counts = new HashMap<>();
    for (Line line : lines) {
      counts.merge(new Letters(line.mainFont(), line.mainSize()), line.text().length(),
          Integer::sum);
    }
    Letters most = counts.entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(new Letters("", 10));
    return new Style(most.font, most.size, leading(lines, most));
  }

  private record Letters(String font, float size) {}

  private static float leading(List<Line> lines, Letters letters) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      Line above = lines.get(i - 1);
      float step = (line.y() - above.y()) / letters.size;
      if (line.region() == above.region() && line.mainFont().equals(letters.font) && step > 0
          && step < WIDEST_LEADING) {
        steps.add(step);
      }
    }
    Collections.sort(steps);
    return steps.isEmpty() ? USUAL_LEADING : steps.get(steps.size() / 2);
  }

  boolean isSmaller(Line line) {
    return line.mainSize() <= size - SMALLER;
  }

  /** Whether even its capitals are smaller. */
  boolean isSmall(Line line) {
    return line.size() <= size - SMALLER;
  }

  boolean isLarger(Line line) {
    return line.mainSize() >= size + LARGER;
  }

  /** Whether most of its letters are bold, and those of the text are not. */
  boolean isBolder(Line line) {
    return !line.mainFont().equals(font) && isBold(line.mainFont()) && !isBold(font);
  }

  boolean isOtherFont(Line line) {
    return !line.mainFont().equals(font);
  }

  /** Whether it is set as by a typewriter, and the text is not. */
  boolean isCode(Line line) {
    return isTypewriter(line.mainFont()) && isTypewriter(line.font()) && !isTypewriter(font);
  }

  private static boolean isTypewriter(String name) {
    return TYPEWRITER.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isBold(String name) {
    return BOLD.matcher(name.toLowerCase(Locale.ROOT)).find();
  }
}
