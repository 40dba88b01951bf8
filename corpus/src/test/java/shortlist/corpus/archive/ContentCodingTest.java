package shortlist.corpus.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.link.WebUrl;

class ContentCodingTest {

  private static final byte[] TEXT = "<p>Brotli keeps the words.</p>".repeat(40)
      .getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BROTLI = HexFormat.of()
      .parseHex("1baf04f89d07764c98948ceedc845ebff008ad69b83210bae9f326d72e696c736a21d7aa059524dd"
          + "7397f331130800");
  /** 16 MiB of zeros. */
  private static final byte[] BROTLI_BOMB = HexFormat.of()
      .parseHex("cbffff3ff82700e2b14020f7fe2ffffffff04f00c4611180eefd1f");

  @Test
  void everyCodingThatIsAskedForIsUndone() throws IOException {
    assertThat(response(TEXT).content(9_999)).isEqualTo(TEXT);
    assertThat(response(gzip(TEXT), "gzip").content(9_999)).isEqualTo(TEXT);
    assertThat(response(BROTLI, "br").content(9_999)).isEqualTo(TEXT);
    assertThat(response(deflate(TEXT, false), "deflate").content(9_999)).isEqualTo(TEXT);
  }

  @Test
  void deflateWithoutItsHeaderIsUnderstoodToo() throws IOException {
    assertThat(response(deflate(TEXT, true), "deflate").content(9_999)).isEqualTo(TEXT);
  }

  @Test
  void twoCodingsAreUndoneAndThreeRefused() throws IOException {
    byte[] twice = gzip(gzip(TEXT));
    assertThat(response(twice, "gzip, gzip").content(9_999)).isEqualTo(TEXT);
    assertThat(response(twice, "gzip", "X-GZIP").content(9_999)).isEqualTo(TEXT);
    assertThat(response(gzip(BROTLI), "br, gzip").content(9_999)).isEqualTo(TEXT);
    Response thrice = response(gzip(twice), "gzip, gzip, gzip");
    assertThat(thrice.isDecodable()).isFalse();
    assertThatThrownBy(() -> thrice.content(9_999)).isInstanceOf(IOException.class);
  }

  @Test
  void onlyTheWantedStartIsDecodedHoweverLargeTheRest() throws IOException {
    byte[] zeros = new byte[1_000];
    assertThat(response(TEXT).content(10)).isEqualTo(Arrays.copyOf(TEXT, 10));
    assertThat(response(BROTLI_BOMB, "br").content(1_000)).isEqualTo(zeros);
    assertThat(response(gzip(new byte[64 << 20]), "gzip").content(1_000)).isEqualTo(zeros);
    assertThat(response(gzip(gzip(new byte[64 << 20])), "gzip, gzip").content(1_000))
        .isEqualTo(zeros);
    assertThat(response(BROTLI_BOMB, "br").content(20 << 20)).hasSize(16 << 20);
    assertThat(response(TEXT).content(0)).isEmpty();
    assertThat(response(BROTLI, "br").content(0)).isEmpty();
  }

  @Test
  void anInnerCodingThatGivesNothingForLongIsNotReadToItsEnd() throws IOException {
    byte[] nothing = HexFormat.of().parseHex("000000ffff".repeat(20_000)); // stored blocks, empty
    byte[] word = HexFormat.of().parseHex("010200fdff4f4b"); // the last one, of two bytes
    assertThat(response(gzip(repeated(nothing, 10, word)), "deflate, gzip").content(9)).asString()
        .isEqualTo("OK");
    byte[] endless = gzip(repeated(nothing, 1_500, word));
    assertThatThrownBy(() -> response(endless, "deflate, gzip").content(9))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aBodyCutShortGivesWhatThereIs() throws IOException {
    byte[] zipped = gzip(random(50_000));
    byte[] half = Arrays.copyOf(zipped, zipped.length / 2);
    assertThat(response(half, "gzip").content(99_999)).hasSizeBetween(20_000, 49_999);
    assertThat(response(new byte[0], "gzip").content(10)).isEmpty();
    assertThatThrownBy(() -> response(TEXT, "gzip").content(9)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> response(TEXT, "br").content(9)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zstd", "compress", "gzip, ZSTD", "dcb"})
  void codingsThatNobodyAskedForCannotBeUndone(String coding) {
    assertThat(response(TEXT, coding).isDecodable()).isFalse();
    assertThatThrownBy(() -> response(TEXT, coding).content(9)).isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be undone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "none", "UTF-8", " , "})
  void whatIsNoCodingChangesNothing(String slip) throws IOException {
    assertThat(response(TEXT, slip).isDecodable()).isTrue();
    assertThat(response(TEXT, slip).content(9_999)).isEqualTo(TEXT);
    assertThat(response(gzip(TEXT), slip, "GZip").content(9_999)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip", "deflate"})
  void damageEndsInAnIoExceptionOrFewerBytes(String coding) throws IOException {
    byte[] whole = coding.equals("br")
        ? BROTLI
        : coding.equals("gzip") ? gzip(TEXT) : deflate(TEXT, false);
    Random random = new Random(42);
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i <= round % 3; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(response(damaged, coding).content(5_000)).hasSizeBetween(0, 5_000);
      } catch (IOException expected) {
        assertThat(expected).isNotNull();
      }
    }
  }

  private static byte[] repeated(byte[] part, int times, byte[] end) {
    byte[] bytes = new byte[part.length * times + end.length];
    for (int i = 0; i < times; i++) {
      System.arraycopy(part, 0, bytes, i * part.length, part.length);
    }
    System.arraycopy(end, 0, bytes, bytes.length - end.length, end.length);
    return bytes;
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new DeflaterOutputStream(out, new Deflater(9, bare))) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static Response response(byte[] body, String... codings) {
    List<Headers.Field> fields = Arrays.stream(codings)
        .map(coding -> new Headers.Field("content-encoding", coding))
        .toList();
    return new Response(WebUrl.of("https://example.com/"), Instant.EPOCH, 200,
        new Headers(fields), body);
  }
}
