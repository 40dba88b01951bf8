package shortlist.indexer.extract.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of authors, out of bylines and meta elements. */
public final class Names {

  private static final int MAX_AUTHORS = 50;
  private static final int MAX_LENGTH = 60;
  private static final int MAX_WORDS = 6;

  private static final Pattern LEAD = Pattern.compile(
      "^(?:(?:article|posted|written|published|story|reported|words|authored)\\s+)?"
          + "(?:by|von|par|por|door|author|authors)\\b\\s*:?\\s*",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern TAIL = Pattern.compile(
      "\\s*(?:[|•·–—/(\\[].*|\\bon (?=\\p{L}{3,9} \\d).*|\\bin (?=\\p{Lu}).*|\\s(?:updated|published|posted)\\b.*"
          + "|,? ?(?:ph\\.?d\\.?|m\\.?d\\.?|contributor|staff writer|senior \\p{L}+ .*|editor)$)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN = Pattern
      .compile("\\s*(?:[,;&\\n]|\\band\\b|\\bund\\b|\\bwith\\b)\\s*");
  private static final Pattern NO_NAME = Pattern.compile(
      ".*(?:https?:|www\\.|@|[0-9]{2}|\\.com\\b|[<>{}=?!]).*"
          + "|(?:admin|administrator|unknown|none|null|guest|staff|editor|editors|author|authors"
          + "|follow|updated?|published|posted|share|comments?|by)",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Names() {}

  /** The names in a byline such as {@code By Ada Lund and Bo Ek, 3 May 2019}; may be empty. */
  public static List<String> split(String byline) {
    String line = Spaces.collapse(byline);
    line = LEAD.matcher(line.substring(0, Math.min(line.length(), 500))).replaceFirst("");
    return distinct(List.of(BETWEEN.split(line, -1)));
  }

  /** The names among whole texts that hold one name each, in order, each once. */
  public static List<String> distinct(List<String> texts) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String text : texts) {
      String name = clean(text);
      if (!name.isEmpty() && names.size() < MAX_AUTHORS) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return new ArrayList<>(names.values());
  }

  /** {@code Lund, Ada} turned round, as citation headers write it. */
  public static String natural(String name) {
    String[] parts = name.split(",", -1);
    return parts.length == 2 ? parts[1].strip() + " " + parts[0].strip() : name;
  }

  private static String clean(String text) {
    String name = LEAD.matcher(Spaces.collapse(text)).replaceFirst("");
    name = TAIL.matcher(name).replaceFirst("").strip();
    boolean plausible = name.length() >= 2 && name.length() <= MAX_LENGTH
        && name.split(" ", -1).length <= MAX_WORDS
        && name.chars().anyMatch(Character::isLetter)
        && !NO_NAME.matcher(name).matches();
    return plausible ? name : "";
  }
}
