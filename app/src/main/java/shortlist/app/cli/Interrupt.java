package shortlist.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends long work cleanly when the process is told to end (Ctrl-C): asks it to stop, and gives it
 * some seconds to write down what it has.
 */
final class Interrupt implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 5;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean happened;

  /**
   * @param stop asks the work to end soon; called by another thread, at most once
   */
  Interrupt(Runnable stop) {
    this.hook = new Thread(() -> {
      happened = true;
      stop.run();
      awaitEnd();
    }, "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean happened() {
    return happened;
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endingAlready) {
      // The hook is running; it returns now.
    }
  }

  private void awaitEnd() {
    try {
      boolean _ = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
