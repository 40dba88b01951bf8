package shortlist.app.desk.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.Visitor;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Pages.Answer;
import shortlist.corpus.store.Pages.Next;
import shortlist.corpus.store.Pages.Visit;
import shortlist.corpus.store.Store;

class MetricsTest {

  private static final Pattern HELP = Pattern.compile("# HELP ([a-z_]+) \\S.*");
  private static final Pattern TYPE = Pattern.compile("# TYPE ([a-z_]+) (counter|gauge)");
  private static final Pattern SAMPLE = Pattern
      .compile("([a-z_]+)(\\{[a-z]+=\"(?:[^\"\\\\]|\\\\[\\\\n\"])*\"})? (\\d+)");

  @TempDir
  Path folder;

  @Test
  void everyLineIsOfTheFormatAndCountsWhatIsThere() throws Exception {
    try (SampleDesk desk = SampleDesk.filled(folder.resolve("workspace"));
        Visitor visitor = new Visitor(desk.address("/"))) {
      crawl(desk.store());
      HttpResponse<String> answer = visitor.get("/metrics");
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("text/plain; version=0.0.4; charset=utf-8");
      assertThat(answer.body()).endsWith("\n");

      assertThat(samples(answer.body())).containsEntry("shortlist_pages{outcome=\"fetched\"}", 0.0)
          .containsEntry("shortlist_pages{outcome=\"missing\"}", 1.0)
          .containsEntry("shortlist_pages{outcome=\"unvisited\"}", 1.0)
          .containsEntry("shortlist_frontier_due", 1.0)
          .containsEntry("shortlist_frontier_waiting", 1.0)
          .containsEntry("shortlist_hosts", 1.0)
          .containsEntry("shortlist_visits_total{outcome=\"missing\"}", 1.0)
          .containsEntry("shortlist_fetched_bytes_total", 321.0)
          .containsEntry("shortlist_last_visit_timestamp_seconds", 1_700_000_000.0)
          .containsEntry("shortlist_documents", 10.0)
          .containsEntry("shortlist_archive_bytes", 0.0)
          .containsEntry("shortlist_busy", 0.0)
          .containsKey("shortlist_build_info{version=\"development\"}");
    }
  }

  @Test
  void whatWasCountedAMomentAgoIsToldAgain() throws Exception {
    try (SampleDesk desk = SampleDesk.empty(folder.resolve("workspace"));
        Visitor visitor = new Visitor(desk.address("/"))) {
      String before = visitor.get("/metrics").body();
      crawl(desk.store());
      assertThat(visitor.get("/metrics").body()).isEqualTo(before);
    }
  }

  private static void crawl(Store store) {
    long source = store.sources().add(WebUrl.of("https://a.example/"), null).orElseThrow().id();
    WebUrl visited = WebUrl.of("https://a.example/gone");
    store.frontier()
        .enqueue(List.of(Discovered.start(WebUrl.of("https://a.example/"), source),
            Discovered.start(visited, source)), Instant.now());
    long id = store.trails().find(visited).orElseThrow().id();
    store.pages()
        .record(List.of(new Visit(id, FetchOutcome.MISSING,
            Instant.ofEpochMilli(1_700_000_000_500L), new Answer(404, "text/html", 321), null,
            null, null,
            new Next(Instant.now().plusSeconds(1_000), Duration.ofDays(1), 1, 0))));
  }

  /** Reads the text as a monitoring program does: by the line, and strictly. */
  private static Map<String, Double> samples(String text) {
    Map<String, Double> samples = new HashMap<>();
    Set<String> families = new HashSet<>();
    String helped = "";
    String family = "";
    for (String line : text.lines().toList()) {
      Matcher help = HELP.matcher(line);
      Matcher type = TYPE.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      if (help.matches()) {
        helped = help.group(1);
        assertThat(families.add(helped)).as("one family " + helped).isTrue();
      } else if (type.matches()) {
        family = type.group(1);
        assertThat(family).isEqualTo(helped);
        assertThat(family.endsWith("_total")).isEqualTo(type.group(2).equals("counter"));
      } else {
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(sample.group(1)).isEqualTo(family);
        String labels = sample.group(2) == null ? "" : sample.group(2);
        assertThat(samples.put(family + labels, Double.valueOf(sample.group(3)))).as(line)
            .isNull();
      }
    }
    return samples;
  }
}
