package shortlist.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.json.EngagementJson;
import shortlist.app.review.ClickImport;
import shortlist.app.review.ClickImport.Result;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.exchange.ClickReport;
import shortlist.corpus.exchange.ClickReportFile;
import shortlist.corpus.exchange.ColumnMap;
import shortlist.corpus.exchange.FileException;
import shortlist.corpus.exchange.FileText;
import shortlist.corpus.exchange.ReportFormat;
import shortlist.corpus.store.Mailings.Change;
import shortlist.corpus.workspace.Workspace;

@Command(name = "engagement", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "What readers clicked: import.")
final class EngagementCommand implements Runnable {

  private static final String AUTO = "auto";

  private final Main main;

  EngagementCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE, "Say what to do: shortlist engagement import");
  }

  @Command(name = "import", mixinStandardHelpOptions = true, description = {
      "Take the click reports of editions: a table with the columns edition, date, delivered,"
          + " position, url, unique_clicks and total_clicks, or Mailchimp's report of one campaign.",
      "Any other table of clicks per link is taken with --map, which says which column is what.",
      "A newer report of an edition replaces the older one. All files are taken, or none."})
  int importFiles(
      @Parameters(arity = "1..*", paramLabel = "FILE") List<Path> files,
      @Option(names = "--format", defaultValue = AUTO, paramLabel = "FORMAT", description = "auto, csv or mailchimp; auto if not said.") String format,
      @Option(names = "--edition", paramLabel = "LABEL", description = "What the file's only edition is called, in place of what the file says.") @Nullable String edition,
      @Option(names = "--map", paramLabel = "COLUMN=NAME,...", description = "Which columns a table has: url, unique, total, position, edition, date, delivered, each with the name that it has there, or #3 for the third.") @Nullable String map,
      @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "With --map: the day on which the file's only edition was sent.") @Nullable LocalDate date,
      @Option(names = "--delivered", paramLabel = "N", description = "With --map: how many copies of the file's only edition arrived.") @Nullable Long delivered,
      @Option(names = "--dry-run", description = "Say what would be done, and do nothing.") boolean dryRun,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    if (edition != null && (files.size() > 1 || edition.isBlank())) {
      throw new CommandException(ExitCode.USAGE, "--edition names the edition of one file.");
    }
    Reading reading = map == null
        ? Reading.of(files, read(format(format), edition, date, delivered))
        : Reading.of(files, mapped(map, edition, date, delivered));
    try (Workspace workspace = main.openWorkspace()) {
      Result result = dryRun
          ? ClickImport.preview(workspace.store(), reading.mailings)
          : ClickImport.take(workspace.store(), reading.mailings);
      if (json) {
        main.console()
            .json(EngagementJson.object(result, reading.utilityLinks, reading.problems));
      }
      say(reading, result, dryRun);
      return SourceCommand.reportProblems(main.console(), reading.problems.size(),
          reading.problems);
    }
  }

  /** What the files hold. */
  private static final class Reading {

    private final List<Mailing> mailings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Path> files = new HashMap<>();
    private int utilityLinks;

    static Reading of(List<Path> files, Function<FileText, ClickReport> reader) {
      Reading reading = new Reading();
      for (Path file : files) {
        ClickReport report = reader.apply(FileText.of(file));
        String where = files.size() > 1 ? file + ", " : "";
        report.mailings().forEach(mailing -> reading.add(mailing, file));
        report.problems().forEach(problem -> reading.problems.add(where + problem));
        reading.utilityLinks += report.utilityLinks();
      }
      return reading;
    }

    private void add(Mailing mailing, Path file) {
      Path other = files.putIfAbsent(mailing.key(), file);
      if (other != null) {
        throw new CommandException(ExitCode.FAILED, "Edition " + Legible.line(mailing.edition())
            + " is in " + other + " and in " + file + "; import the newer one alone.");
      }
      mailings.add(mailing);
    }
  }

  private static Function<FileText, ClickReport> read(
      @Nullable ReportFormat format,
      @Nullable String edition,
      @Nullable LocalDate date,
      @Nullable Long delivered) {
    if (date != null || delivered != null) {
      throw new CommandException(ExitCode.USAGE,
          "--date and --delivered go with --map; a report of a known form says both itself.");
    }
    return file -> ClickReportFile.read(file, format, edition);
  }

  private static Function<FileText, ClickReport> mapped(
      String map,
      @Nullable String edition,
      @Nullable LocalDate date,
      @Nullable Long delivered) {
    try {
      ColumnMap columns = ColumnMap.parse(map, edition, date, delivered);
      return file -> ClickReportFile.read(file, columns);
    } catch (FileException e) {
      throw new CommandException(ExitCode.USAGE, Main.sentence(e));
    }
  }

  private static @Nullable ReportFormat format(String label) {
    return label.strip().toLowerCase(Locale.ROOT).equals(AUTO)
        ? null
        : ReportFormat.ofLabel(label)
            .orElseThrow(() -> new CommandException(ExitCode.USAGE,
                "There is no format " + Legible.line(label) + "; say auto, csv or mailchimp."));
  }

  private void say(Reading reading, Result result, boolean dryRun) {
    int links = reading.mailings.stream().mapToInt(mailing -> mailing.links().size()).sum();
    main.console()
        .say("%s %s with %s: %,d new, %,d replaced, %,d as before.%s",
            dryRun ? "Would take" : "Took", counted(reading.mailings.size(), "edition"),
            counted(links, "link"), count(result, Change.ADDED), count(result, Change.REPLACED),
            count(result, Change.NONE),
            reading.utilityLinks == 0
                ? ""
                : " Left out " + counted(reading.utilityLinks, "link")
                    + " to unsubscribe, share and the like.");
    if (!result.resources().isEmpty()) {
      main.console()
          .say("Not known to be published and %s: %s.",
              dryRun ? "to be made past resources" : "past resources from now on",
              counted(result.resources().size(), "link"));
      main.console()
          .sayAll(result.resources().stream().map(EngagementCommand::address).toList());
    }
  }

  private static long count(Result result, Change change) {
    return result.mailings().stream().filter(outcome -> outcome.change() == change).count();
  }

  private static String counted(int number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }

  private static String address(Resource resource) {
    return String.valueOf(resource.url());
  }
}
