package shortlist.sampleweb;

/** What an editor of a newsletter on machine learning in production would think of a page. */
public enum Label {
  /** Worth considering. */
  GOOD,
  /** On the subject, but an introduction. */
  BEGINNER,
  /** On the subject, but thin and loud. */
  CLICKBAIT,
  /** About something else, or nothing one would send around, such as a manual page. */
  OFFTOPIC
}
