package shortlist.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.document.Legible;
import shortlist.corpus.exchange.FileException;
import shortlist.corpus.workspace.Workspace;

/** The program: finds the command that was asked for, and turns its end into an exit code. */
@Command(name = "shortlist", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", description = "Finds the next links worth sharing.", footer = {
    "", "Begin with:  shortlist demo", "or with:     shortlist init --contact you@example.org"})
public final class Main implements Runnable {

  /** Kept, for the logging system forgets the level of a logger that nobody holds. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private static final String HOME_VARIABLE = "SHORTLIST_HOME";

  private final Console console;
  private final Map<String, String> environment;

  @Option(names = "--workspace", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "The folder that holds everything (or $SHORTLIST_HOME).")
  private @Nullable Path workspace;

  Main(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  /** Runs the command that the arguments name and exits with its code. */
  public static void main(String[] args) {
    // Its advice on JVM options is not for users.
    LUCENE.setLevel(Level.SEVERE);
    DataStream out = new DataStream();
    PrintStream data = new PrintStream(new BufferedOutputStream(out, 1 << 16), false,
        StandardCharsets.UTF_8);
    PrintStream messages = new PrintStream(new FileOutputStream(FileDescriptor.err), true,
        StandardCharsets.UTF_8);
    // Java cannot tell where messages go; the launcher can.
    Console console = new Console(data, messages, Boolean.getBoolean("shortlist.terminal"));
    int code = new Main(console, System.getenv()).run(args);
    console.flush();
    if (out.lost()) {
      console.say("The output could not be written; is the disk full?");
      code = ExitCode.FAILED;
    }
    System.exit(code);
  }

  /** Runs a command in this process. */
  int run(String... args) {
    CommandLine line = new CommandLine(this)
        .addSubcommand(new DemoCommand(this))
        .addSubcommand(new InitCommand(this))
        .addSubcommand(new CommandLine(new SourceCommand(this))
            .addSubcommand(new SourceTestCommand(this))
            .addSubcommand(new SourceScorecardCommand(this)))
        .addSubcommand(new ResourceCommand(this))
        .addSubcommand(new EngagementCommand(this))
        .addSubcommand(new CategoryCommand(this))
        .addSubcommand(new SettingsCommand(this))
        .addSubcommand(new TopicCommand(this))
        .addSubcommand(new GaugeCommand(this))
        .addSubcommand(new CommandLine(new CrawlCommand(this))
            .addSubcommand(new CrawlStatusCommand(this))
            .addSubcommand(new CrawlReportCommand(this)))
        .addSubcommand(new WhyCommand(this))
        .addSubcommand(new PageCommand(this))
        .addSubcommand(new IndexCommand(this))
        .addSubcommand(new DocumentCommand(this))
        .addSubcommand(SearchCommand.line(this))
        .addSubcommand(new SavedCommand(this))
        .addSubcommand(new SimilarCommand(this))
        .addSubcommand(new SuggestCommand(this))
        .addSubcommand(new VerdictCommand(this))
        .addSubcommand(new NoteCommand(this))
        .addSubcommand(new RelateCommand(this))
        .addSubcommand(new CommandLine(new EditionCommand(this))
            .addSubcommand(new EditionCheckCommand(this)))
        .addSubcommand(new EvaluateCommand(this))
        .addSubcommand(new MissedCommand(this))
        .addSubcommand(new TopCommand(this))
        .addSubcommand(new GuideCommand(this))
        .addSubcommand(new ServeCommand(this))
        .addSubcommand(new TokenCommand(this))
        .addSubcommand(new ArchiveCommand(this))
        .addSubcommand(new BackupCommand(this))
        .addSubcommand(new ExtractCommand(this));
    line.setOut(console.dataWriter());
    line.setErr(console.messageWriter());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler((e, arguments) -> {
      boolean unknown = e.getCommandLine().equals(line) && e instanceof UnmatchedArgumentException;
      console.say("%s", unknown
          ? "There is no command " + Legible.line(arguments[0]) + "."
          : Legible.line(sentence(e)));
      console.say("Help: %s --help", e.getCommandLine().getCommandSpec().qualifiedName());
      return ExitCode.USAGE;
    });
    line.setExecutionExceptionHandler((e, ignored, result) -> failed(e));
    return line.execute(args);
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE,
        "Name a command; shortlist --help lists them. A good first one: shortlist demo");
  }

  Console console() {
    return console;
  }

  /** The workspace that the arguments, the environment or the current folder name. */
  Path workspaceFolder() {
    if (workspace != null) {
      return workspace;
    }
    String home = environment.get(HOME_VARIABLE);
    if (home != null && !home.isBlank()) {
      return Path.of(home);
    }
    Path here = Path.of("");
    return Files.exists(here.resolve("shortlist.toml")) ? here.toAbsolutePath() : userFolder();
  }

  Workspace openWorkspace() {
    return Workspace.open(workspaceFolder());
  }

  /** The same; empty if there is none in the folder that is used where nobody names one. */
  Optional<Workspace> findWorkspace() {
    Path folder = workspaceFolder();
    return workspace == null && !Workspace.isIn(folder)
        ? Optional.empty()
        : Optional.of(Workspace.open(folder));
  }

  private Path userFolder() {
    String data = environment.get("XDG_DATA_HOME");
    return data != null && !data.isBlank()
        ? Path.of(data, "shortlist")
        : Path.of(System.getProperty("user.home"), ".local", "share", "shortlist");
  }

  private int failed(Exception e) {
    console.say("%s", switch (e) {
      case CommandException known -> sentence(known);
      case WorkspaceException known -> sentence(known);
      case FileException known -> sentence(known);
      default -> "Something went wrong that should not: " + e + ". Please report it with what you"
          + " did; SHORTLIST_TRACE=1 shows where.";
    });
    if (environment.containsKey("SHORTLIST_TRACE")) {
      e.printStackTrace();
    }
    return switch (e) {
      case CommandException known -> known.exitCode();
      case WorkspaceException _ -> ExitCode.WORKSPACE;
      default -> ExitCode.FAILED;
    };
  }

  static String sentence(Exception e) {
    return Objects.requireNonNullElseGet(e.getMessage(), e::toString);
  }
}
