package shortlist.corpus.source;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules as a user writes them. What is null leaves a rule as it is; an empty list or a blank text
 * takes it back.
 *
 * @param include patterns, each as {@link UrlPattern#of} takes it
 * @param exclude likewise
 * @param prefix a path
 * @param hosts further hosts
 * @param maxDepth a number of links
 * @param maxPages a number of pages
 * @param maxBytes a size: {@code 500000}, {@code 20M}, {@code 1G}
 * @param since a date or a period: {@link ArchiveDepth}
 */
public record RuleTexts(
    @Nullable List<String> include,
    @Nullable List<String> exclude,
    @Nullable String prefix,
    @Nullable List<String> hosts,
    @Nullable String maxDepth,
    @Nullable String maxPages,
    @Nullable String maxBytes,
    @Nullable String since) {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([kmgt]?)b?");
  private static final String UNITS = "kmgt";

  /** Copies the lists. */
  public RuleTexts {
    include = include == null ? null : List.copyOf(include);
    exclude = exclude == null ? null : List.copyOf(exclude);
    hosts = hosts == null ? null : List.copyOf(hosts);
  }

  /** What a user would write for these rules. */
  public static RuleTexts of(Rules rules) {
    return new RuleTexts(rules.include().stream().map(UrlPattern::text).toList(),
        rules.exclude().stream().map(UrlPattern::text).toList(), text(rules.prefix()),
        rules.hosts(), text(rules.maxDepth()), text(rules.maxPages()), text(rules.maxBytes()),
        text(rules.since()));
  }

  /**
   * The rules {@code old} with what was written in their place.
   *
   * @throws IllegalArgumentException for what cannot be a rule; the message is a sentence for the
   *         user
   */
  public Rules applyTo(Rules old) {
    return new Rules(list(include, old.include(), UrlPattern::of),
        list(exclude, old.exclude(), UrlPattern::of), value(prefix, old.prefix(), text -> text),
        list(hosts, old.hosts(), text -> text.toLowerCase(Locale.ROOT)),
        value(maxDepth, old.maxDepth(), text -> (int) count("The depth", text)),
        value(maxPages, old.maxPages(), text -> count("The limit of pages", text)),
        value(maxBytes, old.maxBytes(), RuleTexts::size),
        value(since, old.since(),
            text -> ArchiveDepth.since(text, LocalDate.now(ZoneOffset.UTC))));
  }

  private static <T> List<T> list(@Nullable List<String> given, List<T> old,
      Function<String, T> read) {
    return given == null
        ? old
        : given.stream().filter(text -> !text.isBlank()).map(read).toList();
  }

  private static <T> @Nullable T value(@Nullable String given, @Nullable T old,
      Function<String, T> read) {
    if (given == null) {
      return old;
    }
    return given.isBlank() ? null : read.apply(given.strip());
  }

  private static long count(String rule, String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(rule + " is a whole number, not " + text + ".");
    }
    return Long.parseLong(text);
  }

  private static long size(String text) {
    Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      throw new IllegalArgumentException("Not a size: " + text + "; give it as 500000, 20M or 1G.");
    }
    int power = size.group(2).isEmpty() ? 0 : 1 + UNITS.indexOf(size.group(2));
    try {
      return Math.multiplyExact(Long.parseLong(size.group(1)), 1L << (10 * power));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("Too large a size: " + text + "; leave it out.", e);
    }
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
