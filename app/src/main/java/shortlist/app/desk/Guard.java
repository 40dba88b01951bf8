package shortlist.app.desk;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.api.Api;
import shortlist.app.desk.archive.ImportPage;
import shortlist.corpus.store.Tokens;

/**
 * Lets in only what a page of this desk asks for.
 *
 * <p>Any web site can make the user's browser send requests to 127.0.0.1. Three locks keep it out:
 * a name other than this machine's in the Host header is refused, for that is how DNS rebinding
 * looks (a site that points its own name at 127.0.0.1 to read our answers); a form must come from a
 * page of this origin; and it must carry the token that only such a page could read, in the field
 * and in the cookie. A program that writes through {@code /api/} shows a token of its own instead;
 * it may read without, for it could read the pages as well. The headers keep what was fetched from
 * the web from doing anything but being text.
 */
final class Guard {

  /** The form field that carries the token. */
  static final String FIELD = "token";

  /** Bytes of a request's body: five blurbs and room to spare. */
  static final long MAX_BODY = 64 * 1024;

  /** Bytes of a body with a file in it, where files are taken. */
  static final long MAX_UPLOAD = ImportPage.MAX_FILE + MAX_BODY;

  /** Bytes of a request's head: the longest query, each of its letters escaped. */
  static final int MAX_HEAD = 64 * 1024;

  private static final Map<String, String> HEADERS = Map.of(
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      "Referrer-Policy", "no-referrer",
      "X-Content-Type-Options", "nosniff",
      "Cross-Origin-Opener-Policy", "same-origin",
      "Cross-Origin-Resource-Policy", "same-origin",
      "Cache-Control", "no-store");

  /** The header by which a script of a page carries the token. */
  private static final String HEADER = "Shortlist-Token";
  private static final String BEARER = "Bearer ";
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD,
      HandlerType.OPTIONS);

  /** Sites by which a browser asks for a page of this origin, or for an address that was typed. */
  private static final Set<String> HERE = Set.of("same-origin", "none");

  private final Tokens tokens;
  /** The page that shows a mail in a frame, as it looks in a mail program. */
  private static final Pattern PREVIEW = Pattern.compile("/edition/\\d+/preview");

  /** A mail as it is sent. */
  private static final Pattern MAIL = Pattern.compile("/edition/\\d+/mail");

  /**
   * A mail carries its styles in itself, for mail programs load none. It may have those, be framed
   * by our own page and open links in other windows, and nothing else: no script runs in it, and it
   * is of no origin.
   */
  private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline';"
      + " form-action 'none'; base-uri 'none'; frame-ancestors 'self';"
      + " sandbox allow-popups allow-popups-to-escape-sandbox";

  private final String token = newToken();

  Guard(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The headers that every answer has. */
  static Map<String, String> headers() {
    return HEADERS;
  }

  /** Sets the headers that every answer has, and refuses what comes from elsewhere. */
  void check(Context request) {
    HEADERS.forEach(request::header);
    if (MAIL.matcher(request.path()).matches()) {
      request.header("Content-Security-Policy", MAIL_POLICY);
    } else if (PREVIEW.matcher(request.path()).matches()) {
      request.header("Content-Security-Policy",
          HEADERS.get("Content-Security-Policy") + "; frame-src 'self'");
    }
    String host = request.header("Host");
    int port = request.req().getLocalPort();
    if (host == null || !names(port).contains(host)) {
      throw refused(HttpStatus.FORBIDDEN, "This desk answers only under 127.0.0.1 and localhost.");
    }
    if (Api.holds(request.path())) {
      checkProgram(request, host, port);
    } else if (!READING.contains(request.method())) {
      checkForm(request, host, port);
    } else {
      request.cookie(new Cookie(cookie(port), token, "/", -1, false, true, null, SameSite.STRICT));
    }
  }

  /** What a form must carry in {@link #FIELD}. */
  String token() {
    return token;
  }

  private void checkForm(Context request, String host, int port) {
    boolean upload = isUpload(request);
    checkSize(request, upload);
    if (!upload && !request.isFormUrlencoded()) {
      throw refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "The desk takes only forms of its own pages.");
    }
    if (!sameOrigin(request.header("Origin"), request.header("Sec-Fetch-Site"), host)) {
      throw refused(HttpStatus.FORBIDDEN, "This form came from another site; nothing was changed.");
    }
    if (!isToken(request.formParam(FIELD)) || !isToken(request.cookie(cookie(port)))) {
      throw refused(HttpStatus.FORBIDDEN,
          "This form is from an earlier run of the desk; open the page again and repeat"
              + " what you did.");
    }
  }

  /** A page of another site is shut out whatever it asks, a program only if it writes. */
  private void checkProgram(Context request, String host, int port) {
    String origin = request.header("Origin");
    String fetchSite = request.header("Sec-Fetch-Site");
    boolean here = (origin == null || origin.equals("http://" + host))
        && (fetchSite == null || HERE.contains(fetchSite));
    if (!here) {
      throw refused(HttpStatus.FORBIDDEN,
          "Pages of other sites cannot use this desk; nothing was changed.");
    }
    String authorization = request.header("Authorization");
    if (authorization != null) {
      checkBearer(request, authorization);
    } else if (!READING.contains(request.method()) && !isOwnPage(request, host, port)) {
      throw unauthorized(request, "Make a token with: shortlist token new NAME, and send it as"
          + " Authorization: Bearer TOKEN");
    }
  }

  private void checkBearer(Context request, String authorization) {
    boolean known = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && tokens.nameOf(authorization.substring(BEARER.length()).strip()).isPresent();
    if (!known) {
      throw unauthorized(request, "This token is not known here; make one with: shortlist token"
          + " new NAME");
    }
  }

  private boolean isOwnPage(Context request, String host, int port) {
    return sameOrigin(request.header("Origin"), request.header("Sec-Fetch-Site"), host)
        && isToken(request.header(HEADER)) && isToken(request.cookie(cookie(port)));
  }

  private static HttpResponseException unauthorized(Context request, String sentence) {
    request.header("WWW-Authenticate", "Bearer realm=\"shortlist\"");
    return refused(HttpStatus.UNAUTHORIZED, sentence + ".");
  }

  private static boolean isUpload(Context request) {
    return request.path().equals(ImportPage.PATH) && request.isMultipartFormData();
  }

  /** Looks at what the head says, before anything of the body is read. */
  private static void checkSize(Context request, boolean upload) {
    long length = request.req().getContentLengthLong();
    if (length < 0) {
      throw refused(HttpStatus.LENGTH_REQUIRED,
          "A form must say how long it is.");
    }
    if (upload && length > MAX_UPLOAD) {
      throw refused(HttpStatus.CONTENT_TOO_LARGE,
          "This file is larger than 32 MB; split it by editions and import the parts.");
    }
    if (!upload && length > MAX_BODY) {
      throw refused(HttpStatus.CONTENT_TOO_LARGE,
          "This form is larger than 64 kB; shorten what it says.");
    }
  }

  /**
   * Under our own referrer policy browsers send {@code Origin: null} with a form, so what counts
   * then is Sec-Fetch-Site, which no page can forge.
   */
  private static boolean sameOrigin(
      @Nullable String origin, @Nullable String fetchSite, String host) {
    if (origin == null || origin.equals("null")) {
      return "same-origin".equals(fetchSite);
    }
    boolean siteAgrees = fetchSite == null || fetchSite.equals("same-origin");
    return siteAgrees && origin.equals("http://" + host);
  }

  private static List<String> names(int port) {
    List<String> hosts = List.of("127.0.0.1", "localhost", "[::1]");
    List<String> names = hosts.stream().map(name -> name + ":" + port).toList();
    return port == 80 ? List.of(hosts, names).stream().flatMap(List::stream).toList() : names;
  }

  /** Cookies do not know ports: two desks on one machine need two names. */
  private static String cookie(int port) {
    return "shortlist-" + port;
  }

  private boolean isToken(@Nullable String candidate) {
    return candidate != null && MessageDigest.isEqual(
        candidate.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponseException refused(HttpStatus status, String sentence) {
    return new HttpResponseException(status.getCode(), sentence);
  }

  private static String newToken() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
