package shortlist.recommender.evaluate;

/** Is told how far an evaluation has come; must be safe for several threads. */
@FunctionalInterface
public interface Watcher {

  /**
   * Something was done.
   *
   * @param done how much so far
   * @param total of how much; 0 if that is not known
   * @param what was done, in words
   */
  void at(long done, long total, String what);
}
