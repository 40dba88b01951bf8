package shortlist.indexer.extract.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of authors, out of bylines and meta elements. */
public final class Names {

  private static final int MAX_AUTHORS = 50;
  private static final int MAX_LENGTH = 60;
  private static final int MAX_WORDS = 6;

  private static final String DAY_NAMES = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?";
  private static final String MONTH_NAMES = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
      + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final Pattern LEAD = Pattern.compile(
      "^(?:(?:article|posted|written|published|story|reported|words|authored|created|post|blog|more)\\s+)?"
          + "(?:by|von|par|por|door|af|av|di|about the authors?|about|authors?)\\b\\s*:?\\s*",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern TAIL = Pattern.compile(
      "\\s*(?:[|•·–—/»\\[<].*|\\s(?:in|on)$|\\bon (?=\\p{L}{3,9} \\d).*|\\bon behalf of\\b.*|\\bon "
          + DAY_NAMES + "\\b.*|\\bin (?=\\p{Lu}).*"
          + "|\\s(?:last|updated|published|posted|modified|wrote)\\b.*|\\s\\d+ min.*"
          + "|,? ?" + DAY_NAMES + ",? " + MONTH_NAMES + "\\b.*|,? " + MONTH_NAMES + "\\.? \\d.*"
          + "|,? ?(?:ph\\.?d\\.?|m\\.?d\\.?|mba|esq\\.?|contributor|staff writer|senior \\p{L}+ .*|editor|writer)$)",
      Pattern.CASE_INSENSITIVE);
  /** After a whole word; initials and short forms keep theirs. */
  private static final Pattern FULL_STOP = Pattern.compile("(?<=\\p{L}{4})\\.$");
  private static final Pattern ASIDE = Pattern.compile("\\s*\\([^)]*\\)?$");
  private static final Pattern BETWEEN = Pattern
      .compile(
          "\\s*(?:[,;&\\n|]|\\band\\b|\\bund\\b|\\bwith\\b|\\bet\\b(?! al)|\\by\\b|\\boch\\b)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ROLE = Pattern.compile(
      ".*\\b(?:(?:co-?)?founder|ceo|cto|coo|cfo|cmo|vp|director|manager|managing|writer|editor|editorial director|engineer"
          + "|developer|specialist|strategist|analyst|consultant|officer|president|contributor|reporter"
          + "|correspondent|columnist|coordinator|architect|evangelist|advocate|expert|professor|scientist|researcher"
          + "|marketing|representative|producer|owner|lead|head of|head \\p{L}+maker|freelance|journalist|author|guest"
          + "|member|moderator)\\b.*",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern DEGREE = Pattern.compile(
      "(?:ph\\.?\\s?d|m\\.?d|d\\.?o|mba|m\\.?s|m\\.?a|b\\.?a|b\\.?s|m\\.?sc|b\\.?sc|rn|np|cpa|cfa|cfp|esq|jr|sr|ii|iii|iv|dvm"
          + "|vmd|dds|pharm\\.?d|lcsw|rd|rdn|p\\.?e|j\\.?d|[A-Z]{4,6}|FACP|MPH|CISSP)\\.?");
  private static final Pattern NO_NAME = Pattern.compile(
      ".*(?:https?:|www\\.|@\\S+\\.|\\b[0-9]{4}\\b|\\badmin\\b|\\.com\\b|[<>{}=?!]|\\b(?:min|minutes?) read\\b|\\bread(?:ing)? time\\b).*"
          + "|(?:admin|administrator|unknown|none|null|guest|editor|editors|authors?|anonymous|undefined"
          + "|follow|following|subscribe|updated?|last updated|published|posted|share|comments?|by|date|view profile|profile"
          + "|read more|more|home|blog|news|written|the|on|in|at|last|insights from|reviewed by|edited by|posts|articles|website|bio|about)"
          + "|" + DAY_NAMES + "|" + MONTH_NAMES + "|" + DAY_NAMES + ",? " + MONTH_NAMES + ".*|"
          + MONTH_NAMES + "\\.? \\d.*",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  /** Words that stand in headings and buttons, and in no name. */
  private static final Pattern COMMON = Pattern.compile(
      ".*\\b(?:our|your|my|find|view|print|jump|latest|full|story|e?mail|address|project|management|data|switch|read|reading|edit"
          + "|menu|search|log|login|sign|share|posts?|download|click|here|more|about|how|what|why|when|table|contents?|overview"
          + "|introduction|guide|product|products|version|section|page|home|blog|news|contact|privacy|terms|policy"
          + "|all|rights|reserved|free|trial|get|started|learn|request|review|demo|to|of the|is|are|you|join|donate|by|topics?|categories|category)\\b.*",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_BEFORE = Pattern.compile(
      "^(?:\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} \\p{L}{3,9}\\.?,? \\d{4}|\\d{4}-\\d\\d-\\d\\d)\\s*[·|,•—–-]*\\s*");
  private static final Pattern FULL = Pattern.compile(
      "(?:(?:Dr|Prof|Mr|Mrs|Ms)\\.? )?\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Ll}{1,3} )*(?:[a-z]['’])?\\p{Lu}[\\p{L}.'’-]*){1,4}");

  private Names() {}

  /** The names in a byline such as {@code By Ada Lund and Bo Ek, 3 May 2019}; may be empty. */
  public static List<String> split(String byline) {
    String line = Spaces.collapse(byline);
    line = DAY_BEFORE.matcher(line.substring(0, Math.min(line.length(), 500))).replaceFirst("");
    line = LEAD.matcher(line).replaceFirst("");
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(line, -1)) {
      boolean first = names.isEmpty();
      if (first || !isRole(part)) {
        names.add(part);
      }
    }
    return distinct(names);
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

  /** Whether it has the form of a person's first and last name: capitalised, two to five words. */
  public static boolean isFull(String name) {
    return name.length() <= MAX_LENGTH && FULL.matcher(name).matches() && !isRole(name)
        && !COMMON.matcher(name).matches();
  }

  /** Whether it says what somebody is, not who: a trade, a post or an academic degree. */
  public static boolean isRole(String text) {
    return ROLE.matcher(text).matches() || DEGREE.matcher(text.strip()).matches();
  }

  /**
   * Where the name begins in a line such as {@code Written by Ada Lund}; 0 if none is announced.
   */
  public static int lead(String line) {
    Matcher matcher = LEAD.matcher(line);
    return matcher.lookingAt()
        ? matcher.end()
        : line.isBlank() || line.equals(": ") ? line.length() : 0;
  }

  private static String clean(String text) {
    String name = Spaces.collapse(text);
    name = LEAD.matcher(name.substring(0, Math.min(name.length(), 500))).replaceFirst("");
    name = TAIL.matcher(name).replaceFirst("").strip();
    name = ASIDE.matcher(name).replaceFirst("").strip();
    name = FULL_STOP.matcher(name.startsWith("@") ? name.substring(1) : name).replaceFirst("");
    boolean plausible = name.length() >= 2 && name.length() <= MAX_LENGTH
        && name.split(" ", -1).length <= MAX_WORDS
        && name.chars().anyMatch(Character::isLetter)
        && !NO_NAME.matcher(name).matches() && !DEGREE.matcher(name).matches();
    return plausible ? name : "";
  }
}
