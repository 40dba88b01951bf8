package shortlist.app.desk.page;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param title of the page, for the window and the history
 * @param section the entry of the navigation that it belongs to
 * @param here the address of the page within the desk, with its query: where a form leads back to
 * @param token that the page's forms must carry
 * @param live what is done in the background at the moment, for people; empty if nothing is
 * @param notice the last verdict, which can be undone; null if there is none to speak of
 */
public record Frame(
    String title, Section section, String here, String token, String live,
    @Nullable Notice notice) {

  /** The entries of the navigation. */
  public enum Section {
    WEEK, EDITION, SEARCH, SAVED, ARCHIVE, TOP, TOPICS, SOURCES, QUALITY, SETTINGS, NONE
  }

  /**
   * A verdict just given.
   *
   * @param sentence what was decided on what
   * @param documentId whose verdict an undo takes back
   */
  public record Notice(String sentence, String documentId) {}

  /** For {@code aria-current}: the attribute's value, or null to leave it out. */
  public @Nullable String current(Section entry) {
    return section == entry ? "page" : null;
  }
}
