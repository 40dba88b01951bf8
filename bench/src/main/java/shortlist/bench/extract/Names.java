package shortlist.bench.extract;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of people as a set that can be compared. */
final class Names {

  private static final Pattern BY = Pattern
      .compile("^[\\s\\x1c-\\x1f]*by[:\\s\\x1c-\\x1f]+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BETWEEN = Pattern.compile("[,;&|]| and ");

  private Names() {}

  /** The names in some bylines, each parted at commas, semicolons, bars and "and". */
  static Set<String> of(Collection<String> bylines) {
    Set<String> names = new HashSet<>();
    for (String byline : bylines) {
      for (String name : BETWEEN.split(BY.matcher(byline).replaceFirst(""), -1)) {
        names.add(String.join(" ", Words.comparable(name)));
      }
    }
    names.remove("");
    return names;
  }
}
