package shortlist.crawler.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shortlist.corpus.link.WebUrl;

/** Servers that break the protocol, or change their mind between two requests. */
class FaultyServerTest {

  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance()
      .options(WireMockConfiguration.wireMockConfig().dynamicPort())
      .build();

  private final Fetcher fetcher = new Fetcher(
      FetcherSettings.of(new NetworkRules(true, Set.of(), Optional.empty()),
          "shortlist/0 (+me@example.org)", Duration.ofSeconds(2)));

  @AfterEach
  void close() {
    fetcher.close();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aBrokenAnswerIsAFailureInPlainWords(Fault fault) {
    SERVER.stubFor(get("/fault").willReturn(aResponse().withFault(fault)));
    assertThat(fetch("/fault")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
      assertThat(failed.failure()).isIn(Failure.PROTOCOL, Failure.CONNECT);
      assertThat(failed.reason()).isNotBlank().doesNotContain("Exception");
    });
  }

  @Test
  void aBodyThatComesInTooSlowlyIsATimeOut() {
    SERVER.stubFor(get("/slow").willReturn(
        ok("x".repeat(1_000)).withHeader("Content-Type", "text/html")
            .withChunkedDribbleDelay(50, 60_000)));
    assertThat(fetch("/slow")).isInstanceOfSatisfying(Outcome.Failed.class,
        failed -> assertThat(failed.failure()).isEqualTo(Failure.TIMEOUT));
  }

  @ParameterizedTest
  @CsvSource({"429, 7, 7", "503, 120, 120", "503, 'Wed, 21 Oct 2015 07:28:00 GMT', 0"})
  void anOverloadedHostIsBusyForAsLongAsItAsks(int status, String retryAfter, long seconds) {
    SERVER.stubFor(get("/busy")
        .willReturn(aResponse().withStatus(status).withHeader("Retry-After", retryAfter)));
    assertThat(fetch("/busy")).isInstanceOfSatisfying(Outcome.Busy.class, busy -> {
      assertThat(busy.status()).isEqualTo(status);
      assertThat(busy.retryAfter().orElse(Duration.ZERO)).isEqualTo(Duration.ofSeconds(seconds));
    });
  }

  @Test
  void bothValidatorsAreSentAndNothingIsKeptBetweenRequests() {
    SERVER.stubFor(get("/page").inScenario("changes")
        .whenScenarioStateIs(Scenario.STARTED)
        .willReturn(ok("<p>one").withHeader("Content-Type", "text/html")
            .withHeader("Set-Cookie", "a=b")
            .withHeader("ETag", "\"1\""))
        .willSetStateTo("same"));
    SERVER.stubFor(get("/page").inScenario("changes")
        .whenScenarioStateIs("same")
        .willReturn(aResponse().withStatus(304)));
    assertThat(fetch("/page")).isInstanceOf(Outcome.Fetched.class);
    assertThat(fetch(new FetchRequest(url("/page"), FetchRequest.Purpose.PAGE, "\"1\"",
        "Wed, 21 Oct 2015 07:28:00 GMT")))
        .isInstanceOf(Outcome.NotModified.class);
    SERVER.verify(1, getRequestedFor(urlEqualTo("/page"))
        .withHeader("If-None-Match", equalTo("\"1\""))
        .withHeader("If-Modified-Since", equalTo("Wed, 21 Oct 2015 07:28:00 GMT"))
        .withHeader("User-Agent", matching("shortlist/.*me@example.org.*"))
        .withoutHeader("Cookie"));
  }

  @Test
  void everyRedirectIsReportedWithItsTargetResolved() {
    for (int status : List.of(301, 302, 303, 307, 308)) {
      SERVER.stubFor(get("/old").willReturn(
          aResponse().withStatus(status).withHeader("Location", "../new?utm_source=x&a=1#top")));
      assertThat(fetch("/old")).as("status %d", status)
          .isEqualTo(new Outcome.Redirect(status, url("/new?a=1"), false));
    }
  }

  private Outcome fetch(String path) {
    return fetch(FetchRequest.page(url(path)));
  }

  private Outcome fetch(FetchRequest request) {
    try (BodyMemory.Share share = new BodyMemory().share()) {
      return fetcher.fetch(request, share);
    }
  }

  private static WebUrl url(String path) {
    return WebUrl.of(SERVER.baseUrl() + path);
  }
}
