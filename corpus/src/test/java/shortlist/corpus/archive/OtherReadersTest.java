package shortlist.corpus.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archive.io.ArchiveReader;
import org.archive.io.ArchiveRecord;
import org.archive.io.warc.WARCReaderFactory;
import org.archive.io.warc.WARCRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.link.WebUrl;

/** Segments and exports are read by the code that Heritrix and the Wayback Machine share. */
class OtherReadersTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");

  @TempDir
  private Path folder;

  private record Seen(String type, String url, String status, String body) {}

  @Test
  void aSegmentHoldsTheSameForThem() throws IOException {
    List<Seen> expected = new ArrayList<>();
    try (Archive archive = new Archive(folder)) {
      for (int i = 0; i < 50; i++) {
        String url = "http://host" + i % 3 + ".example/" + i + "?q=%C3%A9";
        int status = i % 7 == 0 ? 404 : 200;
        String body = ("<p>é " + i + "\r\n\r\n").repeat(i * 20);
        archive.append(exchange(url, status, body));
        expected.add(new Seen("response", url, "HTTP/1.1 " + status, body));
      }
      archive.appendDuplicate(exchange("http://host0.example/0", 200, "same"), NOW);
    }
    List<Seen> seen = read(new Archive(folder).segments().getFirst());
    assertThat(seen).filteredOn(one -> one.type().equals("response"))
        .containsExactlyElementsOf(expected);
    assertThat(seen).extracting(Seen::type)
        .startsWith("warcinfo", "response", "request", "metadata")
        .endsWith("revisit", "request", "metadata");
  }

  @Test
  void anExportHoldsTheHostsRecordsOnly() throws IOException {
    Archive archive = new Archive(folder.resolve("archive"));
    try (archive) {
      for (int i = 0; i < 10; i++) {
        archive.append(exchange("http://host" + i % 2 + ".example/" + i, 200, "body " + i));
      }
    }
    Path file = folder.resolve("host1.warc.gz");
    assertThat(new HostExport(archive, "host1.example").write(file, _ -> {})).isEqualTo(15);
    assertThat(read(file)).filteredOn(one -> one.type().equals("response"))
        .extracting(Seen::body)
        .containsExactly("body 1", "body 3", "body 5", "body 7", "body 9");
    assertThat(read(file).getFirst().type()).isEqualTo("warcinfo");

    Path none = folder.resolve("none.warc.gz");
    assertThat(new HostExport(archive, "other.example").write(none, _ -> {})).isZero();
    assertThat(none).doesNotExist();
  }

  private static Exchange exchange(String url, int status, String body) {
    return new Exchange(
        new Response(WebUrl.of(url), NOW, status, Headers.of("Content-Type", "text/html"),
            body.getBytes(StandardCharsets.UTF_8)),
        Headers.of("User-Agent", "Shortlist"), Map.of("via", "http://host.example/"));
  }

  private static List<Seen> read(Path file) throws IOException {
    List<Seen> seen = new ArrayList<>();
    try (ArchiveReader reader = WARCReaderFactory.get(file.toFile())) {
      reader.setStrict(true);
      for (ArchiveRecord record : reader) {
        WARCRecord warc = (WARCRecord) record;
        String type = String.valueOf(warc.getHeader().getHeaderValue("WARC-Type"));
        String block = new String(warc.readAllBytes(), StandardCharsets.UTF_8);
        int head = block.indexOf("\r\n\r\n");
        seen.add(new Seen(type, String.valueOf(warc.getHeader().getUrl()),
            block.substring(0, Math.min(12, block.length())), block.substring(head + 4)));
        record.close();
      }
    }
    return seen;
  }
}
