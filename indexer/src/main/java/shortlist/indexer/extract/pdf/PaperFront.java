package shortlist.indexer.extract.pdf;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The front matter of a paper, from the lines of its first pages: the title in the largest letters,
 * the authors below it, the abstract up to the introduction.
 */
final class PaperFront {

  private static final Pattern ABSTRACT = Pattern
      .compile("(?i)(?:abstract|summary|a b s t r a c t)\\s*[.:—–-]*\\s*(.*)");
  private static final Pattern AFTER_ABSTRACT = Pattern.compile(
      "(?i)(?:(?:1|I)\\.?\\s+)?introduction\\b.*|(?:index terms|keywords?|key words|categories and"
          + " subject|general terms|ccs concepts|1\\.? +\\p{Lu}).*");
  private static final Pattern REFERENCES = Pattern
      .compile("(?im)\\b(?:references|bibliography)\\b");
  private static final Pattern MARKS = Pattern.compile("[*†‡§¶∗]|(?<=\\p{L})[\\d,]+(?=\\s|$|,)");
  private static final int FIRST = 40;
  private static final int MAX_TITLE_LINES = 4;
  private static final int MAX_AUTHOR_LINES = 6;
  private static final int MAX_ABSTRACT = 2_500;
  private static final int MIN_TITLE = 8;

  private final List<Line> lines;
  private final int titleAt;
  private final int titleEnd;

  private PaperFront(List<Line> lines, int titleAt, int titleEnd) {
    this.lines = lines;
    this.titleAt = titleAt;
    this.titleEnd = titleEnd;
  }

  static PaperFront of(List<Line> lines) {
    int limit = Math.min(lines.size(), FIRST);
    int at = 0;
    for (int i = 0; i < limit; i++) {
      Line line = lines.get(i);
      if ((line.text().length() >= MIN_TITLE && line.size() > lines.get(at).size())
          || lines.get(at).text().length() < MIN_TITLE) {
        at = i;
      }
    }
    int end = at;
    while (end < limit && end - at < MAX_TITLE_LINES
        && lines.get(end).size() >= lines.get(at).size() - 0.5f) {
      end++;
    }
    return new PaperFront(lines, at, end);
  }

  /** The lines in the largest letters; empty if there are no lines. */
  String title() {
    List<String> parts = lines.subList(titleAt, titleEnd).stream().map(Line::text).toList();
    return MARKS.matcher(String.join(" ", parts).replaceAll("(\\p{Ll})- (\\p{Ll})", "$1$2"))
        .replaceAll("")
        .strip();
  }

  /** Whether a title from elsewhere shares no word with the first page. */
  boolean contradicts(String other) {
    String first = String.join(" ", lines.stream().limit(FIRST).map(Line::text).toList())
        .toLowerCase(Locale.ROOT);
    return List.of(other.toLowerCase(Locale.ROOT).split("\\W+", -1))
        .stream()
        .filter(word -> word.length() > 3)
        .noneMatch(first::contains);
  }

  /** The names between title and abstract. */
  List<String> authors() {
    return lines.isEmpty() ? List.of() : PaperAuthors.in(block());
  }

  /**
   * The lines that stand below the title and above the abstract or introduction, wherever they come
   * in the file: columns of authors side by side come one after another.
   */
  private List<Line> block() {
    Line title = lines.get(titleEnd - 1);
    List<Line> below = lines.stream()
        .filter(line -> line.page() == title.page() && line.y() > title.y())
        .toList();
    double end = below.stream()
        .filter(line -> ABSTRACT.matcher(line.text()).matches()
            || AFTER_ABSTRACT.matcher(line.text()).matches())
        .mapToDouble(Line::y)
        .min()
        .orElse(Double.NaN);
    return Double.isNaN(end)
        ? below.stream().limit(MAX_AUTHOR_LINES).toList()
        : below.stream().filter(line -> line.y() < end).toList();
  }

  /** Whether all the names stand on the first page. */
  boolean shows(List<String> names) {
    String first = String.join(" ", lines.stream().limit(FIRST).map(Line::text).toList());
    return names.stream().allMatch(first::contains);
  }

  /** The abstract; empty if there is none. */
  String summary() {
    StringBuilder summary = new StringBuilder();
    boolean within = false;
    for (Line line : lines) {
      Matcher start = ABSTRACT.matcher(line.text());
      if (!within && start.matches()) {
        within = true;
        summary.append(start.group(1));
      } else if (within) {
        if (AFTER_ABSTRACT.matcher(line.text()).matches() || summary.length() > MAX_ABSTRACT) {
          break;
        }
        summary.append(' ').append(line.text());
      }
    }
    return summary.toString().replaceAll("(\\p{Ll})- (\\p{Ll})", "$1$2").strip();
  }

  /** Papers have an abstract and references. */
  boolean isPaper(String text) {
    return !summary().isEmpty() && REFERENCES.matcher(text).find();
  }
}
