package shortlist.corpus.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Issue;

/** The forms in which an edition leaves the program, ready to paste into a mail service. */
public enum EditionFormat {
  /** CommonMark. */
  MARKDOWN("text/markdown", "md") {
    @Override
    public String write(Issue issue) {
      return EditionMarkdown.write(issue);
    }
  },
  /** A mail: tables, styles at each element, no script, image or style sheet. */
  HTML("text/html", "html") {
    @Override
    public String write(Issue issue) {
      return EditionMail.write(issue, EditionMail.Theme.OF_READER);
    }
  },
  /** Plain text, 72 characters wide. */
  TEXT("text/plain", "txt") {
    @Override
    public String write(Issue issue) {
      return EditionText.write(issue);
    }
  },
  /** One JSON object; docs/edition.md has its fields. */
  JSON("application/json", "json") {
    @Override
    public String write(Issue issue) {
      return EditionJson.write(issue);
    }
  },
  /** An Atom entry document (RFC 4287). */
  ATOM("application/atom+xml", "atom") {
    @Override
    public String write(Issue issue) {
      return EditionAtom.entry(issue);
    }
  },
  /** JSON Feed 1.1 with one item. */
  FEED("application/feed+json", "feed.json") {
    @Override
    public String write(Issue issue) {
      return EditionJsonFeed.write(EditionFeed.ofOne(issue));
    }
  };

  private final String mediaType;
  private final String ending;

  EditionFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** The edition in this form; what the form takes for markup or cannot carry is escaped. */
  public abstract String write(Issue issue);

  /** The edition in this form, without bylines. */
  public String write(Edition edition) {
    return write(Issue.of(edition));
  }

  /** The name on the command line: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called in an answer's head. */
  public String contentType() {
    return mediaType + "; charset=utf-8";
  }

  /** The name of a file with the edition. */
  public String fileName(Edition edition) {
    return "edition-" + edition.number() + "." + ending;
  }

  /** The format of that label, or empty. */
  public static Optional<EditionFormat> ofLabel(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(label.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
