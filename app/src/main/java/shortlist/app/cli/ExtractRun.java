package shortlist.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.exchange.Lines;

/**
 * Answers each line of a stream with a line, in order, by several threads. Each answer goes out as
 * soon as it and those before it are there; what waits is bounded by number and by size, so the
 * stream may be endless. Ends early and quietly when nobody takes the answers any more.
 */
final class ExtractRun {

  private static final long MEMORY = Runtime.getRuntime().maxMemory();
  /** The most bytes of a line: room for a PDF of 50 MB in base64, where there is the memory. */
  static final int MAX_LINE = (int) Math.min(72 << 20, MEMORY / 16);
  /** Bytes of all lines that are read and not answered. */
  private static final int MAX_WAITING = (int) Math.min(96 << 20, MEMORY / 8);

  private final Console console;
  private final int threads;
  private final Function<Lines.Line, Map<String, @Nullable Object>> answer;
  private final BlockingQueue<Optional<Waiting>> queue;
  private final Semaphore room = new Semaphore(MAX_WAITING);

  private record Waiting(int bytes, Future<Map<String, @Nullable Object>> answer) {}

  /**
   * @param answer what is said to a line; called by several threads, throws nothing
   */
  ExtractRun(Console console, int threads,
      Function<Lines.Line, Map<String, @Nullable Object>> answer) {
    this.console = console;
    this.threads = threads;
    this.answer = answer;
    this.queue = new ArrayBlockingQueue<>(4 * threads);
  }

  /**
   * Runs until the stream ends.
   *
   * @return whether all lines could be read
   * @throws CommandException if the stream fails; what came before is answered
   */
  boolean run(InputStream in) throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      // Nobody waits for it: it may hang in a read when the run has long ended.
      Thread.ofPlatform().daemon().name("lines").start(() -> read(in, pool));
      try {
        return print();
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private void read(InputStream in, ExecutorService pool) {
    try {
      try {
        Lines lines = new Lines(in, MAX_LINE);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
          if (!line.text().isBlank()) {
            Lines.Line asked = line;
            room.acquire(line.bytes());
            queue.put(Optional.of(
                new Waiting(line.bytes(), pool.submit(() -> answer.apply(asked)))));
          }
        }
      } catch (IOException | OutOfMemoryError e) {
        queue.put(Optional.of(new Waiting(0, CompletableFuture.failedFuture(e))));
      }
      queue.put(Optional.empty());
    } catch (InterruptedException | RejectedExecutionException ended) {
      // Nobody takes the answers any more.
    }
  }

  private boolean print() throws InterruptedException {
    boolean good = true;
    boolean taken = true;
    Optional<Waiting> next = queue.take();
    while (next.isPresent() && taken) {
      Waiting waiting = next.get();
      taken = waiting.answer().isDone() || console.flushData();
      Map<String, @Nullable Object> answer = get(waiting.answer());
      console.json(answer);
      room.release(waiting.bytes());
      good &= !answer.containsKey("error");
      taken &= !queue.isEmpty() || console.flushData();
      next = queue.take();
    }
    return good;
  }

  private static Map<String, @Nullable Object> get(Future<Map<String, @Nullable Object>> answer)
      throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new CommandException(ExitCode.FAILED, e.getCause() instanceof OutOfMemoryError
          ? "There is too little memory for such lines; give Java more: JAVA_TOOL_OPTIONS=-Xmx2g"
          : "Standard input could not be read to its end (" + e.getCause() + ").");
    }
  }
}
