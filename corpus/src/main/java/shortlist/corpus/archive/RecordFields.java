package shortlist.corpus.archive;

import java.nio.charset.StandardCharsets;

/**
 * Writes the named fields that WARC records and HTTP messages begin with. What would end a field
 * early, or is no name, is never written: values come from outside.
 */
final class RecordFields {

  private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";

  private final StringBuilder text = new StringBuilder(512);

  /** Fields with nothing above them. */
  RecordFields() {}

  /** @param first the line above the fields */
  RecordFields(String first) {
    text.append(first).append("\r\n");
  }

  /** Writes a field; one whose name is no token (RFC 9110, section 5.6.2) is left out. */
  RecordFields add(String name, String value) {
    return add("", name, value);
  }

  RecordFields add(String prefix, String name, String value) {
    if (!isToken(name)) {
      return this;
    }
    text.append(prefix).append(name).append(": ");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      text.append((c < ' ' && c != '\t') || c == 0x7f ? ' ' : c);
    }
    text.append("\r\n");
    return this;
  }

  /** The fields with the empty line that ends them. */
  byte[] bytes() {
    text.append("\r\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && TOKEN_SIGNS.indexOf(c) < 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
