package shortlist.crawler.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import shortlist.corpus.archive.Headers;

/**
 * The directives of a response's Cache-Control (RFC 9111 section 5.2.2). Of one that is given twice
 * the first counts.
 */
final class CacheControl {

  /** Names in lower case, with their arguments without quotes, empty for those that have none. */
  private final Map<String, String> directives = new HashMap<>();

  private CacheControl() {}

  static CacheControl of(Headers headers) {
    CacheControl control = new CacheControl();
    headers.all("Cache-Control").forEach(control::read);
    return control;
  }

  boolean has(String directive) {
    return directives.containsKey(directive);
  }

  /** The argument as a time; zero if it is none, empty if there is no such directive. */
  Optional<Duration> seconds(String directive) {
    return Optional.ofNullable(directives.get(directive))
        .map(argument -> DeltaSeconds.parse(argument).orElse(Duration.ZERO));
  }

  private void read(String list) {
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < list.length(); i++) {
      char sign = list.charAt(i);
      if (sign == '\\' && quoted) {
        i++;
      } else if (sign == '"') {
        quoted = !quoted;
      } else if (sign == ',' && !quoted) {
        add(list.substring(start, i));
        start = i + 1;
      }
    }
    add(list.substring(start));
  }

  private void add(String directive) {
    int equals = directive.indexOf('=');
    String name = equals < 0 ? directive : directive.substring(0, equals);
    String argument = equals < 0 ? "" : directive.substring(equals + 1).stripTrailing();
    boolean quoted = argument.length() > 1 && argument.startsWith("\"") && argument.endsWith("\"");
    directives.putIfAbsent(name.strip().toLowerCase(Locale.ROOT),
        quoted ? argument.substring(1, argument.length() - 1) : argument);
  }
}
