package shortlist.app.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a feed leaves the program. */
public enum FeedFormat {
  /** Atom (RFC 4287). */
  ATOM("application/atom+xml; charset=utf-8") {
    @Override
    public String write(SearchFeed feed) {
      return AtomWriter.write(feed);
    }
  },
  /** JSON Feed 1.1. */
  JSON("application/feed+json; charset=utf-8") {
    @Override
    public String write(SearchFeed feed) {
      return JsonFeedWriter.write(feed);
    }
  };

  private final String contentType;

  FeedFormat(String contentType) {
    this.contentType = contentType;
  }

  /** The feed in this form; what a form cannot carry, such as control characters, is left out. */
  public abstract String write(SearchFeed feed);

  /** What it is called in an answer's head. */
  public String contentType() {
    return contentType;
  }

  /** The name on the command line and the end of its address: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that label, or empty. */
  public static Optional<FeedFormat> ofLabel(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(label.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
