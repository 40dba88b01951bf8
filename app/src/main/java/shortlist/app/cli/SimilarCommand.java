package shortlist.app.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.corpus.store.Documents;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.SearchIndex;

@Command(name = "similar", mixinStandardHelpOptions = true, description = "Show the documents most like one of the corpus.")
final class SimilarCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(paramLabel = "URL-or-ID")
  private String document = "";

  @Option(names = "--limit", defaultValue = "10", paramLabel = "N", description = "How many; 10 if not said.")
  private int limit;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  SimilarCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > 10_000) {
      throw new CommandException(ExitCode.USAGE, "--limit takes a number from 1 to 10000.");
    }
    try (Workspace workspace = main.openWorkspace();
        SearchIndex index = IndexCommand.open(workspace)) {
      Documents.Entry entry = VerdictCommand.document(workspace.store(), document);
      List<Hit> hits = index.similar(entry.id(), limit);
      if (json) {
        main.console().json(Map.of("hits", hits.stream().map(SearchCommand::object).toList()));
      } else {
        SearchCommand.print(main.console(), hits);
      }
      return hits.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }
}
