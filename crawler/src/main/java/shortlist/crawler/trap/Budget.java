package shortlist.crawler.trap;

import java.util.HashSet;
import java.util.Set;

/**
 * How many more pages of a kind are fetched in hope of something new. A page that gives something
 * earns {@value #GAIN}, one that does not costs 1: what gives for a third of its pages is never
 * cut.
 */
final class Budget {

  private static final int START = 40;
  private static final int MOST = 50;
  private static final int GAIN = 2;
  private static final int MAX_VALUES = 256;

  private final Set<Integer> values = new HashSet<>();
  private int credit;
  private int visits;

  /**
   * @param mistrust how many like shapes were cut before
   */
  Budget(int mistrust) {
    this.credit = Math.max(1, START / (1 + mistrust));
  }

  /** Counts a visit to a page that gave something; such a page never ends a budget. */
  void earn() {
    visits++;
    credit = Math.min(credit + GAIN, MOST);
  }

  /** Counts a visit of which nothing can be said. */
  void keep() {
    visits++;
  }

  /** Counts a visit to a page that gave nothing; whether the budget is spent. */
  boolean spend() {
    visits++;
    credit--;
    return credit <= 0;
  }

  /**
   * Whether the same few values come in ever new combinations. Where a parameter is the name of a
   * page, there are as many values as pages.
   */
  boolean isRecombining(Address address) {
    for (var parameter : address.parameters().entrySet()) {
      if (values.size() < MAX_VALUES) {
        values.add(parameter.hashCode());
      }
    }
    return values.size() < MAX_VALUES && 2 * visits > 3 * values.size();
  }
}
