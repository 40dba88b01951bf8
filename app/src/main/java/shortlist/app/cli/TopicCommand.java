package shortlist.app.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.app.topic.Figures;
import shortlist.app.topic.Subjects;
import shortlist.app.topic.Survey;
import shortlist.app.topic.Survey.Category;
import shortlist.app.topic.Survey.Subject;
import shortlist.corpus.document.Legible;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.AnnotationReader;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.SearchIndex;

@Command(name = "topic", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "What the corpus is about: list.")
final class TopicCommand implements Runnable {

  private final Main main;

  TopicCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE, "Say what to do: shortlist topic list");
  }

  @Command(mixinStandardHelpOptions = true, description = "List the topics of each category: how many documents, how many of them were suggested and published, and how past resources did.")
  int list(@Option(names = "--json", description = "JSON lines, one a topic.") boolean json) {
    try (Workspace workspace = main.openWorkspace();
        SearchIndex index = IndexCommand.open(workspace)) {
      Annotations annotations = AnnotationReader.read(workspace.store());
      Store store = workspace.store();
      Survey survey = Survey.of(Subjects.find(store, index, annotations.category()), annotations,
          store.rankings().everFirst(), store.engagement());
      for (Category category : survey.categories()) {
        if (!json) {
          main.console()
              .print("%s: %s",
                  category.name() == null ? "No category" : Legible.line(category.name()),
                  words(category.figures()));
        }
        category.topics().forEach(topic -> print(category, topic, json));
      }
      if (survey.categories().isEmpty()) {
        main.console().say("The index has no documents. Next: shortlist crawl, shortlist index.");
        return ExitCode.NOTHING_FOUND;
      }
      return ExitCode.DONE;
    }
  }

  private void print(Category category, Subject subject, boolean json) {
    if (json) {
      main.console().json(object(category, subject));
    } else {
      main.console()
          .print("  %s: %s", Legible.line(subject.topic().name()), words(subject.figures()));
    }
  }

  private static String words(Figures figures) {
    String past = figures.engagement() == null
        ? ""
        : String.format(Locale.ROOT, "; %,d past, engaged %.1f times as usual", figures.past(),
            figures.engagement());
    return String.format(Locale.ROOT, "%,d documents, %,d suggested, %,d published%s",
        figures.documents(), figures.suggested(), figures.published(), past);
  }

  private static Map<String, @Nullable Object> object(Category category, Subject subject) {
    Figures figures = subject.figures();
    return Console.object("category", category.name(), "topic", subject.topic().name(), "words",
        subject.topic().words(), "documents", figures.documents(), "suggested",
        figures.suggested(), "published", figures.published(), "past", figures.past(),
        "engagement", figures.engagement());
  }
}
