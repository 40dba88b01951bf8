package shortlist.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.json.NoteJson;
import shortlist.app.review.Notebook;
import shortlist.app.review.Notebook.Subject;
import shortlist.corpus.document.Legible;
import shortlist.corpus.note.Note;
import shortlist.corpus.store.Notes;
import shortlist.corpus.workspace.Workspace;

@Command(name = "note", mixinStandardHelpOptions = true, description = "Show or write what you think of a document or a past resource: a note for yourself, a highlight for readers.")
final class NoteCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(paramLabel = "URL-or-ID")
  private String link = "";

  @Option(names = "--text", paramLabel = "T", description = "Write the note, for yourself; \"\" empties it.")
  private @Nullable String text;

  @Option(names = "--highlight", paramLabel = "T", description = "Write what makes it worth sharing, for readers; \"\" empties it.")
  private @Nullable String highlight;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  NoteCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    try (Workspace workspace = main.openWorkspace()) {
      Notebook notebook = new Notebook(workspace.store());
      Subject subject = subject(notebook, link);
      if (text != null || highlight != null) {
        write(notebook, subject);
      }
      print(notebook, subject);
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, Main.sentence(e));
    }
  }

  /** The link that a person names. */
  static Subject subject(Notebook notebook, String idOrUrl) {
    return notebook.find(idOrUrl)
        .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND,
            "There is neither a document nor a past resource " + Legible.line(idOrUrl)
                + "; shortlist search and shortlist resource list show what there is."));
  }

  /** What is not given stays as it is. */
  private void write(Notebook notebook, Subject subject) {
    Note before = notebook.note(subject);
    Notes.Change change = notebook.write(subject, text == null ? before.text() : text,
        highlight == null ? notebook.highlight(subject) : highlight, before.version());
    if (!change.saved()) {
      throw new CommandException(ExitCode.FAILED,
          "Somebody else wrote on it at the same moment; look at it and try again.");
    }
    main.console().say("Written on: %s", Legible.line(subject.title()));
  }

  private void print(Notebook notebook, Subject subject) {
    Note note = notebook.note(subject);
    String shared = notebook.highlight(subject);
    Console console = main.console();
    if (json) {
      console.json(NoteJson.object(subject, note, shared));
      return;
    }
    if (!shared.isEmpty()) {
      console.print("Highlight: %s", Legible.text(shared));
    }
    if (!note.text().isEmpty()) {
      console.print("%s", Legible.text(note.text()));
    }
    if (shared.isEmpty() && note.text().isEmpty()) {
      console.say("Nothing is written on it. Write with: shortlist note %s --text \"…\"",
          Legible.line(link));
    }
  }
}
