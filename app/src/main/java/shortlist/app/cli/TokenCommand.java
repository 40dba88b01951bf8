package shortlist.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.corpus.document.Legible;
import shortlist.corpus.store.Tokens.Token;
import shortlist.corpus.workspace.Workspace;

@Command(name = "token", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "What lets programs write through the desk's API: new, list, remove.")
final class TokenCommand implements Runnable {

  private final Main main;

  TokenCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE, "Say what to do: shortlist token new|list|remove");
  }

  @Command(name = "new", mixinStandardHelpOptions = true, description = "Make a token and print it, this once.")
  int create(
      @Parameters(paramLabel = "NAME", description = "The program that will use it.") String name,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    try (Workspace workspace = main.openWorkspace()) {
      String token = workspace.store().tokens().create(name);
      if (json) {
        main.console().json(Console.object("name", Legible.line(name), "token", token));
      } else {
        main.console().print("%s", token);
      }
      main.console()
          .say("Keep it now: it is not shown again. Programs send it as Authorization: Bearer"
              + " TOKEN.");
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, Main.sentence(e));
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "List the tokens by name; what they are is not kept.")
  int list(@Option(names = "--json", description = "JSON lines.") boolean json) {
    try (Workspace workspace = main.openWorkspace()) {
      List<Token> tokens = workspace.store().tokens().all();
      for (Token token : tokens) {
        if (json) {
          main.console()
              .json(Console.object("name", token.name(), "createdAt",
                  token.createdAt().toString()));
        } else {
          main.console().print("%s  made %s", Legible.line(token.name()), token.createdAt());
        }
      }
      if (tokens.isEmpty()) {
        main.console().say("There are no tokens. Next: shortlist token new NAME");
      }
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Shut a token out, from now on.")
  int remove(@Parameters(paramLabel = "NAME") String name) {
    try (Workspace workspace = main.openWorkspace()) {
      if (!workspace.store().tokens().remove(name)) {
        throw new CommandException(ExitCode.NOTHING_FOUND,
            "There is no token " + Legible.line(name) + "; shortlist token list shows them.");
      }
      main.console().say("Removed token %s.", Legible.line(name));
      return ExitCode.DONE;
    }
  }
}
