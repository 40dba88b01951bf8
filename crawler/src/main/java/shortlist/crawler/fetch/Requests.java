package shortlist.crawler.fetch;

import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Headers.Field;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.workspace.Secrets;
import shortlist.crawler.fetch.FetchRequest.Purpose;

/** Writes the heads of requests. Safe for use by several threads. */
final class Requests {

  private static final int MAX_VALIDATOR = 1_000;

  private final Headers forPages;
  private final Headers forRobots;
  private final Secrets secrets;
  private final Cookies cookies;
  private final NetworkRules rules;

  Requests(String userAgent, Secrets secrets, Cookies cookies, NetworkRules rules) {
    Field agent = new Field("User-Agent", userAgent.replaceAll("[^\\x20-\\x7e]", "?"));
    // Our own field: the client would decompress otherwise, and the archive wants the original.
    Field codings = new Field("Accept-Encoding", "gzip, br");
    this.forPages = new Headers(List.of(agent, new Field("Accept", ContentTypes.ACCEPT), codings));
    this.forRobots = new Headers(List.of(agent, new Field("Accept", "*/*"), codings));
    this.secrets = secrets;
    this.cookies = cookies;
    this.rules = rules;
  }

  /** The fields to send, without what is nobody else's business. */
  Headers open(FetchRequest request) {
    Headers fixed = request.purpose() == Purpose.ROBOTS ? forRobots : forPages;
    if (!request.isConditional()) {
      return fixed;
    }
    List<Field> fields = new ArrayList<>(fixed.fields());
    addIfClean(fields, "If-None-Match", request.etag());
    addIfClean(fields, "If-Modified-Since", request.lastModified());
    return new Headers(fields);
  }

  /** The request with these fields and what only its host may see. */
  Request request(FetchRequest request, WebUrl url, HttpUrl httpUrl, Headers open) {
    Request.Builder builder = new Request.Builder().url(httpUrl);
    if (request.purpose() == Purpose.HEAD) {
      builder.head();
    }
    for (Field field : open.fields()) {
      builder.addHeader(field.name(), field.value());
    }
    String cookie = cookies.header(url, httpUrl);
    if (cookie != null) {
      builder.header("Cookie", cookie);
    }
    if (!secrets.isEmpty() && isConfidential(url)) {
      for (Field field : secrets.headers(url.authority()).fields()) {
        builder.header(field.name(), field.value());
      }
    }
    return builder.build();
  }

  /** Whether nobody on the way can read along. */
  private boolean isConfidential(WebUrl url) {
    return url.scheme().equals("https") || rules.isOwnServer()
        || (rules.proxy().isEmpty() && ProxyAddress.isLoopback(url.host()));
  }

  /** Validators come from servers: what cannot stand in a header is left out. */
  private static void addIfClean(List<Field> fields, String name, @Nullable String value) {
    if (value != null && isClean(value)) {
      fields.add(new Field(name, value));
    }
  }

  private static boolean isClean(String value) {
    boolean clean = !value.isEmpty() && value.length() <= MAX_VALIDATOR;
    for (int i = 0; clean && i < value.length(); i++) {
      clean = value.charAt(i) >= ' ' && value.charAt(i) <= '~';
    }
    return clean;
  }
}
