package shortlist.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.json.SourceJson;
import shortlist.app.review.Sites;
import shortlist.corpus.document.Legible;
import shortlist.corpus.exchange.Entry;
import shortlist.corpus.exchange.Imported;
import shortlist.corpus.exchange.SourceFile;
import shortlist.corpus.exchange.StarterCollection;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.RuledOut.Site;
import shortlist.corpus.store.Sources;
import shortlist.corpus.workspace.Workspace;

@Command(name = "source", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Where links come from: test, add, import, list, scorecard, show, set, pause, resume, remove, never, allow.")
final class SourceCommand implements Runnable {

  private final Main main;

  SourceCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE,
        "Say what to do: shortlist source test|add|import|list|scorecard|show|set|pause|resume|remove|never|allow");
  }

  @Command(mixinStandardHelpOptions = true, description = "Add sites, feeds or pages by address.")
  int add(@Mixin RuleOptions options,
      @Parameters(arity = "1..*", paramLabel = "URL") List<String> addresses) {
    List<Entry> entries = new ArrayList<>();
    for (String address : addresses) {
      entries.add(new Entry(address(address), null));
    }
    return add(new Imported<>(entries, List.of()), options.applyTo(Rules.NONE));
  }

  @Command(name = "import", mixinStandardHelpOptions = true, description = "Add the addresses of a file: OPML, bookmarks, JSON lines, or an address a line.")
  int importFile(
      @Parameters(arity = "0..1", paramLabel = "FILE") @Nullable Path file,
      @Option(names = "--starter", description = "The starter list of engineering blogs.") boolean starter) {
    if (starter == (file != null)) {
      throw new CommandException(ExitCode.USAGE, "Name one FILE, or say --starter.");
    }
    return add(file == null
        ? new Imported<>(StarterCollection.sources(), List.of())
        : SourceFile.read(file), Rules.NONE);
  }

  @Command(mixinStandardHelpOptions = true, description = "List the sources.")
  int list(@Option(names = "--json", description = "JSON lines.") boolean json) {
    try (Workspace workspace = main.openWorkspace()) {
      List<Source> sources = workspace.store().sources().all();
      for (Source source : sources) {
        if (json) {
          main.console().json(SourceJson.object(source));
        } else {
          SourceView.line(main.console(), source);
        }
      }
      if (sources.isEmpty()) {
        main.console().say("There are no sources yet. Next: shortlist source add URL");
      }
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Show one source and its rules.")
  int show(@Parameters(paramLabel = "ID") long id,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    try (Workspace workspace = main.openWorkspace()) {
      Source source = workspace.store().sources().find(id).orElseThrow(() -> unknown(id));
      if (json) {
        main.console().json(SourceJson.object(source));
      } else {
        SourceView.lines(main.console(), source);
      }
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Change the rules of a source: what is given replaces what was; an empty value takes a rule back.")
  int set(@Mixin RuleOptions options, @Parameters(paramLabel = "ID") long id) {
    try (Workspace workspace = main.openWorkspace()) {
      Sources sources = workspace.store().sources();
      Source source = sources.find(id).orElseThrow(() -> unknown(id));
      sources.update(id, options.applyTo(source.rules()));
      main.console().say("The rules of source %d hold from the next crawl.", id);
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Leave a source alone until resumed.")
  int pause(@Parameters(paramLabel = "ID") long id) {
    return change(id, sources -> sources.pause(id, true), "Paused");
  }

  @Command(mixinStandardHelpOptions = true, description = "Crawl a paused source again.")
  int resume(@Parameters(paramLabel = "ID") long id) {
    return change(id, sources -> sources.pause(id, false), "Resumed");
  }

  @Command(mixinStandardHelpOptions = true, description = "Remove a source; its documents stay.")
  int remove(@Parameters(paramLabel = "ID") long id) {
    return change(id, sources -> sources.remove(id), "Removed");
  }

  @Command(mixinStandardHelpOptions = true, description = "Never suggest anything from a site again, and leave its sources alone; without SITE: list such sites.")
  int never(@Parameters(arity = "0..1", paramLabel = "SITE") @Nullable String site,
      @Option(names = "--json", description = "JSON lines.") boolean json) {
    try (Workspace workspace = main.openWorkspace()) {
      if (site == null) {
        return ruledOut(workspace.store().ruledOut().all(), json);
      }
      Site ruledOut = new Sites(workspace.store()).never(host(site));
      if (json) {
        main.console().json(object(ruledOut));
      } else {
        main.console()
            .say("Nothing from %s will be suggested; paused %d of its sources. To take it back:"
                + " shortlist source allow %s", ruledOut.host(), ruledOut.paused().size(),
                ruledOut.host());
      }
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Allow a site that was ruled out again; its sources are crawled again.")
  int allow(@Parameters(paramLabel = "SITE") String site) {
    try (Workspace workspace = main.openWorkspace()) {
      String host = host(site);
      if (!new Sites(workspace.store()).allow(host)) {
        throw new CommandException(ExitCode.NOTHING_FOUND, host
            + " is not ruled out; shortlist source never lists the sites that are.");
      }
      main.console().say("%s is allowed again.", host);
      return ExitCode.DONE;
    }
  }

  private int ruledOut(List<Site> sites, boolean json) {
    for (Site site : sites) {
      if (json) {
        main.console().json(object(site));
      } else {
        main.console().print("%s", site.host());
      }
    }
    if (sites.isEmpty()) {
      main.console().say("No site is ruled out.");
    }
    return ExitCode.DONE;
  }

  private static Map<String, @Nullable Object> object(Site site) {
    return Console.object("site", site.host(), "at", site.at().toString(), "paused",
        site.paused());
  }

  private static String host(String site) {
    return Sites.named(site)
        .orElseThrow(() -> new CommandException(ExitCode.USAGE, "Not a site: " + Legible.line(site)
            + "; give its host, such as blog.example.org."));
  }

  private int change(long id, Predicate<Sources> change, String done) {
    try (Workspace workspace = main.openWorkspace()) {
      if (!change.test(workspace.store().sources())) {
        throw unknown(id);
      }
      main.console().say("%s source %d.", done, id);
      return ExitCode.DONE;
    }
  }

  private static CommandException unknown(long id) {
    return new CommandException(ExitCode.NOTHING_FOUND,
        "There is no source " + id + "; shortlist source list shows them.");
  }

  private int add(Imported<Entry> imported, Rules rules) {
    try (Workspace workspace = main.openWorkspace()) {
      int[] added = {0};
      workspace.store().transaction(() -> imported.items().forEach(entry -> {
        Optional<Source> source = workspace.store()
            .sources()
            .add(entry.url(), entry.title(), rules);
        added[0] += source.isPresent() ? 1 : 0;
      }));
      main.console()
          .say("Added %d of %d sources%s. Next: shortlist crawl", added[0],
              imported.items().size(),
              added[0] < imported.items().size() ? "; the others were known" : "");
      return reportProblems(main.console(), imported);
    }
  }

  static int reportProblems(Console console, Imported<?> imported) {
    return reportProblems(console, imported.problems().size(), imported.problems());
  }

  /** Lists some of {@code count} problems to the person. */
  static int reportProblems(Console console, long count, List<String> problems) {
    if (count == 0) {
      return ExitCode.DONE;
    }
    console.say("%,d could not be used:", count);
    console.sayAll(problems);
    return ExitCode.SOME_FAILED;
  }

  static WebUrl address(String text) {
    return SourceFile.address(text)
        .orElseThrow(() -> new CommandException(ExitCode.USAGE,
            "Not a web address: " + Legible.line(text) + "; give it as https://example.org/"));
  }
}
