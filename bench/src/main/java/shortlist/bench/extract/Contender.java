package shortlist.bench.extract;

/** One way to read pages. Safe for use by several threads. */
interface Contender {

  /** The head of its column. */
  String name();

  /** Reads a page; what it cannot read gives {@link Output#NONE}. */
  Output read(Page page);
}
