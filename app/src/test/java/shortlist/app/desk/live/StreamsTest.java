package shortlist.app.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.Visitor;
import shortlist.corpus.link.WebUrl;
import shortlist.sampleweb.SampleWeb;

/** The stream of what is done in the background. */
@Timeout(60)
class StreamsTest {

  @TempDir
  private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  /** It would wait for streams that nobody reads to their end. */
  @AfterEach
  void leave() {
    client.shutdownNow();
  }

  @Test
  void anOpenPageHearsOfWorkAndOfTheEndOfTheDesk() throws Exception {
    try (SampleWeb web = SampleWeb.start()) {
      SampleDesk desk = SampleDesk.onLoopback(folder.resolve("work"));
      desk.store().sources().add(WebUrl.of(web.startAddresses().getFirst().toString()), null);
      try (Visitor visitor = new Visitor(desk.address("/"))) {
        Iterator<String> events = events(client, desk).iterator();
        assertThat(next(events)).contains("\"phase\":\"idle\"");
        assertThat(visitor.post("/work/crawl", Map.of("back", "/"), Map.of()).statusCode())
            .isEqualTo(303);
        String told = next(events);
        while (!told.contains("\"pages\":\"")) {
          assertThat(told).contains("\"phase\":\"crawl\"");
          told = next(events);
        }
        desk.close();
        List<String> rest = new ArrayList<>();
        events.forEachRemaining(rest::add);
        assertThat(rest).contains("event: end");
      }
    }
  }

  @Test
  void tooManyStreamsEndTheOldestNotTheNewest() throws Exception {
    try (SampleDesk desk = SampleDesk.empty(folder.resolve("work"))) {
      Iterator<String> first = events(client, desk).iterator();
      next(first);
      for (int i = 0; i < 16; i++) {
        next(events(client, desk).iterator());
      }
      List<String> rest = new ArrayList<>();
      first.forEachRemaining(rest::add);
      assertThat(rest).contains("event: end");
    }
  }

  private static Stream<String> events(HttpClient client, SampleDesk desk) throws Exception {
    return client.send(HttpRequest.newBuilder(desk.address("/live"))
        .header("Accept", "text/event-stream")
        .build(), BodyHandlers.ofLines()).body();
  }

  private static String next(Iterator<String> events) {
    String line = events.next();
    while (!line.startsWith("data:")) {
      line = events.next();
    }
    return line;
  }
}
