package shortlist.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;

/** How many addresses a second come into normal form, and get the key they are known under? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class UrlBench {

  private static final int COPIES = 16;
  /** What {@link URI} takes; a number stands for %d. */
  private static final List<String> TIDY = List.of(
      "https://blog%d.example.com/",
      "https://www.example%d.org/2024/05/a-post-about-models.html",
      "http://example.org:8080/posts/%d/index.html",
      "HTTPS://Example.COM:443/Post/%d",
      "https://example.org/a/./b/../c/%d#part",
      "https://example.org/post?id=%d&utm_source=feed&utm_medium=rss&page=2",
      "https://example.org/%%7euser/%%c3%%a9/%d",
      "https://arxiv.org/pdf/1901.%05dv2.pdf",
      "https://doi.org/10.1145/3292500.%07d",
      "https://www.youtube.com/watch?list=a&v=video%d",
      "http://user:pw@example.org/%d",
      "http://[2001:db8::%d]/a");
  /** What people and pages write besides. */
  private static final List<String> UNTIDY = List.of(
      " https://example.org/%d \n",
      "https://example.org/a post about models %d",
      "https://example.org/été/%d",
      "https://bücher%d.example/",
      "http:\\\\example.org\\a\\%d",
      "https://example.org/100%%/%d",
      "https://example.org/search?q=a b|c&n=%d",
      "mailto:editor%d@example.org",
      "http://example.org:99999/%d");

  private final Cycle<String> tidy = spelt(TIDY);
  private final Cycle<String> untidy = spelt(UNTIDY);

  private static Cycle<String> spelt(List<String> shapes) {
    List<String> addresses = new ArrayList<>();
    for (int copy = 1; copy <= COPIES; copy++) {
      for (String shape : shapes) {
        addresses.add(String.format(Locale.ROOT, shape, copy));
      }
    }
    return new Cycle<>(addresses);
  }

  /** Normal form of an address that is spelt well. */
  @Benchmark
  public Optional<WebUrl> parse() {
    return WebUrl.parse(tidy.next());
  }

  /** Normal form and key of an address that is spelt well. */
  @Benchmark
  public Optional<LinkKey> parseAndKey() {
    return WebUrl.parse(tidy.next()).map(LinkKey::of);
  }

  /** The JDK's reading of the same addresses, which normalises nothing. */
  @Benchmark
  public URI javaNetUri() {
    return URI.create(tidy.next());
  }

  /** Normal form of an address that {@link URI} refuses, or that is none. */
  @Benchmark
  public Optional<WebUrl> parseUntidy() {
    return WebUrl.parse(untidy.next());
  }
}
