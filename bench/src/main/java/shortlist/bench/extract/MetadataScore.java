package shortlist.bench.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.bench.report.Figure;
import shortlist.bench.report.Figures;

/**
 * Whether title, authors and date are right; what is not told about a page does not count.
 *
 * @param title exact: the same words in the same order; any: an F1 of the words of 0.8 or more
 * @param authors exact: the same names; any: one name in common
 * @param date exact: the same day; any: some day
 */
record MetadataScore(Field title, Field authors, Field date) {

  private static final double SOFT = 0.8;
  private static final Pattern DAY = Pattern.compile("\\s*(\\d{4}-\\d{2}-\\d{2})");

  /**
   * One field.
   *
   * @param told whether there is a right one
   * @param exact whether it was found
   * @param any whether something like it was
   */
  record Field(boolean told, boolean exact, boolean any) {}

  /** Of one page. */
  static MetadataScore of(Truth truth, Output output) {
    return new MetadataScore(title(truth.title(), output.title()),
        authors(truth.author() == null ? List.of() : List.of(truth.author()), output.authors()),
        date(day(truth.date()), day(output.published())));
  }

  /** Of a title. */
  static Field title(@Nullable String right, String found) {
    List<String> rightWords = Words.comparable(right == null ? "" : right);
    List<String> foundWords = Words.comparable(found);
    double common = Bag.of(rightWords).common(Bag.of(foundWords));
    double f1 = rightWords.isEmpty() || foundWords.isEmpty()
        ? 0
        : 2 * common / (rightWords.size() + foundWords.size());
    return new Field(right != null && !right.isEmpty(), rightWords.equals(foundWords), f1 >= SOFT);
  }

  /** Of authors. */
  static Field authors(List<String> right, List<String> found) {
    Set<String> rightNames = Names.of(right);
    Set<String> foundNames = Names.of(found);
    return new Field(!rightNames.isEmpty(), rightNames.equals(foundNames),
        !Collections.disjoint(rightNames, foundNames));
  }

  private static Field date(@Nullable String right, @Nullable String found) {
    return new Field(right != null, right != null && right.equals(found), found != null);
  }

  private static @Nullable String day(@Nullable String date) {
    Matcher day = DAY.matcher(date == null ? "" : date);
    return day.lookingAt() ? day.group(1) : null;
  }

  /** Of many: shares of the pages of which the field is told. */
  static List<Figure> total(List<MetadataScore> pages) {
    List<Figure> figures = new ArrayList<>();
    List<Field> titles = told(pages.stream().map(MetadataScore::title).toList());
    if (!titles.isEmpty()) {
      figures.add(share("title exact", titles, Field::exact));
      figures.add(share("title soft", titles, Field::any));
    }
    List<Field> authors = told(pages.stream().map(MetadataScore::authors).toList());
    if (!authors.isEmpty()) {
      figures.add(share("author exact", authors, Field::exact));
      figures.add(share("author any", authors, Field::any));
    }
    List<Field> dates = told(pages.stream().map(MetadataScore::date).toList());
    if (!dates.isEmpty()) {
      figures.addAll(dates(dates));
    }
    return figures;
  }

  /**
   * Recall is over the pages that got the right day or none: a wrong day counts against precision
   * alone, as htmldate's own measure has it.
   */
  private static List<Figure> dates(List<Field> dates) {
    long right = dates.stream().filter(Field::exact).count();
    long given = dates.stream().filter(Field::any).count();
    double precision = Figures.ratio(right, given);
    double recall = Figures.ratio(right, right + dates.size() - given);
    return List.of(
        new Figure("date F1", dates.size(), ShingleScore.harmonic(precision, recall)),
        new Figure("date precision", dates.size(), precision),
        new Figure("date recall", dates.size(), recall),
        share("date right", dates, Field::exact));
  }

  private static List<Field> told(List<Field> fields) {
    return fields.stream().filter(Field::told).toList();
  }

  private static Figure share(String metric, List<Field> fields, Predicate<Field> is) {
    return new Figure(metric, fields.size(),
        Figures.ratio(fields.stream().filter(is).count(), fields.size()));
  }

  /** Of many pages and what was made of them. */
  static List<Figure> figures(List<Result> results) {
    return total(results.stream().map(r -> of(r.page().truth(), r.output())).toList());
  }
}
