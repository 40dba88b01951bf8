package shortlist.app.desk.item;

import org.jspecify.annotations.Nullable;

/**
 * What the editor typed into the forms of a page and could not be taken, so that it is not lost.
 *
 * @param problem one sentence; null if nothing is wrong
 * @param form the form that it stands in: {@code note} or {@code relation}
 * @param first the note, or the address
 * @param second the highlight, or the title
 * @param kind of the relation
 */
record Typed(
    @Nullable String problem, String form, String first, String second, String kind) {

  /** Nothing was. */
  static final Typed NOTHING = new Typed(null, "", "", "", "");

  /** The problem of a form; null if it has none. */
  @Nullable String problemOf(String asked) {
    return form.equals(asked) ? problem : null;
  }
}
