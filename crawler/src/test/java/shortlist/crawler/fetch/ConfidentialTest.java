package shortlist.crawler.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.workspace.Secrets;
import shortlist.corpus.workspace.Workspace;

/** Who gets cookies and secrets, and who does not. */
class ConfidentialTest {

  @RegisterExtension
  static final WireMockExtension SERVER = WireMockExtension.newInstance()
      .options(WireMockConfiguration.wireMockConfig().dynamicPort())
      .build();

  private static final NetworkRules PRIVATE = new NetworkRules(true, Set.of(), Optional.empty());

  @TempDir
  private Path folder;
  private Fetcher fetcher = new Fetcher(settings(PRIVATE));

  @AfterEach
  void close() {
    fetcher.close();
  }

  @Test
  void aSiteThatRedirectsToItselfUntilItsCookieComesBackGetsIt() {
    SERVER.stubFor(get("/page").willReturn(
        temporaryRedirect("/page").withHeader("Set-Cookie", "seen=1; Path=/; Domain=127.0.0.1")));
    SERVER.stubFor(get("/page").withHeader("Cookie", containing("seen=1")).willReturn(page()));
    assertThat(fetch("/page")).isEqualTo(new Outcome.Redirect(302, url("/page"), true));
    assertThat(fetch("/page")).isInstanceOfSatisfying(Outcome.Fetched.class,
        fetched -> assertThat(fetched.requestHeaders().first("Cookie")).isEmpty());
    SERVER.stubFor(get("/other").withHeader("Cookie", containing("seen=1")).willReturn(page()));
    assertThat(fetch("/other")).isInstanceOf(Outcome.Fetched.class);
  }

  @Test
  void aCircleOfRedirectsThatSetCookiesIsAskedAgainWithThem() {
    SERVER.stubFor(get("/page").willReturn(temporaryRedirect("/check")));
    SERVER.stubFor(get("/check")
        .willReturn(temporaryRedirect("/page").withHeader("Set-Cookie", "seen=1; Path=/")));
    SERVER.stubFor(get("/page").withHeader("Cookie", containing("seen=1")).willReturn(page()));
    assertThat(fetch("/page")).isEqualTo(new Outcome.Redirect(302, url("/check"), false));
    assertThat(fetch("/check")).isEqualTo(new Outcome.Redirect(302, url("/page"), true));
    assertThat(fetch("/page")).isInstanceOf(Outcome.Fetched.class);
  }

  @Test
  void aCircleThatCookiesDoNotOpenEnds() {
    SERVER.stubFor(get("/page").willReturn(temporaryRedirect("/page")
        .withHeader("Set-Cookie", "at=1")));
    assertThat(fetch("/page")).isInstanceOf(Outcome.Redirect.class);
    assertThat(fetch("/page")).isInstanceOfSatisfying(Outcome.Failed.class,
        failed -> assertThat(failed.failure()).isEqualTo(Failure.REDIRECT_LOOP));
  }

  @Test
  void ordinaryRedirectsAndPagesSetNoCookies() {
    SERVER.stubFor(get("/old")
        .willReturn(temporaryRedirect("/page").withHeader("Set-Cookie", "a=1; Path=/")));
    SERVER.stubFor(get("/page").willReturn(page().withHeader("Set-Cookie", "b=1; Path=/")));
    fetch("/old");
    fetch("/page");
    fetch("/page");
    assertThat(SERVER.getAllServeEvents())
        .noneMatch(event -> event.getRequest().containsHeader("Cookie"));
  }

  @Test
  void cookiesAreForTheirHostAlone() {
    SERVER.stubFor(get("/page").willReturn(
        temporaryRedirect("/page").withHeader("Set-Cookie", "seen=1; Path=/; Domain=localhost")
            .withHeader("Set-Cookie", "also=1; Path=/")));
    SERVER.stubFor(get("/open").willReturn(page()));
    WebUrl page = url("a.localhost", "/page");
    assertThat(fetch(page)).isInstanceOf(Outcome.Redirect.class);
    fetch(url("a.localhost", "/open"));
    assertThat(last().getHeader("Cookie")).isEqualTo("also=1");
    fetch(url("b.localhost", "/open"));
    assertThat(last().containsHeader("Cookie")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"90, 10, 20", "90, 1000, 4", "90, 5000, 0"})
  void whatIsKeptOfManyOrLargeCookiesIsBounded(int count, int length, int kept) {
    Cookies cookies = new Cookies();
    WebUrl page = WebUrl.of("https://blog.example/");
    HttpUrl same = HttpUrl.get(page.text());
    okhttp3.Headers.Builder headers = new okhttp3.Headers.Builder();
    for (int i = 0; i < count; i++) {
      headers.add("Set-Cookie", "c" + i + "=" + "x".repeat(length));
    }
    assertThat(cookies.closesCircle(page, same, page, headers.build())).isEqualTo(kept > 0);
    String sent = cookies.header(page, same);
    assertThat(sent == null ? 0 : sent.split("; ", -1).length).isEqualTo(kept);
  }

  @Test
  void aFloodOfCookiesIsRefusedAndNothingKept() {
    String[] flood = IntStream.range(0, 1_000)
        .mapToObj(i -> "c" + i + "=" + i)
        .toArray(String[]::new);
    SERVER.stubFor(
        any(anyUrl()).willReturn(temporaryRedirect("/page").withHeader("Set-Cookie", flood)));
    for (int i = 0; i < 2; i++) {
      assertThat(fetch("/page")).isEqualTo(new Outcome.Failed(Failure.TOO_LARGE,
          "the answer sets more than 100 cookies"));
    }
    assertThat(last().containsHeader("Cookie")).isFalse();
  }

  @Test
  void secretsGoToTheirHostAloneAndIntoNoRecord() throws IOException {
    SERVER.stubFor(any(anyUrl()).willReturn(page()));
    use(PRIVATE, "[\"" + url("/").authority() + "\"]\nuser = \"me\"\npassword = \"päss\"\n"
        + "headers = { X-Key = \"k-1\", User-Agent = \"known\" }\n");
    Headers sent = fetch("/page") instanceof Outcome.Fetched fetched
        ? fetched.requestHeaders()
        : Headers.NONE;
    assertThat(last().getHeader("Authorization")).isEqualTo("Basic bWU6cMOkc3M=");
    assertThat(last().getHeader("X-Key")).isEqualTo("k-1");
    assertThat(last().getHeader("User-Agent")).isEqualTo("known");
    assertThat(sent.first("User-Agent")).hasValue("test/1");
    assertThat(sent.toString()).doesNotContain("Basic", "k-1");
    fetch(url("other.localhost", "/page"));
    assertThat(last().containsHeader("Authorization") || last().containsHeader("X-Key")).isFalse();
  }

  @Test
  void secretsDoNotLeaveTheMachineInClear() throws IOException {
    String secret = "headers = { X-Key = \"k-1\" }\n";
    String local = url("a.localhost", "/").authority();
    use(new NetworkRules(false, Set.of("a.localhost"), Optional.empty()),
        "[\"blog.example\"]\n" + secret + "[\"" + local + "\"]\n" + secret);
    SERVER.stubFor(any(anyUrl()).willReturn(page()));
    fetch(url("a.localhost", "/"));
    assertThat(last().getHeader("X-Key")).isEqualTo("k-1");
    Requests requests = new Requests("test/1", secrets(), new Cookies(), NetworkRules.PUBLIC);
    assertThat(header(requests, "http://blog.example/")).isNull();
    assertThat(header(requests, "https://blog.example/")).isEqualTo("k-1");
    assertThat(header(requests, "https://www.blog.example/")).isNull();
    assertThat(header(requests, "https://blog.example:8443/")).isNull();
  }

  private static @Nullable String header(Requests requests, String url) {
    WebUrl asked = WebUrl.of(url);
    return requests.request(FetchRequest.page(asked), asked, HttpUrl.get(url), Headers.NONE)
        .header("X-Key");
  }

  private void use(NetworkRules rules, String toml) throws IOException {
    Path file = folder.resolve("work").resolve("secrets.toml");
    Workspace.create(folder.resolve("work"), "").close();
    Files.writeString(file, toml);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    fetcher.close();
    fetcher = new Fetcher(settings(rules).withSecrets(secrets()));
  }

  private Secrets secrets() {
    try (Workspace workspace = Workspace.open(folder.resolve("work"))) {
      return workspace.secrets();
    }
  }

  private static FetcherSettings settings(NetworkRules rules) {
    return FetcherSettings.of(rules, "test/1", Duration.ofSeconds(5));
  }

  private static ResponseDefinitionBuilder page() {
    return okForContentType("text/html", "<p>page");
  }

  private static LoggedRequest last() {
    return SERVER.getAllServeEvents().getFirst().getRequest();
  }

  private Outcome fetch(String path) {
    return fetch(url(path));
  }

  private Outcome fetch(WebUrl url) {
    try (BodyMemory.Share share = new BodyMemory().share()) {
      return fetcher.fetch(FetchRequest.page(url), share);
    }
  }

  private static WebUrl url(String path) {
    return url("127.0.0.1", path);
  }

  private static WebUrl url(String host, String path) {
    return WebUrl.of("http://" + host + ":" + SERVER.getPort() + path);
  }
}
