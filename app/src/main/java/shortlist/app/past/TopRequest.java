package shortlist.app.past;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the past resources are asked for.
 *
 * @param year in which they were published; null for all years
 * @param n at most so many, 1 to {@value #MOST}
 * @param categories in so many categories at most, those with the most links, 1 to {@value #MOST};
 *        null for all categories and none
 */
public record TopRequest(@Nullable Integer year, int n, @Nullable Integer categories) {

  /** How many are listed where nobody says. */
  public static final int USUAL = 30;
  /** No list is longer. */
  public static final int MOST = 300;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException a sentence for the user
   */
  public TopRequest {
    if (year != null && (year < 1900 || year > 2999)) {
      throw new IllegalArgumentException("A year has four digits, such as 2019.");
    }
    if (n < 1 || n > MOST) {
      throw new IllegalArgumentException("A list has 1 to " + MOST + " links.");
    }
    if (categories != null && (categories < 1 || categories > MOST)) {
      throw new IllegalArgumentException("Say 1 to " + MOST + " categories, or none.");
    }
  }

  /** The query of the list's address: {@code year=2019&n=30}. */
  public String query() {
    List<String> parts = new ArrayList<>();
    if (year != null) {
      parts.add("year=" + year);
    }
    parts.add("n=" + n);
    if (categories != null) {
      parts.add("categories=" + categories);
    }
    return String.join("&", parts);
  }
}
