package shortlist.corpus.exchange;

import java.nio.file.Path;

/**
 * The text of a file that is to be imported.
 *
 * @param name as messages call it
 * @param text without a byte order mark; not blank
 */
public record FileText(String name, String text) {

  /**
   * Reads a file, UTF-8, or UTF-16 with a byte order mark.
   *
   * @throws FileException if it is missing, empty, larger than 256 MB, or no text
   */
  public static FileText of(Path file) {
    return new FileText(file.toString(), ImportFile.text(file));
  }

  /**
   * The text of bytes that somebody sent.
   *
   * @throws FileException if they are blank or no text
   */
  public static FileText of(String name, byte[] bytes) {
    return new FileText(name, ImportFile.text(name, bytes));
  }
}
