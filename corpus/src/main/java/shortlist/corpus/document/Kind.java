package shortlist.corpus.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of thing a page is. */
public enum Kind {
  /** A blog post, essay or news item: one text with a title. */
  ARTICLE,
  /** A scientific paper or report, or the page that presents one. */
  PAPER,
  /** A recorded talk. */
  TALK,
  /** An episode of a podcast. */
  PODCAST,
  /** Reference or manual pages. */
  DOCUMENTATION,
  /** Code or a program. */
  TOOL,
  /** A whole book or a chapter. */
  BOOK,
  /** Course material. */
  COURSE,
  /** A page whose content is links: index, tag, archive and search pages. */
  LISTING,
  /** A home or product page: a door, not a text. */
  LANDING,
  /** Legal pages, redirect stubs, forms: nothing to read. */
  OTHER;

  /** The name in files and on the command line: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that label; {@code blog} and {@code post} are articles. Empty if unknown. */
  public static Optional<Kind> ofLabel(String label) {
    String wanted = label.strip().toLowerCase(Locale.ROOT);
    if (wanted.equals("blog") || wanted.equals("post")) {
      return Optional.of(ARTICLE);
    }
    return Arrays.stream(values()).filter(kind -> kind.label().equals(wanted)).findFirst();
  }

  /** Whether an edition could carry such a page. */
  public boolean isShareable() {
    return this != LISTING && this != LANDING && this != OTHER;
  }
}
