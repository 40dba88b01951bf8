package shortlist.app.desk.api;

import java.util.function.Supplier;

/** Tries what the corpus may refuse, in the corpus's own words. */
final class Attempt {

  private Attempt() {}

  /**
   * What {@code change} gives.
   *
   * @param pointer to the field that an {@link IllegalArgumentException} is about
   */
  static <T> T at(String pointer, Supplier<T> change) {
    try {
      return change.get();
    } catch (IllegalArgumentException e) {
      throw Refusal.ofField(pointer, String.valueOf(e.getMessage()));
    }
  }
}
