package shortlist.corpus.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeclaredCharsetTest {

  /** Where the HTML standard, which is followed here, says something else than w3lib. */
  private static final Map<String, String> DIFFERENCES = Map.of(
      "w3-html_body_declared_encoding-028", "a meta element in the body counts in browsers",
      "w3-html_body_declared_encoding-034", "a meta element in the body counts in browsers",
      "w3-html_body_declared_encoding-029", "only http-equiv=content-type names an encoding",
      "w3-html_body_declared_encoding-035", "only http-equiv=content-type names an encoding",
      "w3-html_body_declared_encoding-030", "only http-equiv=content-type names an encoding");

  @ParameterizedTest
  @MethodSource("html5lib")
  void pagesAreReadInTheEncodingThatABrowserSettlesOn(JsonNode example) {
    byte[] document = Base64.getDecoder().decode(example.get("document_base64").stringValue());
    assertThat(DeclaredCharset.find(document, Optional.empty())
        .orElse(Charset.forName("windows-1252")))
        .isEqualTo(Charset.forName(example.get("encoding").stringValue()));
  }

  @ParameterizedTest
  @MethodSource("w3lib")
  void declarationsMeanWhatTheyMeanElsewhere(JsonNode example) {
    JsonNode argument = example.get("args").get(0);
    String text = (argument.isString() ? argument : argument.get("latin1")).stringValue();
    Optional<Charset> found = switch (example.get("call").stringValue()) {
      case "http_content_type_encoding" -> DeclaredCharset.ofContentType(text);
      case "html_body_declared_encoding" -> DeclaredCharset.ofMarkup(
          text.getBytes(StandardCharsets.ISO_8859_1));
      default -> DeclaredCharset.named(text);
    };
    Optional<Charset> expected = Optional.ofNullable(example.get("returns"))
        .filter(JsonNode::isString)
        .map(name -> Charset.forName(name.stringValue()));
    if (DIFFERENCES.containsKey(example.get("id").stringValue())) {
      assertThat(found).isNotEqualTo(expected);
    } else {
      assertThat(found).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"latin1, windows-1252", "US-ASCII, windows-1252", "x-sjis, windows-31j",
      "ks_c_5601-1987, x-windows-949", "gbk, GB18030", "unicode, UTF-16LE",
      "iso-8859-9, windows-1254", "cp850, IBM850"})
  void labelsMeanWhatBrowsersTakeThemFor(String label, String charset) {
    assertThat(DeclaredCharset.named(label)).hasValue(Charset.forName(charset));
  }

  @ParameterizedTest
  @CsvSource({"utf-7", "replacement", "iso-2022-kr", "cp037", "bogus", "''"})
  void labelsThatCouldHideMarkupMeanNothing(String label) {
    assertThat(DeclaredCharset.named(label)).isEmpty();
  }

  @Test
  void theByteOrderMarkIsStrongerThanTheHeaderAndTheHeaderThanTheMarkup() {
    Optional<Charset> header = Optional.of(Charset.forName("windows-1251"));
    byte[] markup = "<meta charset=koi8-r>".getBytes(StandardCharsets.US_ASCII);
    assertThat(DeclaredCharset.find(markup, header)).isEqualTo(header);
    byte[] marked = "\ufeff<meta charset=koi8-r>".getBytes(StandardCharsets.UTF_8);
    assertThat(DeclaredCharset.find(marked, header)).hasValue(StandardCharsets.UTF_8);
    assertThat(DeclaredCharset.decode(marked, header)).startsWith("<meta");
  }

  @Test
  void withoutADeclarationItIsUtf8IfItCanBe() {
    byte[] utf8 = "caf\u00e9 \u20ac".getBytes(StandardCharsets.UTF_8);
    assertThat(DeclaredCharset.decode(utf8, Optional.empty())).isEqualTo("caf\u00e9 \u20ac");
    byte[] cut = Arrays.copyOf(utf8, utf8.length - 1);
    assertThat(DeclaredCharset.decode(cut, Optional.empty())).startsWith("caf\u00e9 ");
    byte[] latin = "caf\u00e9 noir".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(DeclaredCharset.decode(latin, Optional.empty())).isEqualTo("caf\u00e9 noir");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    windows-1251 | Три недели мы измеряли задержку нашего сервиса и обнаружили, что медленные ответы приходили из одного кэша
    koi8-r       | Три недели мы измеряли задержку нашего сервиса и обнаружили, что медленные ответы приходили из одного кэша
    shift_jis    | 私たちは三週間にわたってサービスの応答時間を測り、遅い応答のほとんどが一つのキャッシュから来ていることを見つけました
    euc-jp       | 私たちは三週間にわたってサービスの応答時間を測り、遅い応答のほとんどが一つのキャッシュから来ていることを見つけました
    gbk          | 我们用三个星期测量了服务的延迟，发现大多数缓慢的回答都来自一个没有人照管的缓存，于是我们把它换掉了
    big5         | 我們用三個星期測量了服務的延遲，發現大多數緩慢的回答都來自一個沒有人照管的快取，於是我們把它換掉了
    euc-kr       | 우리는 삼 주 동안 서비스의 지연 시간을 측정했고 느린 응답의 대부분이 캐시 하나에서 온다는 것을 알아냈다
    windows-1253 | Μετρήσαμε για τρεις εβδομάδες την καθυστέρηση της υπηρεσίας μας και βρήκαμε τις αργές απαντήσεις
    windows-1252 | Nous avons mesuré la latence à l’été et trouvé où étaient passées les réponses les plus lentes
    utf-8        | Nous avons mesuré la latence à l’été et trouvé où étaient passées les réponses les plus lentes
    utf-16le     | Nous avons mesuré la latence à l’été et trouvé où étaient passées les réponses les plus lentes
    utf-16be     | Nous avons mesuré la latence à l’été et trouvé où étaient passées les réponses les plus lentes
    """)
  void whatIsNotDeclaredOrWronglySoIsGuessed(String charset, String sentence) {
    String page = "<html><p class=text>" + sentence + ".</p></html>";
    byte[] bytes = page.getBytes(DeclaredCharset.named(charset).orElseThrow());
    assertThat(DeclaredCharset.decode(bytes, Optional.empty())).isEqualTo(page);
    assertThat(DeclaredCharset.decode(bytes, Optional.of(StandardCharsets.UTF_8)))
        .isEqualTo(page);
    assertThat(DeclaredCharset.decode(bytes, DeclaredCharset.named(charset))).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"latin1", "windows-1251", "euc-jp", "gb2312"})
  void utf8ThatIsDeclaredAsSomethingElseIsReadAsUtf8(String wrong) {
    String page = "<p>" + "caf\u00e9 \u20ac ".repeat(10);
    assertThat(DeclaredCharset.decode(page.getBytes(StandardCharsets.UTF_8),
        DeclaredCharset.named(wrong))).isEqualTo(page);
  }

  @Test
  void aDamagedCharacterInUtf8IsReplaced() {
    byte[] page = ("<p>" + "caf\u00e9 ".repeat(50) + "#").getBytes(StandardCharsets.UTF_8);
    page[page.length - 1] = (byte) 0xff;
    assertThat(DeclaredCharset.decode(page, Optional.empty())).endsWith("caf\u00e9 \ufffd");
    assertThat(DeclaredCharset.decode(page, Optional.of(StandardCharsets.UTF_8)))
        .endsWith("caf\u00e9 \ufffd");
  }

  @Test
  void anythingCanBeDecoded() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      assertThat(DeclaredCharset.decode(bytes, Optional.empty())).isNotNull();
      assertThat(DeclaredCharset.decode(bytes, Optional.of(StandardCharsets.UTF_8))).isNotNull();
    }
  }

  @Test
  void wellFormedCharactersAreCountedAsJavaDecodesThem() {
    Random random = new Random(2);
    int[] leads = {0x41, 0x80, 0xa0, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0x9f};
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(6) + 1];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] = (byte) leads[random.nextInt(leads.length)];
      }
      // What stands before an ASCII letter is not cut off by the end.
      byte[] ended = Arrays.copyOf(bytes, bytes.length + 1);
      ended[bytes.length] = 'z';
      String text = new String(ended, StandardCharsets.UTF_8);
      Utf8 utf8 = Utf8.in(ended);
      assertThat(utf8.malformed() == 0).as(text).isEqualTo(text.indexOf('\ufffd') < 0);
      assertThat(utf8.characters())
          .isEqualTo((int) text.codePoints().filter(c -> c > 0x7f && c != 0xfffd).count());
    }
  }

  static Stream<JsonNode> html5lib() {
    return cases("html5lib-encoding-1.jsonl");
  }

  static Stream<JsonNode> w3lib() {
    return cases("w3lib-declared-encoding.jsonl");
  }

  private static Stream<JsonNode> cases(String name) {
    try (InputStream in = DeclaredCharsetTest.class.getResourceAsStream(name);
        BufferedReader lines = new BufferedReader(
            new InputStreamReader(in, StandardCharsets.UTF_8))) {
      JsonMapper json = JsonMapper.shared();
      return lines.lines().map(json::readTree).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
