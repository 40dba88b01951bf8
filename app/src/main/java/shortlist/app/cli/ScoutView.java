package shortlist.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.source.Scope;
import shortlist.crawler.ScoutReport;
import shortlist.crawler.ScoutReport.Entry;
import shortlist.crawler.ScoutReport.Permission;
import shortlist.crawler.ScoutReport.Refused;
import shortlist.crawler.ScoutReport.Taken;
import shortlist.crawler.Sight;

/** What was found at an address, as it is printed. */
final class ScoutView {

  private static final int MAX_ENTRIES = 10;
  private static final int MAX_LINKS = 15;

  private ScoutView() {}

  static void lines(Console console, ScoutReport report) {
    console.print("%s", report.address());
    report.better()
        .forEach(start -> line(console, "better", start.url() + "  " + start.reason()));
    report.scopes().forEach(scope -> line(console, "scope", words(scope)));
    line(console, "robots.txt", words(report.permission()));
    report.redirects()
        .forEach(hop -> line(console, "redirect", hop.status() + " to " + hop.target()));
    line(console, "found", report.found().words());
    List<Entry> entries = report.entries();
    entries.stream().limit(MAX_ENTRIES).forEach(entry -> line(console, role(entry), words(entry)));
    if (entries.size() > MAX_ENTRIES) {
      line(console, "", "and " + (entries.size() - MAX_ENTRIES) + " more feeds and sitemaps");
    }
    line(console, "links", taken(report));
    report.taken().stream().limit(MAX_LINKS).forEach(link -> console.print("    %s", words(link)));
    if (!report.refused().isEmpty()) {
      line(console, "refused", report.refused().size() + " would not be followed"
          + (report.refused().size() > MAX_LINKS ? ", such as" : ""));
      report.refused()
          .stream()
          .limit(MAX_LINKS)
          .forEach(
              link -> console.print("    %s: %s", link.url(), Legible.line(link.reason())));
    }
  }

  static Map<String, @Nullable Object> json(ScoutReport report) {
    return Console.object("url", report.address().text(), "useful", report.isUseful(), "better",
        report.better()
            .stream()
            .map(start -> Console.object("url", start.url().text(), "reason", start.reason()))
            .toList(),
        "scopes", report.scopes().stream().map(ScoutView::json).toList(), "robots",
        json(report.permission()), "redirects",
        report.redirects()
            .stream()
            .map(hop -> Console.object("status", hop.status(), "url", hop.target().text()))
            .toList(),
        "found", json(report.found()), "entries",
        report.entries().stream().map(ScoutView::json).toList(), "linksTaken",
        report.taken().size(), "links",
        report.taken().stream().limit(MAX_LINKS).map(ScoutView::json).toList(), "linksRefused",
        report.refused().size(), "refused",
        report.refused().stream().limit(MAX_LINKS).map(ScoutView::json).toList());
  }

  private static void line(Console console, String name, String words) {
    console.print("  %-10s  %s", name, Legible.line(words));
  }

  private static String words(Scope scope) {
    return scope.prefix().equals("/")
        ? "all of " + scope.site()
        : scope.site() + " below " + scope.prefix();
  }

  private static String words(Permission permission) {
    Duration delay = permission.crawlDelay();
    return permission.words() + " (" + permission.host() + ")"
        + (delay == null
            ? ""
            : String.format(Locale.ROOT, "; it asks for %.1f s between requests",
                delay.toMillis() / 1e3));
  }

  private static String role(Entry entry) {
    return entry.role().name().toLowerCase(Locale.ROOT);
  }

  private static String words(Entry entry) {
    Sight found = entry.found();
    return entry.url() + "  " + entry.clue().words()
        + (found == null ? "; not looked at" : ": " + found.words());
  }

  private static String taken(ScoutReport report) {
    int count = report.taken().size();
    return count == 0
        ? "none would be followed"
        : count + " would be followed, best first";
  }

  private static String words(Taken link) {
    Instant modified = link.modified();
    return String.format(Locale.ROOT, "%.2f  %-10s  %s  %s", link.score(),
        modified == null ? "" : LocalDate.ofInstant(modified, ZoneOffset.UTC), link.url(),
        Legible.line(link.text())).stripTrailing();
  }

  private static Map<String, @Nullable Object> json(Scope scope) {
    return Console.object("site", scope.site(), "prefix", scope.prefix());
  }

  private static Map<String, @Nullable Object> json(Permission permission) {
    Duration delay = permission.crawlDelay();
    return Console.object("host", permission.host(), "allowed", permission.granted(),
        "crawlDelayMillis", delay == null ? null : delay.toMillis(), "text", permission.words());
  }

  private static Map<String, @Nullable Object> json(Sight sight) {
    return Console.object("kind", label(sight.kind()), "count", sight.count(), "newest",
        text(sight.newest()), "podcast", sight.podcast(), "text", sight.words());
  }

  private static Map<String, @Nullable Object> json(Entry entry) {
    Sight found = entry.found();
    return Console.object("url", entry.url().text(), "role", role(entry), "clue",
        label(entry.clue()), "found", found == null ? null : json(found));
  }

  private static Map<String, @Nullable Object> json(Taken link) {
    return Console.object("url", link.url().text(), "text", link.text(), "score", link.score(),
        "modified", text(link.modified()));
  }

  private static Map<String, @Nullable Object> json(Refused link) {
    return Console.object("url", link.url().text(), "reason", link.reason());
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
