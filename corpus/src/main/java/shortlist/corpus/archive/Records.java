package shortlist.corpus.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import shortlist.corpus.link.WebUrl;

/** Makes the records of an exchange (WARC 1.1, ISO 28500:2017), a gzip member each. */
final class Records {

  private static final String IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
  private static final String NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";
  private static final String HTTP_RESPONSE = "application/http;msgtype=response";
  private static final String HTTP_REQUEST = "application/http;msgtype=request";
  private static final String FIELDS = "application/warc-fields";
  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NOTHING = {};
  private static final Set<String> SECRETS = ofAnyCase("Authorization", "Proxy-Authorization",
      "Cookie");
  /** The body is stored without transfer coding, so its fields must not announce one. */
  private static final Set<String> FRAMING = ofAnyCase("Transfer-Encoding", "Content-Length");
  private static final String RENAMED = "X-Archive-Orig-";

  private Records() {}

  /** The record that every file begins with. */
  static byte[] warcinfo(String file) {
    byte[] block = new RecordFields()
        .add("software", "Shortlist")
        .add("format", "WARC File Format 1.1")
        .add("conformsTo",
            "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")
        .add("robots", "RFC 9309")
        .bytes();
    try (GzipMembers members = new GzipMembers(1_024)) {
      RecordFields fields = fields("warcinfo", newId(), Instant.now())
          .add("WARC-Filename", file);
      write(members, digested(fields, block), FIELDS, block, NOTHING, false);
      return members.bytes();
    }
  }

  /** A response; its request and what is known of the crawl follow. */
  static byte[] response(Exchange exchange) {
    RecordFields fields = new RecordFields("WARC/1.1");
    return exchange(exchange, "response", fields
        .add("WARC-Payload-Digest", Sha256.field(exchange.sha256())), exchange.response().body());
  }

  /** A response whose body is that of one received before; the body is left out. */
  static byte[] duplicate(Exchange exchange, Instant original) {
    RecordFields fields = revisit(exchange, IDENTICAL, original)
        .add("WARC-Payload-Digest", Sha256.field(exchange.sha256()));
    return exchange(exchange, "revisit", fields, NOTHING);
  }

  /** An answer "not modified" to a conditional request. */
  static byte[] notModified(Exchange exchange, Instant original) {
    return exchange(exchange, "revisit", revisit(exchange, NOT_MODIFIED, original),
        exchange.response().body());
  }

  /** The name that a field came under: framing fields are renamed, for the body is unframed. */
  static String originalName(String name) {
    return name.startsWith(RENAMED) ? name.substring(RENAMED.length()) : name;
  }

  private static RecordFields revisit(Exchange exchange, String profile, Instant original) {
    return new RecordFields("WARC/1.1")
        .add("WARC-Profile", profile)
        .add("WARC-Refers-To-Target-URI", exchange.response().url().text())
        .add("WARC-Refers-To-Date", date(original));
  }

  private static byte[] exchange(Exchange exchange, String type, RecordFields fields,
      byte[] body) {
    Response response = exchange.response();
    String id = newId();
    byte[] head = head(response, body.length);
    try (GzipMembers members = new GzipMembers(body.length / 2 + 4_096)) {
      describe(fields, type, id, response.fetchedAt())
          .add("WARC-Target-URI", response.url().text());
      write(members, fields, HTTP_RESPONSE, head, body, isCompressed(response));
      if (exchange.requestHeaders() != null) {
        byte[] request = request(response.url(), exchange.requestHeaders());
        concurrent(members, "request", id, response, HTTP_REQUEST, request);
      }
      if (!exchange.facts().isEmpty()) {
        concurrent(members, "metadata", id, response, FIELDS, facts(exchange));
      }
      return members.bytes();
    }
  }

  private static void concurrent(GzipMembers members, String type, String id, Response response,
      String contentType, byte[] block) {
    RecordFields fields = fields(type, newId(), response.fetchedAt())
        .add("WARC-Target-URI", response.url().text())
        .add("WARC-Concurrent-To", id);
    write(members, digested(fields, block), contentType, block, NOTHING, false);
  }

  private static void write(GzipMembers members, RecordFields fields, String contentType,
      byte[] head, byte[] body, boolean compressed) {
    members.begin();
    members.write(fields.add("Content-Type", contentType)
        .add("Content-Length", Integer.toString(head.length + body.length))
        .bytes());
    members.write(head);
    if (compressed) {
      members.writeCompressed(body);
    } else {
      members.write(body);
    }
    members.write(END);
    members.end();
  }

  private static RecordFields fields(String type, String id, Instant date) {
    return describe(new RecordFields("WARC/1.1"), type, id, date);
  }

  private static RecordFields describe(RecordFields fields, String type, String id,
      Instant date) {
    return fields.add("WARC-Type", type)
        .add("WARC-Record-ID", id)
        .add("WARC-Date", date(date));
  }

  /** A body's digest is known; the others' blocks are small. */
  private static RecordFields digested(RecordFields fields, byte[] block) {
    return fields.add("WARC-Block-Digest", Sha256.field(Sha256.of(block)));
  }

  private static byte[] head(Response response, int length) {
    RecordFields head = new RecordFields("HTTP/1.1 " + response.status() + " ");
    for (Headers.Field field : response.headers().fields()) {
      head.add(FRAMING.contains(field.name()) ? RENAMED : "", field.name(), field.value());
    }
    return head.add("Content-Length", Integer.toString(length)).bytes();
  }

  private static byte[] request(WebUrl url, Headers headers) {
    RecordFields request = new RecordFields("GET " + url.pathAndQuery() + " HTTP/1.1");
    if (headers.first("Host").isEmpty()) {
      request.add("Host", url.authority());
    }
    for (Headers.Field field : headers.fields()) {
      if (!SECRETS.contains(field.name())) {
        request.add(field.name(), field.value());
      }
    }
    return request.bytes();
  }

  private static byte[] facts(Exchange exchange) {
    RecordFields fields = new RecordFields();
    exchange.facts().forEach(fields::add);
    return fields.bytes();
  }

  private static boolean isCompressed(Response response) {
    if (response.headers().first("Content-Encoding").isPresent()) {
      return true;
    }
    String type = response.contentType();
    return type.equals("application/pdf") || type.equals("application/zip")
        || type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
  }

  /** To the millisecond, as the store keeps it, so that a revisit names its original exactly. */
  private static String date(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String newId() {
    return "<urn:uuid:" + UUID.randomUUID() + ">";
  }

  private static Set<String> ofAnyCase(String... names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(Set.of(names));
    return set;
  }
}
