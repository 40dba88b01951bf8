package shortlist.sampleweb;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shortlist.sampleweb.Resource.Content;

/** One HTTP response, with what RFC 9110 asks of validators, HEAD and content coding. */
final class Answer {
  private static final int WORTH_ZIPPING = 512;
  private static final Pattern GZIP = Pattern
      .compile("(?:^|[,\\s])(?:x-)?gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)");

  private final int status;
  private final Map<String, String> headers = new TreeMap<>();
  private final byte[] body;

  private Answer(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  /** A sentence as plain text. */
  static Answer sentence(int status, String sentence) {
    return new Answer(status, (sentence + "\n").getBytes(StandardCharsets.UTF_8))
        .with("Content-Type", "text/plain; charset=utf-8");
  }

  /** A page of its own for a status that is not 200. */
  static Answer notice(int status, Content page) {
    return new Answer(status, page.bytes()).with("Content-Type", page.type());
  }

  /** A resource that is there: 304 if the client has it already, zipped if it likes. */
  static Answer content(Content content, Headers request) {
    boolean zippable = content.isText() && content.bytes().length >= WORTH_ZIPPING;
    boolean zipped = zippable && acceptsGzip(request);
    Answer answer = isUnchanged(content, request)
        ? new Answer(304, new byte[0])
        : new Answer(200, zipped ? Sitemaps.gzip(content.bytes()) : content.bytes());
    answer.with("ETag", (zipped ? "W/\"" : "\"") + content.tag() + "\"")
        .with("Last-Modified", Dates.http(content.modified()))
        .with("Cache-Control", "max-age=0");
    if (zippable) {
      answer.with("Vary", "Accept-Encoding");
    }
    if (answer.status == 200) {
      answer.with("Content-Type", content.type());
    }
    return answer.status == 200 && zipped ? answer.with("Content-Encoding", "gzip") : answer;
  }

  int status() {
    return status;
  }

  Answer with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    if (status == 304) {
      exchange.sendResponseHeaders(status, -1);
    } else if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static boolean acceptsGzip(Headers request) {
    return GZIP.matcher(String.join(",", request.getOrDefault("Accept-Encoding", List.of())))
        .find();
  }

  /** RFC 9110, 13.2.2: the date counts only if there is no entity tag. */
  private static boolean isUnchanged(Content content, Headers request) {
    List<String> tags = request.get("If-None-Match");
    if (tags != null) {
      return tags.stream()
          .flatMap(header -> Stream.of(header.split(",")))
          .map(tag -> tag.strip().replaceFirst("^W/", ""))
          .anyMatch(tag -> tag.equals("*") || tag.equals("\"" + content.tag() + "\""));
    }
    String since = request.getFirst("If-Modified-Since");
    try {
      return since != null && !content.modified()
          .isAfter(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since)));
    } catch (DateTimeException e) {
      return false;
    }
  }
}
