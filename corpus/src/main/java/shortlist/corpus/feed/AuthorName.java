package shortlist.corpus.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts names from mail addresses, which feeds write in several ways. */
final class AuthorName {

  private static final int MAX_LENGTH = 300;
  private static final String MAIL = "[^\\s@()<>]+@[^\\s@()<>]+";
  /** As in {@code me@example.org (Name)}, which RSS asks for. */
  private static final Pattern MAIL_FIRST = Pattern.compile(MAIL + "\\s*\\(([^()]+)\\)");
  /** As in {@code Name (me@example.org)} and {@code Name <me@example.org>}. */
  private static final Pattern MAIL_LAST = Pattern
      .compile("([^()<>]+?)\\s*[(<]\\s*(?:mailto:)?" + MAIL + "\\s*[)>]");

  private AuthorName() {}

  /** The name in {@code text}; all of it if no form is recognised. */
  static String of(String text) {
    String bare = text.strip();
    if (bare.length() > MAX_LENGTH) {
      return bare.substring(0, MAX_LENGTH);
    }
    return Stream.of(MAIL_FIRST, MAIL_LAST)
        .map(form -> form.matcher(bare))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1).strip())
        .findFirst()
        .orElse(bare);
  }
}
