package shortlist.recommender.item;

import java.util.Locale;

/** What items may share besides words; each gets a prior of how its items did. */
public enum Trait {
  /** The host, without {@code www.}. */
  SITE,
  /** The company, university or team. */
  ORGANISATION,
  /** The first of those who wrote it. */
  AUTHOR,
  /** Who brought it up: a source of the workspace, a person who passes links on. */
  CURATOR,
  /** What sort of page it is. */
  KIND;

  /** The name in files and among the parts of a score: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
