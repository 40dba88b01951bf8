package shortlist.indexer.extract.pdf.front;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shortlist.indexer.extract.pdf.page.Line;
import shortlist.indexer.extract.pdf.page.Printed;
import shortlist.indexer.extract.pdf.page.Vocabulary;
import shortlist.indexer.extract.text.Spaces;

/**
 * The front matter of a paper, from the lines of its first pages: the title in the largest letters,
 * the authors below it, up to the abstract or the introduction.
 */
public final class PaperFront {

  private static final Pattern AFTER_AUTHORS = Pattern.compile(
      "(?i)(?:(?:abstract|summary|a b s t r a c t)\\s*(?:[.:—–-].*|$|\\p{Lu}.*)"
          + "|(?:(?:1|I)[.:]?\\s+)?introduction\\b.*"
          + "|(?:index terms|keywords?|key words|categories and subject|general terms"
          + "|ccs concepts|1\\.? +\\p{Lu}).*)");
  private static final Pattern NO_TITLE = Pattern.compile("[=∑∏∫≤≥]|^arXiv:");
  private static final Pattern MARKS = Pattern.compile("[*†‡§¶∗⋆]");
  private static final int LAST_PAGE = 3;
  private static final int FIRST = 40;
  private static final int MAX_TITLE_LINES = 4;
  private static final int MAX_AUTHOR_LINES = 6;
  private static final int FEWEST_WORDS = 3;
  private static final int MIN_TITLE = 8;
  private static final float SAME = 0.5f;

  private final Printed printed;
  private final Vocabulary vocabulary;
  private final List<Line> lines;
  private final int titleAt;
  private final int titleEnd;

  private PaperFront(Printed printed, Vocabulary vocabulary, int page) {
    this.printed = printed;
    this.vocabulary = vocabulary;
    this.lines = printed.lines().stream().filter(line -> line.page() == page).toList();
    int limit = limit();
    int at = 0;
    for (int i = 0; i < limit; i++) {
      if (mayBeTitle(lines.get(i)) && (lines.get(i).size() > lines.get(at).size()
          || !mayBeTitle(lines.get(at)))) {
        at = i;
      }
    }
    int end = at;
    while (end < limit && end - at < MAX_TITLE_LINES
        && lines.get(end).size() >= lines.get(at).size() - SAME) {
      end++;
    }
    this.titleAt = at;
    this.titleEnd = end;
  }

  /**
   * Looks at the first page with text, or at one of the two behind it if the first is but a cover
   * with the same title, as archives and publishers add it.
   */
  public static PaperFront of(Printed printed, Vocabulary vocabulary) {
    int page = printed.lines().isEmpty() ? 1 : printed.lines().getFirst().page();
    PaperFront first = new PaperFront(printed, vocabulary, page);
    PaperFront inner = first;
    while (!inner.showsEndOfAuthors() && page < LAST_PAGE) {
      page++;
      inner = new PaperFront(printed, vocabulary, page);
    }
    return inner.showsEndOfAuthors() && first.says(inner.title())
        && inner.title().split(" ", -1).length >= FEWEST_WORDS ? inner : first;
  }

  /** How many lines may hold the title: those above the abstract. */
  private int limit() {
    int limit = Math.min(lines.size(), FIRST);
    for (int i = 1; i < limit; i++) {
      if (AFTER_AUTHORS.matcher(lines.get(i).text()).matches()) {
        return i;
      }
    }
    return limit;
  }

  private static boolean mayBeTitle(Line line) {
    return line.text().length() >= MIN_TITLE && !NO_TITLE.matcher(line.text()).find();
  }

  /** The lines in the largest letters; empty if there are no lines. */
  public String title() {
    StringBuilder title = new StringBuilder();
    for (Line line : lines.subList(titleAt, titleEnd)) {
      String unmarked = String.join(" ", line.parts());
      vocabulary.append(title, line.text().startsWith(unmarked) ? unmarked : line.text());
    }
    return MARKS.matcher(title).replaceAll("").strip();
  }

  /** Whether the page says this title, or its largest letters are a part of it. */
  public boolean confirms(String title) {
    String shown = Spaces.key(title());
    return says(title) || (shown.contains(" ") && Spaces.key(title).contains(shown));
  }

  private boolean says(String title) {
    StringBuilder text = new StringBuilder();
    lines.stream().limit(FIRST).forEach(line -> vocabulary.append(text, line.text()));
    return Spaces.key(text.toString()).contains(Spaces.key(title));
  }

  /** The names between title and abstract. */
  public List<String> authors() {
    return lines.isEmpty() ? List.of() : PaperAuthors.in(block(), vocabulary);
  }

  /** Whether all the names stand on the page. */
  public boolean shows(List<String> names) {
    String first = lines.stream().limit(FIRST).map(Line::text).collect(Collectors.joining(" "));
    return names.stream().allMatch(first::contains);
  }

  /** The day that arXiv stamped on it; empty if it did not. */
  public Optional<LocalDate> stamped() {
    return Stamp.day(printed.sideways());
  }

  /**
   * Title and authors with what stands between, and a cover before them; of the authors only if it
   * is clear where they end.
   */
  public Set<Line> matter() {
    Set<Line> matter = new HashSet<>(lines.subList(titleAt, titleEnd));
    if (showsEndOfAuthors()) {
      matter.addAll(block());
      printed.lines()
          .stream()
          .takeWhile(line -> line.page() < lines.getFirst().page())
          .forEach(matter::add);
    }
    return matter;
  }

  /**
   * The lines that stand below the title and above the abstract or introduction, wherever they come
   * in the file: columns of authors side by side come one after another.
   */
  private List<Line> block() {
    double end = endOfAuthors();
    List<Line> below = belowTitle();
    return Double.isNaN(end)
        ? below.stream().limit(MAX_AUTHOR_LINES).toList()
        : below.stream().filter(line -> line.y() < end).toList();
  }

  private List<Line> belowTitle() {
    float title = titleEnd == 0 ? 0 : lines.get(titleEnd - 1).y();
    return lines.stream().filter(line -> line.y() > title).toList();
  }

  private boolean showsEndOfAuthors() {
    return !Double.isNaN(endOfAuthors());
  }

  private double endOfAuthors() {
    return belowTitle().stream()
        .filter(line -> AFTER_AUTHORS.matcher(line.text()).matches())
        .mapToDouble(Line::y)
        .min()
        .orElse(Double.NaN);
  }
}
