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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
