package shortlist.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Source;
import shortlist.corpus.source.UrlPattern;

/** A source as it is printed. */
final class SourceView {

  private SourceView() {}

  static void line(Console console, Source source) {
    console.print("%5d  %s  %s%s", source.id(), source.url(), Legible.line(source.title()),
        source.paused() ? "  (paused)" : "");
  }

  static void lines(Console console, Source source) {
    Rules rules = source.rules();
    line(console, source);
    console.print("       added %s", source.addedAt());
    source.scopes()
        .forEach(scope -> console.print("       links to %s%s", scope.site(), scope.prefix()));
    rules.include().forEach(pattern -> console.print("       include %s", shown(pattern)));
    rules.exclude().forEach(pattern -> console.print("       exclude %s", shown(pattern)));
    rule(console, "max-depth", rules.maxDepth());
    rule(console, "max-pages", rules.maxPages());
    rule(console, "max-bytes", rules.maxBytes());
    rule(console, "since", rules.since());
  }

  private static void rule(Console console, String name, @Nullable Object value) {
    if (value != null) {
      console.print("       %s %s", name, Objects.toString(value));
    }
  }

  private static String shown(UrlPattern pattern) {
    return Legible.line(pattern.text());
  }
}
