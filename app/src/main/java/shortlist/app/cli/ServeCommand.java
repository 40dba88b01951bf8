package shortlist.app.cli;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import shortlist.app.desk.Desk;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;

@Command(name = "serve", mixinStandardHelpOptions = true, description = "Open the desk on 127.0.0.1, for a browser on this machine.")
final class ServeCommand implements Callable<Integer> {

  private final Main main;

  @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", description = "8080 if not said; 0 for any that is free.")
  private int port;

  @Mixin
  private NetworkOptions network = new NetworkOptions();

  ServeCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new CommandException(ExitCode.USAGE, "--port takes a number from 0 to 65535.");
    }
    CrawlOptions crawls = network.applyTo(CrawlOptions.DEFAULT);
    try (Workspace workspace = main.openWorkspace()) {
      serve(main.console(), workspace, port, crawls);
      return ExitCode.DONE;
    }
  }

  /**
   * Serves until the process is told to end.
   *
   * @param crawls how crawls are made that are begun on the desk
   */
  static void serve(Console console, Workspace workspace, int port, CrawlOptions crawls)
      throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    try (Desk desk = desk(workspace, port, crawls); Interrupt _ = new Interrupt(end::countDown)) {
      console.say("The desk is at %s (Ctrl-C ends it).", desk.address());
      end.await();
    }
  }

  private static Desk desk(Workspace workspace, int port, CrawlOptions crawls) {
    try {
      return Desk.start(workspace, port, crawls);
    } catch (UncheckedIOException e) {
      throw new CommandException(ExitCode.FAILED, Main.sentence(e));
    }
  }
}
