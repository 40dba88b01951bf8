package shortlist.corpus.workspace;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomlj.Toml;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;

/**
 * One thing that the user settles, as a person types it.
 *
 * @param key its place in the file, such as {@code mix.category}
 * @param label what it is called
 * @param hint what it does, in a sentence
 * @param form what may be typed
 * @param now how its value in some settings is typed
 */
public record Setting(
    String key, String label, String hint, Form form, Function<Settings, String> now) {

  private static final int LONG = 300;
  private static final int SHORT = 80;
  private static final double DAY_PART = 3_600;

  /** All of them, as they stand in the file. */
  public static final List<Setting> ALL = Stream.of(newsletter(), general(), mix(), kinds())
      .flatMap(List::stream)
      .toList();

  /** What may be typed. */
  public sealed interface Form {

    /**
     * The value that is meant, without what makes no difference.
     *
     * @throws IllegalArgumentException with a sentence that says what to type
     */
    String tidy(String typed);

    /** A value that is tidy, as it is spelt in TOML. */
    String literal(String tidy);
  }

  /**
   * A line of text.
   *
   * @param most characters
   * @param fits whether such a text, in one line, can be meant
   * @param sentence what to type
   */
  public record Line(int most, Predicate<String> fits, String sentence) implements Form {

    @Override
    public String tidy(String typed) {
      String line = Legible.line(typed);
      if (line.length() > most || !fits.test(line)) {
        throw new IllegalArgumentException(sentence);
      }
      return line;
    }

    @Override
    public String literal(String tidy) {
      return '"' + Toml.tomlEscape(tidy).toString() + '"';
    }
  }

  /**
   * A number.
   *
   * @param whole whether it must be whole
   */
  public record Figure(double least, double most, boolean whole) implements Form {

    @Override
    public String tidy(String typed) {
      try {
        double figure = Double.parseDouble(typed.strip());
        if (figure >= least && figure <= most && (!whole || figure == Math.rint(figure))) {
          return plain(figure);
        }
      } catch (NumberFormatException none) {
        // The sentence is the same as for a number that does not fit.
      }
      throw new IllegalArgumentException("Give a %snumber from %s to %s."
          .formatted(whole ? "whole " : "", plain(least), plain(most)));
    }

    @Override
    public String literal(String tidy) {
      return tidy;
    }
  }

  /** Yes or no. */
  public record Choice() implements Form {

    @Override
    public String tidy(String typed) {
      return switch (typed.strip().toLowerCase(Locale.ROOT)) {
        case "true", "yes", "on" -> "true";
        case "false", "no", "off", "" -> "false";
        default -> throw new IllegalArgumentException("Say yes or no.");
      };
    }

    @Override
    public String literal(String tidy) {
      return tidy;
    }
  }

  /** The setting of that key; empty if there is none. */
  public static Optional<Setting> of(String key) {
    return ALL.stream().filter(setting -> setting.key().equals(key.strip())).findFirst();
  }

  /** The keys that lead to it. */
  List<String> path() {
    return List.of(key.split("\\.", -1));
  }

  private static List<Setting> newsletter() {
    Line free = new Line(LONG, _ -> true, "Use at most " + LONG + " characters.");
    return List.of(
        new Setting("newsletter.name", "Name of the newsletter",
            "Exports and feeds carry it.", free, settings -> settings.newsletter().name()),
        new Setting("newsletter.editor", "Editor", "Who signs it.", free,
            settings -> settings.newsletter().editor()),
        new Setting("newsletter.readers", "Readers", "Who reads it, in a few words.", free,
            settings -> settings.newsletter().readers()),
        new Setting("language", "Language",
            "Only documents in this language are suggested; empty for any.",
            new Line(SHORT, language -> language.matches("([a-z]{2})?"),
                "Give the two small letters of a language, such as en, or nothing."),
            Settings::language));
  }

  private static List<Setting> general() {
    return List.of(
        new Setting("contact", "Contact",
            "How owners of crawled sites can reach you: a web page or a mail address. It is sent"
                + " with each request.",
            new Line(LONG, Setting::isSendable,
                "Use at most " + LONG + " letters, digits and signs of plain English (ASCII)."),
            Settings::contact),
        new Setting("delay", "Delay",
            "Seconds that a host is left alone between two requests, unless it asks for more.",
            new Figure(0, DAY_PART, false), settings -> plain(settings.delay().toMillis() / 1e3)),
        new Setting("quiet_hours", "Quiet hours",
            "Hours of each day in which nothing is fetched, such as 22:00-06:00; empty for none.",
            new Line(SHORT, Setting::isHours, "Give two times such as 22:00-06:00, or nothing."),
            settings -> settings.quietHours()
                .map(hours -> hours.from() + "-" + hours.to())
                .orElse("")),
        new Setting("allow_downgrade", "Follow redirects from https to http",
            "Others can then read and change what is fetched.", new Choice(),
            settings -> String.valueOf(settings.allowDowngrade())));
  }

  private static List<Setting> mix() {
    return List.of(
        limit("organisation", "From one organisation", 1, MixRules::organisation),
        limit("category", "In one category", 1, MixRules::category),
        limit("beginner", "For beginners", 0, MixRules::beginner),
        new Setting("mix.explore", "Explore",
            "One of the five is there to find out what you think of a source that you never"
                + " judged.",
            new Choice(), settings -> String.valueOf(settings.mix().explore())),
        new Setting("mix.diversity", "Unlike each other",
            "How much being unlike the others counts against the score: 0 not at all, 1 nothing"
                + " else.",
            new Figure(0, 1, false), settings -> plain(settings.mix().diversity())));
  }

  private static List<Setting> kinds() {
    return Arrays.stream(Kind.values())
        .filter(Kind::isShareable)
        .map(kind -> limit("kinds." + kind.label(), "Of the kind " + kind.label(), 0,
            rules -> rules.kinds().getOrDefault(kind, Edition.SLOTS)))
        .toList();
  }

  private static Setting limit(
      String key, String label, int least, Function<MixRules, Integer> limit) {
    return new Setting("mix." + key, label, "At most so many of five; 5 is no limit.",
        new Figure(least, Edition.SLOTS, true),
        settings -> String.valueOf(limit.apply(settings.mix())));
  }

  private static boolean isSendable(String contact) {
    return contact.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  private static boolean isHours(String text) {
    return text.isEmpty() || QuietHours.parse(text, ZoneId.systemDefault()).isPresent();
  }

  private static String plain(double figure) {
    return figure == Math.rint(figure) ? String.valueOf((long) figure) : String.valueOf(figure);
  }
}
