package shortlist.app.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import shortlist.corpus.document.Legible;
import shortlist.corpus.source.RuleTexts;
import shortlist.corpus.source.Rules;

/** The options that say which links of a source are wanted; an empty value takes a rule back. */
final class RuleOptions {

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
      return new RuleTexts(include, exclude, prefix, hosts, maxDepth, maxPages, maxBytes, since)
          .applyTo(old);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, Legible.line(Main.sentence(e)));
    }
  }
}
