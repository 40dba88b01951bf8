package shortlist.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.json.NoteJson;
import shortlist.app.review.Notebook;
import shortlist.app.review.Notebook.Subject;
import shortlist.corpus.document.Legible;
import shortlist.corpus.note.Relation;
import shortlist.corpus.workspace.Workspace;

@Command(name = "relate", mixinStandardHelpOptions = true, description = "List, add or remove what belongs to a document or a past resource: follow-up, slides, talk, code, paper, interview, version.")
final class RelateCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(index = "0", paramLabel = "URL-or-ID")
  private String link = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "add|remove")
  private @Nullable String verb;

  @Parameters(index = "2", arity = "0..1", paramLabel = "URL")
  private @Nullable String address;

  @Option(names = "--kind", paramLabel = "K", description = "What it is: follow-up, slides, talk, code, paper, interview or version (the same work elsewhere).")
  private String kind = "";

  @Option(names = "--title", paramLabel = "T", description = "What it is called.")
  private String title = "";

  @Option(names = "--json", description = "JSON lines.")
  private boolean json;

  RelateCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    try (Workspace workspace = main.openWorkspace()) {
      Notebook notebook = new Notebook(workspace.store());
      Subject subject = NoteCommand.subject(notebook, link);
      if (verb == null) {
        return list(notebook, subject);
      }
      if (address == null) {
        throw new CommandException(ExitCode.USAGE, "Say which address: shortlist relate "
            + Legible.line(link) + " add|remove URL");
      }
      return change(notebook, subject, verb, address);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, Main.sentence(e));
    }
  }

  private int change(Notebook notebook, Subject subject, String verb, String address) {
    switch (verb) {
      case "add" -> print(notebook.relate(subject, kind, address, title));
      case "remove" -> {
        if (!notebook.unrelate(subject, address)) {
          throw new CommandException(ExitCode.NOTHING_FOUND, Legible.line(address)
              + " does not belong to it; shortlist relate " + Legible.line(link)
              + " lists what does.");
        }
        main.console().say("Removed: %s", Legible.line(address));
      }
      default -> throw new CommandException(ExitCode.USAGE,
          "Say add or remove, not " + Legible.line(verb) + ".");
    }
    return ExitCode.DONE;
  }

  private int list(Notebook notebook, Subject subject) {
    List<Relation> relations = notebook.relations(subject);
    relations.forEach(this::print);
    if (relations.isEmpty()) {
      main.console()
          .say("Nothing belongs to it yet. Add something with: shortlist relate %s add URL --kind"
              + " slides", Legible.line(link));
      return ExitCode.NOTHING_FOUND;
    }
    return ExitCode.DONE;
  }

  private void print(Relation relation) {
    Console console = main.console();
    if (json) {
      console.json(NoteJson.object(relation));
    } else {
      console.print("%-10s %s%s", relation.kind().label(), relation.url(),
          relation.title().isEmpty() ? "" : "  " + Legible.line(relation.title()));
    }
  }
}
