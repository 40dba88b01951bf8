package shortlist.app.desk.live;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import shortlist.app.desk.live.Standing.Figure;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells open pages how long work goes on, by server-sent events. Each page has a thread of its own
 * that looks at the state now and then, so that a page that reads slowly keeps nobody waiting.
 *
 * <p>A browser allows few connections to one server: a page keeps a stream only while it can be
 * seen, and of more than {@value #MOST} the oldest is told to end.
 */
public final class Streams implements AutoCloseable {

  private static final int MOST = 16;
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration BEAT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Watch watch;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Stream> open = new ArrayDeque<>();
  private boolean closed;

  public Streams(Watch watch) {
    this.watch = watch;
  }

  /**
   * An open page.
   *
   * @param end is opened to tell it to end
   * @param gone is opened when it has ended
   */
  private record Stream(CountDownLatch end, CountDownLatch gone) {}

  /** Adds its route. */
  public void addTo(RoutesConfig routes) {
    routes.sse("/live", this::serve);
  }

  /** Ends all streams in an orderly way, so that no page takes it for a failure. */
  @Override
  public void close() {
    Deque<Stream> last;
    lock.lock();
    try {
      closed = true;
      last = new ArrayDeque<>(open);
      last.forEach(stream -> stream.end().countDown());
    } finally {
      lock.unlock();
    }
    long until = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (Stream stream : last) {
        boolean _ = stream.gone().await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(SseClient client) {
    Stream stream = new Stream(new CountDownLatch(1), new CountDownLatch(1));
    admit(stream);
    try {
      tell(client, stream.end());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave(stream);
    }
  }

  private static boolean isOver(SseClient client, CountDownLatch end, Duration patience)
      throws InterruptedException {
    return end.await(patience.toMillis(), TimeUnit.MILLISECONDS) || client.terminated();
  }

  private void tell(SseClient client, CountDownLatch end) throws InterruptedException {
    String told = "";
    long beat = System.nanoTime();
    while (!isOver(client, end, told.isEmpty() ? Duration.ZERO : LOOK)) {
      String now = json(watch.now());
      if (!now.equals(told)) {
        client.sendEvent("work", now);
        told = now;
        beat = System.nanoTime();
      } else if (System.nanoTime() - beat > BEAT.toNanos()) {
        client.sendComment("still here");
        beat = System.nanoTime();
      }
    }
    if (!client.terminated()) {
      client.sendEvent("end", "");
    }
  }

  private void admit(Stream stream) {
    lock.lock();
    try {
      if (closed) {
        stream.end().countDown();
      }
      if (open.size() >= MOST) {
        open.removeFirst().end().countDown();
      }
      open.addLast(stream);
    } finally {
      lock.unlock();
    }
  }

  private void leave(Stream stream) {
    lock.lock();
    try {
      open.remove(stream);
      stream.gone().countDown();
    } finally {
      lock.unlock();
    }
  }

  private static String json(Standing standing) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (Figure figure : standing.figures()) {
      figures.put(figure.key(), figure.value());
    }
    return JSON.writeValueAsString(Map.of("phase", standing.phase().label(), "line",
        standing.line(), "done", standing.done(), "total", standing.total(), "stopping",
        standing.stopping(), "figures", figures));
  }
}
