package shortlist.crawler.discover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases of public test suites, one a line; NOTICE beside them says where they are from. */
final class Cases {

  private Cases() {}

  static Stream<JsonNode> of(String name) {
    try (InputStream in = Cases.class.getResourceAsStream(name)) {
      JsonMapper json = JsonMapper.shared();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(json::readTree);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String id(JsonNode example) {
    return example.get("id").stringValue();
  }

  static byte[] document(JsonNode example) {
    return Base64.getDecoder().decode(example.get("document_base64").stringValue());
  }
}
