package shortlist.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.corpus.exchange.StarterCollection;
import shortlist.corpus.workspace.Workspace;

@Command(name = "init", mixinStandardHelpOptions = true, description = "Make a workspace with the starter collection of past resources.")
final class InitCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder to make it in.")
  private @Nullable Path folder;

  @Option(names = "--contact", paramLabel = "URL-or-mail", defaultValue = "", description = "How owners of crawled sites can reach you.")
  private String contact = "";

  InitCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    Path target = folder != null ? folder : main.workspaceFolder();
    try (Workspace workspace = Workspace.create(target, contact)) {
      workspace.store().resources().putAll(StarterCollection.resources());
      main.console()
          .say("Made a workspace in %s with %d past resources.", target,
              workspace.store().resources().all().size());
    }
    main.console()
        .say("Next: shortlist source add URL, or shortlist source import --starter for %d"
            + " engineering blogs; then shortlist crawl.", StarterCollection.sources().size());
    return ExitCode.DONE;
  }
}
