package shortlist.app.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import shortlist.corpus.document.Legible;
import shortlist.corpus.source.ArchiveDepth;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.UrlPattern;

/** The options that say which links of a source are wanted; an empty value takes a rule back. */
final class RuleOptions {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([kmgt]?)b?");
  private static final String UNITS = "kmgt";

  @Option(names = "--include", paramLabel = "RE", description = "Only links whose path and query match one of these patterns (RE2 syntax).")
  private @Nullable List<String> include;

  @Option(names = "--exclude", paramLabel = "RE", description = "No links that match one of these.")
  private @Nullable List<String> exclude;

  @Option(names = "--prefix", paramLabel = "PATH", description = "Links below this path, not below the address's folder.")
  private @Nullable String prefix;

  @Option(names = "--host", paramLabel = "HOST", description = "Links to this host, too.")
  private @Nullable List<String> hosts;

  @Option(names = "--max-depth", paramLabel = "N", description = "Links to follow from the address.")
  private @Nullable String maxDepth;

  @Option(names = "--max-pages", paramLabel = "N", description = "Pages to fetch in one crawl.")
  private @Nullable String maxPages;

  @Option(names = "--max-bytes", paramLabel = "SIZE", description = "Bytes to fetch in one crawl: 500000, 20M, 1G.")
  private @Nullable String maxBytes;

  @Option(names = "--since", paramLabel = "DATE|PERIOD", description = "Nothing published before: 2024-11-21, 90d, 18m, 2y.")
  private @Nullable String since;

  /** The rules {@code old} with what was given in their place. */
  Rules applyTo(Rules old) {
    try {
      return new Rules(list(include, old.include(), UrlPattern::of),
          list(exclude, old.exclude(), UrlPattern::of), value(prefix, old.prefix(), text -> text),
          list(hosts, old.hosts(), text -> text.toLowerCase(Locale.ROOT)),
          value(maxDepth, old.maxDepth(), text -> (int) count("--max-depth", text)),
          value(maxPages, old.maxPages(), text -> count("--max-pages", text)),
          value(maxBytes, old.maxBytes(), RuleOptions::size),
          value(since, old.since(),
              text -> ArchiveDepth.since(text, LocalDate.now(ZoneOffset.UTC))));
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, Legible.line(Main.sentence(e)));
    }
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

  private static long count(String option, String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(option + " is a whole number, not " + text + ".");
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
}
