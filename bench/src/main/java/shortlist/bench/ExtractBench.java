package shortlist.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import shortlist.corpus.archive.Response;
import shortlist.indexer.extract.Extraction;
import shortlist.indexer.extract.Extractor;

/**
 * How many pages a second does one thread extract, and how much of that time is parsing, which
 * nothing can save? The extractor is much code: fewer warm-ups would measure the compiler.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 3, time = 1)
public class ExtractBench {

  private static final int MAX_BYTES = 5 << 20;

  private final Extractor extractor = new Extractor();
  private final Cycle<Response> pages;
  private final Cycle<Response> papers;

  /** Crawls the sample web, once a fork. */
  public ExtractBench() {
    List<Response> responses = SampleCrawl.responses();
    pages = ofType(responses, "text/html");
    papers = ofType(responses, "application/pdf");
  }

  private static Cycle<Response> ofType(List<Response> responses, String type) {
    return new Cycle<>(
        responses.stream().filter(response -> response.contentType().equals(type)).toList());
  }

  /** Text, structure, title, authors, date, language and kind of an HTML page. */
  @Benchmark
  public Extraction extractHtml() {
    return extractor.extract(pages.next());
  }

  /** The limit: parsing the page, and all of its text with the navigation. */
  @Benchmark
  public String jsoupText() throws IOException {
    String html = new String(pages.next().content(MAX_BYTES), StandardCharsets.UTF_8);
    return Jsoup.parse(html).text();
  }

  /** A paper in PDF, read in a child process. */
  @Benchmark
  public Extraction extractPdf() {
    return extractor.extract(papers.next());
  }

  /** Ends the child processes. */
  @TearDown
  public void close() {
    extractor.close();
  }
}
