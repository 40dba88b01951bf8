package shortlist.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates that a trusted party has signed, and that are wrong all the same. */
class BadCertificateTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"-30d, 10, ip:127.0.0.1, its certificate has expired",
      "+30d, 10, ip:127.0.0.1, its certificate is not valid yet",
      "-1d, 10, dns:other.example, its certificate is for another host"})
  void aWrongCertificateFailsAndNothingIsAsked(String start, String days, String name,
      String reason) throws IOException, InterruptedException, GeneralSecurityException {
    AtomicInteger requests = new AtomicInteger();
    try (SignedServer server = new SignedServer(folder, exchange -> {
      requests.incrementAndGet();
      exchange.sendResponseHeaders(200, -1);
    }, "-startdate", start, "-validity", days, "-ext", "SAN=" + name)) {
      server.trust();
      assertThat(fetch(server)).isEqualTo(new Outcome.Failed(Failure.TLS,
          "no secure connection to 127.0.0.1 (" + reason + ")"));
      assertThat(requests).hasValue(0);
    }
  }

  private static Outcome fetch(SignedServer server) {
    try (
        Fetcher fetcher = new Fetcher(FetcherSettings.of(
            new NetworkRules(true, Set.of(), Optional.empty()), "test/1", Duration.ofSeconds(10)));
        BodyMemory.Share share = new BodyMemory().share()) {
      return fetcher.fetch(FetchRequest.page(server.url()), share);
    }
  }
}
