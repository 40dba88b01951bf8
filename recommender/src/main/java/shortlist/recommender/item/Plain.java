package shortlist.recommender.item;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared. */
public final class Plain {

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Plain() {}

  /** A name in lower case without blanks and marks; empty if it has no letter and no digit. */
  public static String name(String name) {
    return NOT_WORD.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** A host in lower case without {@code www.}. */
  public static String host(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }
}
