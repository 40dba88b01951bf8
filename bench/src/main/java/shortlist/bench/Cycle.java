package shortlist.bench;

import java.util.List;

/** Inputs that are taken in turn, over and over. For one thread. */
final class Cycle<T> {

  private final List<T> items;
  private int next;

  Cycle(List<T> items) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("nothing to measure with");
    }
    this.items = List.copyOf(items);
  }

  T next() {
    T item = items.get(next);
    next = (next + 1) % items.size();
    return item;
  }
}
