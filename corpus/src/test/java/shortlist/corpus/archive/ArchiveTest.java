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
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
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
      archive.append(response("/first", Headers.NONE, new byte[0]));
      Location location = archive.append(response);
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
  void segmentsAreReadableByAnyWarcReader() throws IOException {
    try (Archive archive = new Archive(folder)) {
      archive.append(response("/a", Headers.of("ETag", "\"1\""), new byte[]{1, 2, 3}));
      archive.appendRevisit(new Response(WebUrl.of("http://example.com/a"), NOW, 304, Headers.NONE,
          new byte[0]), NOW.minusSeconds(60));
    }
    Path segment = new Archive(folder).segments().getFirst();
    try (WarcReader reader = new WarcReader(segment)) {
      assertThat(reader.records().map(WarcRecord::type)).containsExactly("response", "revisit");
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
      return archive.append(response(path, Headers.NONE, new byte[]{7}));
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
