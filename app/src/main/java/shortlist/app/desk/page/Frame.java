package shortlist.app.desk.page;

import java.util.EnumSet;
import java.util.Set;
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
    WEEK, EDITION, SEARCH, SAVED, ARCHIVE, TOP, TOPICS, SOURCES, QUALITY, SETTINGS, NONE;

    private static final Set<Section> DECIDING = EnumSet.of(WEEK, EDITION, SEARCH, SAVED, NONE);

    /** Whether verdicts are given on its pages. */
    boolean isDeciding() {
      return DECIDING.contains(this);
    }
  }

  /**
   * What was just decided, or could not be.
   *
   * @param sentence what was decided on what
   * @param undo how it is taken back; null if there is nothing to take back
   */
  public record Notice(String sentence, @Nullable Undo undo) {}

  /**
   * What a form must say to take back just this.
   *
   * @param field {@code id} for a verdict on a document, {@code site} for a site ruled out
   * @param value the document's id, or the site's host
   * @param at when it was decided, in milliseconds
   */
  public record Undo(String field, String value, long at) {}

  /** The same around a page that stands at another address of the desk. */
  public Frame at(String address) {
    return new Frame(title, section, address, token, live, notice);
  }

  /** For {@code aria-current}: the attribute's value, or null to leave it out. */
  public @Nullable String current(Section entry) {
    return section == entry ? "page" : null;
  }
}
