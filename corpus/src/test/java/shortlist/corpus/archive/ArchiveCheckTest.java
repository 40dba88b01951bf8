package shortlist.corpus.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.archive.ArchiveReport.Damage;
import shortlist.corpus.link.WebUrl;

class ArchiveCheckTest {

  @TempDir
  private Path folder;

  private final List<Location> locations = new ArrayList<>();
  private Path segment = Path.of("");

  @BeforeEach
  void fill() {
    try (Archive archive = new Archive(folder)) {
      for (int i = 0; i < 5; i++) {
        locations.add(archive.append(exchange(i)));
      }
      archive.appendDuplicate(exchange(0), Instant.now());
    }
    segment = new Archive(folder).segments().getFirst();
  }

  @Test
  void aWholeArchiveIsCounted() throws IOException {
    List<Long> progress = new ArrayList<>();
    ArchiveReport report = new ArchiveCheck(new Archive(folder)).run(progress::add);
    assertThat(report.damages()).isEmpty();
    assertThat(report.unfinished()).isEmpty();
    assertThat(report.records()).isEqualTo(
        Map.of("warcinfo", 1L, "response", 5L, "revisit", 1L, "request", 6L, "metadata", 6L));
    assertThat(report.bytes()).isEqualTo(Files.size(segment)).isEqualTo(progress.getLast());
  }

  @Test
  void aRecordCutShortAtTheEndIsNoDamage() throws IOException {
    byte[] whole = Files.readAllBytes(segment);
    Files.write(segment, Arrays.copyOf(whole, whole.length - 3));
    ArchiveReport report = check();
    assertThat(report.damages()).isEmpty();
    assertThat(report.unfinished()).singleElement()
        .extracting(Damage::segment)
        .isEqualTo(segment.getFileName().toString());
    assertThat(report.records()).containsEntry("metadata", 5L);
  }

  @Test
  void aChangedByteIsFoundWhereItIsAndTheRestIsStillRead() throws IOException {
    byte[] bytes = Files.readAllBytes(segment);
    int damaged = (int) locations.get(2).offset();
    bytes[damaged + 1_000] ^= 0x10;
    Files.write(segment, bytes);
    ArchiveReport report = check();
    assertThat(report.damages()).singleElement().satisfies(damage -> {
      assertThat(damage.offset()).isEqualTo(damaged);
      assertThat(damage.toString()).startsWith("shortlist-000001.warc.gz @ " + damaged + ": the");
    });
    assertThat(report.records()).containsEntry("response", 4L).containsEntry("request", 6L);
  }

  @Test
  void aChangedByteIsFoundUnlessTheContentIsTheSame() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    byte[] whole = Files.readAllBytes(segment);
    int found = 0;
    for (int round = 0; round < 100; round++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(segment, bytes);
      ArchiveReport report = check();
      if (report.damages().isEmpty() && report.unfinished().isEmpty()) {
        // Some bits of gzip's heads and padding mean nothing.
        for (int i = 0; i < locations.size(); i++) {
          assertThat(new Archive(folder).read(locations.get(i)).body()).as("seed %d", seed)
              .isEqualTo(exchange(i).response().body());
        }
      } else {
        found++;
      }
    }
    assertThat(found).as("seed %d", seed).isGreaterThan(80);
  }

  @Test
  void aBodyThatIsNotWhatItsDigestSaysIsFound() throws IOException {
    RecordFields fields = new RecordFields("WARC/1.1").add("WARC-Type", "response")
        .add("WARC-Record-ID", "<urn:uuid:00000000-0000-4000-8000-000000000000>")
        .add("WARC-Date", "2026-01-01T00:00:00Z")
        .add("WARC-Target-URI", "http://example.com/")
        .add("WARC-Payload-Digest", Sha256.field(Sha256.of(new byte[]{1})))
        .add("Content-Type", "application/http;msgtype=response")
        .add("Content-Length", "40");
    byte[] http = "HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nab".getBytes(
        StandardCharsets.US_ASCII);
    try (GzipMembers members = new GzipMembers(100)) {
      members.begin();
      members.write(fields.bytes());
      members.write(Arrays.copyOf(http, 40));
      members.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      members.end();
      Files.write(segment, members.bytes());
    }
    assertThat(check().damages()).singleElement()
        .extracting(Damage::reason)
        .asString()
        .contains("its body does not have its digest");
  }

  private ArchiveReport check() throws IOException {
    return new ArchiveCheck(new Archive(folder)).run(_ -> {});
  }

  private static Exchange exchange(int number) {
    byte[] body = new byte[3_000];
    new Random(number).nextBytes(body);
    return new Exchange(
        new Response(WebUrl.of("http://example.com/" + number), Instant.now(), 200, Headers.NONE,
            body),
        Headers.NONE, Map.of("via", "http://example.com/"));
  }
}
