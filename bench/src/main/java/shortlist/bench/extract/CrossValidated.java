package shortlist.bench.extract;

import java.util.List;

/**
 * Reads each page by what was learnt without it and its site.
 *
 * @param byFold for each of the {@link Folds}, what was learnt from all the others
 */
record CrossValidated(List<Contender> byFold) implements Contender {

  @Override
  public String name() {
    return "cross-validated";
  }

  @Override
  public Output read(Page page) {
    return byFold.get(Folds.of(page, byFold.size())).read(page);
  }
}
