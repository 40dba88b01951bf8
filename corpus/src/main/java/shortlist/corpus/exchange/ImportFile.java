package shortlist.corpus.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that a user names, within bounds. */
final class ImportFile {

  private static final long MAX_BYTES = 256L << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ImportFile() {}

  /**
   * The text of the file: UTF-8, or UTF-16 with a byte order mark.
   *
   * @throws FileException if it is missing, empty, too large, or no text
   */
  static String text(Path file) {
    return text(file.toString(), bytes(file));
  }

  /** The same of bytes that were read already; {@code file} is their name. */
  static String text(String file, byte[] bytes) {
    try {
      CharSequence text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes));
      String withoutMark = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
          ? text.subSequence(1, text.length()).toString()
          : text.toString();
      if (withoutMark.isBlank()) {
        throw new FileException(file + " is empty; nothing was imported.");
      }
      return withoutMark;
    } catch (CharacterCodingException e) {
      throw new FileException(file + " is not a UTF-8 text; nothing was imported.");
    }
  }

  private static byte[] bytes(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new FileException("There is no file " + file + "; check the name.");
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new FileException(file + " is larger than 256 MB; split it and import the parts.");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new FileException(file + " cannot be read (" + e.getMessage() + ").");
    }
  }

  private static Charset charset(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    return first == 0xFEFF || first == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
