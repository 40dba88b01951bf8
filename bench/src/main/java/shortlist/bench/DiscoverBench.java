package shortlist.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;
import shortlist.crawler.discover.Discovery;

/**
 * How long does it take to find the links of a page, and how much of that is parsing? The pages
 * have about 40 kB and 130 links, half of them the same on every page of their site.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DiscoverBench {

  private static final int PAGES = 40;
  private static final int PARAGRAPHS = 60;

  private final Cycle<Response> pages = new Cycle<>(pages());

  private static List<Response> pages() {
    List<Response> pages = new ArrayList<>();
    for (int page = 0; page < PAGES; page++) {
      WebUrl url = WebUrl.of("https://blog.example.org/2024/05/how-we-serve-models-" + page);
      pages.add(new Response(url, Instant.EPOCH, 200,
          Headers.of("Content-Type", "text/html; charset=utf-8"),
          page(page).getBytes(StandardCharsets.UTF_8)));
    }
    return pages;
  }

  private static String page(int number) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=utf-8>")
        .append("<title>How we serve models</title><link rel=canonical href='/own'>")
        .append("<link rel=alternate type='application/rss+xml' href='/feed'></head><body><nav>");
    for (int i = 0; i < 65; i++) {
      html.append(String.format(Locale.ROOT,
          "<li class='menu-item'><a class='link' href='/category/topic-%d/'>Topic %d</a></li>", i,
          i));
    }
    html.append("</nav><main><article>");
    for (int i = 0; i < PARAGRAPHS; i++) {
      html.append("<p class='text'>")
          .append("Models drift &amp; pipelines <em>break</em>. "
              .repeat(12));
      html.append(String.format(Locale.ROOT,
          "See <a href='https://blog.example.org/20%02d/%02d/notes-on-drift-%d'>notes on drift in"
              + " production</a>.</p>\n",
          i % 24, i % 12 + 1, number * PARAGRAPHS + i));
    }
    return html.append("</article></main><footer><a href='/about'>About</a></footer></body></html>")
        .toString();
  }

  /** All that is found in a page. */
  @Benchmark
  public Discovery discover() {
    return Discovery.of(pages.next(), PageRole.PAGE);
  }

  /** The limit: decoding and parsing the page. */
  @Benchmark
  public Document jsoupParse() {
    Response page = pages.next();
    return Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8), page.url().text());
  }
}
