package shortlist.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.review.Review;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Reason;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;

@Command(name = "verdict", mixinStandardHelpOptions = true, description = "Say what you think of a suggestion: accept, reject, later, or undo.")
final class VerdictCommand implements Callable<Integer> {

  private static final String UNDO = "undo";

  private final Main main;

  @Parameters(index = "0", paramLabel = "accept|reject|later|undo")
  private String decision = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "URL-or-ID")
  private List<String> documents = List.of();

  @Option(names = "--reason", paramLabel = "R", description = "Why: too basic, off-topic, promotional, duplicate, paywall, seen, or your own words.")
  private @Nullable String reason;

  VerdictCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    Optional<Decision> wanted = Decision.ofLabel(decision);
    if (wanted.isEmpty() && !decision.equals(UNDO)) {
      throw new CommandException(ExitCode.USAGE, "A verdict is one of "
          + Arrays.stream(Decision.values()).map(Decision::label).collect(Collectors.joining(", "))
          + ", undo; not " + Legible.line(decision) + ".");
    }
    try (Workspace workspace = main.openWorkspace()) {
      List<Documents.Entry> entries = documents.stream()
          .map(document -> document(workspace.store(), document))
          .toList();
      Review review = new Review(workspace.store());
      explainOwnWords();
      entries.forEach(entry -> decide(review, entry, wanted));
      return ExitCode.DONE;
    }
  }

  private void decide(Review review, Documents.Entry entry, Optional<Decision> wanted) {
    if (wanted.isEmpty()) {
      review.undo(entry);
    } else {
      switch (wanted.get()) {
        case ACCEPT -> review.accept(entry);
        case REJECT -> review.reject(entry, reason());
        case LATER -> review.later(entry, reason());
      }
    }
    main.console().say("%s: %s", decision, Legible.line(entry.metadata().title()));
  }

  /**
   * As it is written, or by its label if it is one that the ranker knows; null if none is given.
   */
  private @Nullable String reason() {
    return reason == null || reason.isBlank()
        ? null
        : Reason.ofLabel(reason).map(Reason::label).orElse(reason.strip());
  }

  private void explainOwnWords() {
    String given = reason();
    if (given != null && decision.equals(Decision.REJECT.label())
        && Reason.ofLabel(given).isEmpty()) {
      main.console()
          .say("Kept \"%s\" as your own words, which count against text and site; reasons that tell"
              + " more: %s.", Legible.line(given),
              Arrays.stream(Reason.values())
                  .map(Reason::label)
                  .collect(Collectors.joining(", ")));
    }
  }

  static Documents.Entry document(Store store, String idOrUrl) {
    return store.documents()
        .findByIdOrUrl(idOrUrl)
        .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND, "There is no document "
            + Legible.line(idOrUrl) + "; shortlist search and shortlist suggest show ids."));
  }
}
