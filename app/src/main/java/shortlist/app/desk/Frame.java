package shortlist.app.desk;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param title of the page, for the window and the history
 * @param section the entry of the navigation that it belongs to
 * @param token that the page's forms must carry
 * @param notice the last verdict, which can be undone; null if there is none to speak of
 */
record Frame(String title, Section section, String token, @Nullable Notice notice) {

  /** The entries of the navigation. */
  enum Section {
    WEEK, SEARCH, SAVED, EDITION, NONE
  }

  /**
   * A verdict just given.
   *
   * @param sentence what was decided on what
   * @param documentId whose verdict an undo takes back
   */
  record Notice(String sentence, String documentId) {}

  /** For {@code aria-current}: the attribute's value, or null to leave it out. */
  @Nullable String current(Section entry) {
    return section == entry ? "page" : null;
  }
}
