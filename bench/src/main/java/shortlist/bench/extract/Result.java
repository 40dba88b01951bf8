package shortlist.bench.extract;

import java.util.List;

/**
 * A page and what a contender made of it.
 *
 * @param page what was read, and what it should have given
 * @param output what it gave
 */
record Result(Page page, Output output) {

  /** What a contender makes of some pages, in their order; uses all processors. */
  static List<Result> of(Contender contender, List<Page> pages) {
    return pages.parallelStream().map(page -> new Result(page, contender.read(page))).toList();
  }
}
