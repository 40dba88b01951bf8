package shortlist.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.search.Answers;
import shortlist.corpus.document.Legible;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.SearchIndex;

@Command(name = "similar", mixinStandardHelpOptions = true, description = "Show the documents most like one of the corpus, or like a text.")
final class SimilarCommand implements Callable<Integer> {

  /** More of a text does not make it more like anything. */
  private static final int MAX_BYTES = 4 << 20;

  private static final String STANDARD_INPUT = "-";

  private final Main main;

  @Parameters(arity = "0..1", paramLabel = "URL-or-ID", description = "Any address of a document, or its id.")
  private @Nullable String document;

  @Option(names = "--text", paramLabel = "FILE", description = "A plain text instead; - for standard input. Its first 4 MB count.")
  private @Nullable String file;

  @Option(names = "--limit", defaultValue = "10", paramLabel = "N", description = "How many; ${DEFAULT-VALUE} if not said.")
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
    if (document != null && file == null) {
      return toDocument(document);
    }
    if (document == null && file != null) {
      return toText(text(file));
    }
    throw new CommandException(ExitCode.USAGE,
        "Give an address or an id, or --text FILE for a text.");
  }

  private int toDocument(String idOrUrl) {
    try (Workspace workspace = main.openWorkspace();
        SearchIndex index = IndexCommand.open(workspace)) {
      return print(index.similar(find(workspace.store(), idOrUrl).id(), limit));
    }
  }

  private int toText(String text) {
    try (Workspace workspace = main.openWorkspace();
        SearchIndex index = IndexCommand.open(workspace)) {
      return print(index.similarToText(text, limit));
    }
  }

  private int print(List<Hit> hits) {
    if (json) {
      main.console().json(Map.of("hits", Answers.hits(hits)));
    } else {
      SearchCommand.print(main.console(), hits);
    }
    return hits.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  /** An address may be one that was never asked for: then the sentence says how to. */
  private static Documents.Entry find(Store store, String idOrUrl) {
    return store.documents()
        .findByIdOrUrl(idOrUrl)
        .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND,
            "The corpus has no document " + Legible.line(idOrUrl) + (WebUrl.parse(idOrUrl).isEmpty()
                ? "; shortlist search and shortlist suggest show ids."
                : "; shortlist why URL tells what is known of it. To have it: shortlist source add"
                    + " URL, then crawl and index.")));
  }

  private static String text(String file) {
    try (InputStream in = file.equals(STANDARD_INPUT)
        ? System.in
        : Files.newInputStream(Path.of(file))) {
      return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandException(ExitCode.FAILED,
          "The file " + file + " cannot be read; check its name and permissions.");
    }
  }
}
