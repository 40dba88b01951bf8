package shortlist.corpus.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;
import shortlist.corpus.link.WebUrl;

class ArchiveTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  @TempDir
  private Path folder;

  @Test
  void aResponseComesBackAsItWasReceived() throws IOException {
    Headers headers = new Headers(
        List.of(new Headers.Field("Content-Type", "text/html; charset=utf-8"),
            new Headers.Field("Transfer-Encoding", "chunked"),
            new Headers.Field("Link", "<a>; rel=x"), new Headers.Field("Link", "<b>; rel=y")));
    Response response = response("/a?b=c", headers, "<p>é</p>".getBytes(StandardCharsets.UTF_8));
    try (Archive archive = new Archive(folder)) {
      archive.append(Exchange.of(response("/first", Headers.NONE, new byte[0])));
      Location location = archive.append(Exchange.of(response));
      archive.sync();

      Response read = archive.read(location);
      assertThat(read.url()).isEqualTo(response.url());
      assertThat(read.fetchedAt()).isEqualTo(NOW);
      assertThat(read.status()).isEqualTo(200);
      assertThat(read.body()).isEqualTo(response.body());
      assertThat(read.contentType()).isEqualTo("text/html");
      assertThat(read.charset()).hasValue(StandardCharsets.UTF_8);
      assertThat(read.headers().all("link")).containsExactly("<a>; rel=x", "<b>; rel=y");
      assertThat(read.headers().first("transfer-encoding")).hasValue("chunked");
    }
  }

  @Test
  void aResponseIsFollowedByItsRequestAndFacts() throws IOException {
    Headers sent = new Headers(List.of(new Headers.Field("User-Agent", "Shortlist"),
        new Headers.Field("Authorization", "Basic c2VjcmV0"),
        new Headers.Field("cookie", "secret=1")));
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("via", "http://example.com/");
    facts.put("fetchTimeMs", "12");
    try (Archive archive = new Archive(folder)) {
      archive.append(new Exchange(response("/a?b", Headers.NONE, new byte[]{7}), sent, facts));
    }
    List<Map<String, List<String>>> fields = new ArrayList<>();
    List<String> blocks = new ArrayList<>();
    try (WarcReader reader = new WarcReader(new Archive(folder).segments().getFirst())) {
      for (WarcRecord record : reader) {
        fields.add(record.headers().map());
        blocks.add(new String(record.body().stream().readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(fields).flatExtracting(map -> map.get("WARC-Type"))
        .containsExactly("warcinfo", "response", "request", "metadata");
    List<String> id = fields.get(1).get("WARC-Record-ID");
    assertThat(fields.subList(2, 4)).allSatisfy(
        map -> assertThat(map).containsEntry("WARC-Concurrent-To", id));
    // A value in another base would end in signs that the format does not allow there.
    assertThat(fields.get(1)).containsEntry("WARC-Payload-Digest", List.of(
        "sha256:ca358758f6d27e6cf45272937977a748fd88391db679ceda7dc7bf1f005ee879"));
    assertThat(blocks.getFirst()).contains("software: Shortlist", "robots: RFC 9309");
    assertThat(blocks.get(2)).startsWith("GET /a?b HTTP/1.1\r\nHost: example.com\r\n")
        .contains("User-Agent: Shortlist")
        .doesNotContainIgnoringCase("secret", "authorization", "c2VjcmV0");
    assertThat(blocks.getLast())
        .isEqualTo("via: http://example.com/\r\nfetchTimeMs: 12\r\n\r\n");
  }

  @Test
  void revisitsNameWhatTheyRepeat() throws IOException {
    Instant original = NOW.minusMillis(60_001);
    Exchange same = Exchange.of(response("/a", Headers.NONE, new byte[]{7}));
    try (Archive archive = new Archive(folder)) {
      Location duplicate = archive.appendDuplicate(same, original);
      archive.appendNotModified(Exchange.of(new Response(WebUrl.of("http://example.com/a"), NOW,
          304, Headers.NONE, new byte[0])), original);
      assertThatThrownBy(() -> archive.read(duplicate)).isInstanceOf(IOException.class)
          .hasMessageContaining("revisit");
    }
    List<WarcRevisit> revisits = new ArrayList<>();
    try (WarcReader reader = new WarcReader(new Archive(folder).segments().getFirst())) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcRevisit revisit) {
          revisits.add(revisit);
        }
      }
    }
    assertThat(revisits).extracting(WarcRevisit::profile)
        .containsExactly(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1,
            WarcRevisit.SERVER_NOT_MODIFIED_1_1);
    assertThat(revisits).allSatisfy(revisit -> {
      assertThat(revisit.refersToDate()).hasValue(original);
      assertThat(revisit.headers().first("WARC-Refers-To-Target-URI"))
          .hasValue("http://example.com/a");
    });
    assertThat(revisits.getFirst().payloadDigest().orElseThrow().hex()).isEqualTo(same.digest());
  }

  @Test
  void hostileHeadersBreakNoRecord() throws IOException {
    Headers headers = new Headers(List.of(new Headers.Field("X-A", "b\r\n\r\nGET / \u0000x"),
        new Headers.Field("no name", "x"), new Headers.Field("", "x"),
        new Headers.Field("X-é", "x"), new Headers.Field("X-B", "é"),
        new Headers.Field("Content-Length", "99999999")));
    try (Archive archive = new Archive(folder)) {
      Location location = archive.append(new Exchange(response("/a", headers, new byte[]{7}),
          headers, Map.of("via", "a\r\nb", "a b", "c")));
      Response read = archive.read(location);
      assertThat(read.body()).containsExactly(7);
      assertThat(read.headers().fields()).containsExactlyInAnyOrder(
          new Headers.Field("X-A", "b    GET /  x"), new Headers.Field("X-B", "é"),
          new Headers.Field("Content-Length", "99999999"));
      assertThat(new ArchiveCheck(archive).run(_ -> {}).damages()).isEmpty();
    }
  }

  @Test
  void whatCameCompressedIsOnlyWrapped() throws IOException {
    byte[] body = new byte[200_000];
    new Random(1).nextBytes(body);
    Exchange gzipped = Exchange.of(response("/a", Headers.of("Content-Encoding", "gzip"), body));
    Exchange plain = Exchange.of(response("/b", Headers.NONE, new byte[1 << 20]));
    try (Archive archive = new Archive(folder)) {
      Location first = archive.append(gzipped);
      Location second = archive.append(plain);
      assertThat(archive.read(first).body()).isEqualTo(body);
      assertThat(archive.read(second).body()).hasSize(1 << 20);
      assertThat(archive.bytes()).isBetween(200_000L, 220_000L);
    }
  }

  @Test
  void threadsAppendWholeRecords() throws Exception {
    try (Archive archive = new Archive(folder)) {
      List<Location> locations = Collections.synchronizedList(new ArrayList<>());
      try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 200; i++) {
          String path = "/" + i;
          pool.execute(() -> locations.add(archive.append(new Exchange(
              response(path, Headers.NONE, path.repeat(500).getBytes(StandardCharsets.UTF_8)),
              Headers.NONE, Map.of("via", "x")))));
        }
      }
      Set<String> paths = new HashSet<>();
      for (Location location : locations) {
        paths.add(archive.read(location).url().path());
      }
      assertThat(paths).hasSize(200);
    }
  }

  @Test
  void eachWriterBeginsASegmentSoThatATornRecordIsInNobodysWay() throws IOException {
    Location first = appendOne("/a");
    Path torn = folder.resolve(first.segment());
    Files.write(torn, new byte[]{31, -117, 8}, StandardOpenOption.APPEND);

    Location second = appendOne("/b");
    Archive archive = new Archive(folder);
    assertThat(second.segment()).isNotEqualTo(first.segment());
    assertThat(archive.read(first).url().path()).isEqualTo("/a");
    assertThat(archive.read(second).url().path()).isEqualTo("/b");
    assertThat(archive.bytes()).isPositive();
  }

  @Test
  void aLocationNeverLeavesTheFolder() {
    assertThatThrownBy(() -> new Location("../x.warc.gz", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void compressedBodiesAreOpenedUpToALimit() throws IOException {
    byte[] zeros = gzip(new byte[10_000_000]);
    Response bomb = response("/bomb", Headers.of("Content-Encoding", "gzip"), zeros);
    assertThat(bomb.content(5_000)).hasSize(5_000);
    assertThat(response("/plain", Headers.NONE, new byte[]{1, 2}).content(10)).containsExactly(1,
        2);
  }

  @Test
  void aBodyCutShortGivesWhatCouldBeRead() throws IOException {
    byte[] whole = gzip("word ".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    byte[] content = response("/cut", Headers.of("Content-Encoding", "gzip"), half)
        .content(1 << 20);
    assertThat(content.length).isBetween(1, 99_999);
  }

  private Location appendOne(String path) {
    try (Archive archive = new Archive(folder)) {
      return archive.append(Exchange.of(response(path, Headers.NONE, new byte[]{7})));
    }
  }

  private static Response response(String path, Headers headers, byte[] body) {
    return new Response(WebUrl.of("http://example.com" + path), NOW, 200, headers, body);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
