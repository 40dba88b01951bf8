package shortlist.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.corpus.archive.Archive;
import shortlist.corpus.archive.ArchiveCheck;
import shortlist.corpus.archive.ArchiveReport;
import shortlist.corpus.archive.Exchange;
import shortlist.corpus.archive.HostExport;
import shortlist.corpus.archive.Response;
import shortlist.corpus.store.Pages.Stored;
import shortlist.corpus.workspace.Workspace;

@Command(name = "archive", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "The responses as they were received: check, export.")
final class ArchiveCommand implements Runnable {

  private static final int ROWS_AT_ONCE = 1_000;
  private static final int MEGA = 1_000_000;

  private final Main main;

  ArchiveCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE,
        "Say what to do: shortlist archive check, or shortlist archive export HOST FILE");
  }

  @Command(mixinStandardHelpOptions = true, description = "Read every record, and say what is damaged and which pages have lost their response.")
  int check(
      @Option(names = "--json", description = "Print the result as one JSON object.") boolean json) {
    Console console = main.console();
    try (Workspace workspace = main.openWorkspace()) {
      ArchiveReport report;
      List<String> lost;
      try (Progress progress = console.progress()) {
        report = new ArchiveCheck(workspace.archive())
            .run(megabytes(progress, workspace.archive()));
        lost = lost(workspace, progress);
      }
      Map<String, Long> records = new TreeMap<>(report.records());
      if (json) {
        console.json(Console.object("segments", report.segments(), "bytes", report.bytes(),
            "records", records, "damages", places(report.damages()), "unfinished",
            places(report.unfinished()), "lostPages", lost));
      }
      say(report, records, lost);
      return report.damages().isEmpty() && lost.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    } catch (IOException e) {
      throw new CommandException(ExitCode.FAILED, "The archive cannot be read ("
          + Main.sentence(e) + "); check its permissions and the disk.");
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Write a host's records into one WARC file that other tools read.")
  int export(
      @Parameters(paramLabel = "HOST", description = "For example blog.example.org, or with its port.") String host,
      @Parameters(paramLabel = "FILE", description = "The file to make; its name ends in .warc.gz.") Path file,
      @Option(names = "--json", description = "Print the result as one JSON object.") boolean json) {
    if (!file.toString().endsWith(".warc.gz")) {
      throw new CommandException(ExitCode.USAGE,
          "Other tools know such a file by its name: let it end in .warc.gz");
    }
    Console console = main.console();
    try (Workspace workspace = main.openWorkspace()) {
      Archive archive = workspace.archive();
      long records;
      try (Progress progress = console.progress()) {
        records = new HostExport(archive, host.toLowerCase(Locale.ROOT))
            .write(file, megabytes(progress, archive));
      }
      if (json) {
        console.json(Console.object("host", host, "file", file.toString(), "records", records));
      }
      if (records == 0) {
        throw new CommandException(ExitCode.NOTHING_FOUND,
            "Nothing of " + host + " is archived; shortlist page list shows what is.");
      }
      console.say("Wrote %,d records of %s to %s.", records, host, file);
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new CommandException(ExitCode.FAILED, "The file " + file + " cannot be written ("
          + Main.sentence(e) + "); choose another place or free some space.");
    }
  }

  private static LongConsumer megabytes(Progress progress, Archive archive) {
    long total = archive.bytes() / MEGA;
    return bytes -> progress.show(bytes / MEGA, total, "MB");
  }

  /** The pages whose row points at no readable response of theirs, each with the reason. */
  private static List<String> lost(Workspace workspace, Progress progress) {
    List<String> lost = new ArrayList<>();
    long done = 0;
    List<Stored> rows = workspace.store().pages().stored(0, ROWS_AT_ONCE);
    while (!rows.isEmpty()) {
      for (Stored row : rows) {
        String problem = problem(workspace.archive(), row);
        if (problem != null) {
          lost.add(row.url() + ": " + problem);
        }
        progress.show(++done, 0, "pages");
      }
      rows = workspace.store().pages().stored(rows.getLast().id(), ROWS_AT_ONCE);
    }
    return lost;
  }

  private static @Nullable String problem(Archive archive, Stored row) {
    String place = row.location().segment() + " @ " + row.location().offset();
    try {
      Response response = archive.read(row.location());
      return Exchange.of(response).digest().equals(row.digest())
          ? null
          : "another response stands at " + place;
    } catch (IOException | RuntimeException e) {
      // The archive's library reports some damages by unchecked exceptions.
      return "no response can be read at " + place + " (" + e.getMessage() + ")";
    }
  }

  private static List<Map<String, @Nullable Object>> places(List<ArchiveReport.Damage> damages) {
    return damages.stream()
        .map(damage -> Console.object("segment", damage.segment(), "offset", damage.offset(),
            "reason", damage.reason()))
        .toList();
  }

  private void say(ArchiveReport report, Map<String, Long> records, List<String> lost) {
    Console console = main.console();
    console.say("%,d files, %,d bytes: %s.", report.segments(), report.bytes(),
        records.isEmpty() ? "no records" : counts(records));
    if (!report.unfinished().isEmpty()) {
      console.say("%,d records were cut short by a crash; no harm, their work was done again:",
          report.unfinished().size());
      console.sayAll(report.unfinished().stream().map(Object::toString).toList());
    }
    if (!report.damages().isEmpty()) {
      console.say("%,d damaged places; restore the files from a backup:",
          report.damages().size());
      console.sayAll(report.damages().stream().map(Object::toString).toList());
    }
    if (!lost.isEmpty()) {
      console.say("%,d pages have lost their response; restore a backup:", lost.size());
      console.sayAll(lost);
    }
    if (report.damages().isEmpty() && lost.isEmpty()) {
      console.say("Everything that pages need is whole.");
    }
  }

  private static String counts(Map<String, Long> records) {
    return String.join(", ", records.entrySet()
        .stream()
        .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
        .toList());
  }
}
