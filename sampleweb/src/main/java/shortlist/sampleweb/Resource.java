package shortlist.sampleweb;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** What is found under a path of a site. */
sealed interface Resource {

  /** A document with its content type, its bytes and when it last changed. */
  final class Content implements Resource {
    private final String type;
    private final byte[] bytes;
    private final Instant modified;
    private final String tag;

    Content(String type, byte[] bytes, Instant modified) {
      this.type = type;
      this.bytes = bytes;
      this.modified = modified;
      CRC32C sum = new CRC32C();
      sum.update(bytes);
      tag = bytes.length + "-" + HexFormat.of().toHexDigits((int) sum.getValue());
    }

    static Content text(String type, String text, Instant modified) {
      return new Content(type, text.getBytes(StandardCharsets.UTF_8), modified);
    }

    String type() {
      return type;
    }

    /** The bytes themselves, not to be changed. */
    byte[] bytes() {
      return bytes;
    }

    Instant modified() {
      return modified;
    }

    /** The opaque part of the entity tag: it changes with the bytes. */
    String tag() {
      return tag;
    }

    boolean isText() {
      return type.startsWith("text/") || type.contains("xml") || type.contains("json");
    }
  }

  /** Somewhere else: a status of the 300s and a location, absolute or a path. */
  record Redirect(int status, String location) implements Resource {}

  /** Removed on purpose. */
  record Gone() implements Resource {}
}
