package shortlist.recommender.evaluate.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import shortlist.corpus.exchange.FileException;
import shortlist.corpus.exchange.Lines;

/** A file in UTF-8 that is read a line at a time, for it may be larger than the memory. */
final class TextFile {

  /** The longest line that is read, in bytes: a set of some million items. */
  private static final int MAX_LINE = 64 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path path;

  TextFile(Path path) {
    this.path = path;
  }

  /** Takes a line, or throws an {@link IllegalArgumentException} that says why it cannot. */
  interface Reader {
    void read(String line);
  }

  /**
   * Reads all lines that are not blank.
   *
   * @throws FileException that names the line, if one cannot be used; also if the file is missing
   *         or has no lines
   */
  void forEachLine(Reader reader) {
    if (!Files.isRegularFile(path)) {
      throw new FileException("There is no file " + path
          + "; a replay needs items.jsonl, observations.tsv, sets.tsv and tasks.tsv.");
    }
    try (InputStream in = Files.newInputStream(path)) {
      if (readAll(new Lines(in, MAX_LINE), reader) == 0) {
        throw new FileException(path + " is empty; nothing was ranked.");
      }
    } catch (IOException e) {
      throw new FileException(path + " cannot be read (" + e.getMessage() + ").");
    }
  }

  /**
   * Reads all lines as columns with tabs between them.
   *
   * @param names of the columns, for sentences
   */
  void forEachRow(Row row, String... names) {
    forEachLine(line -> {
      String[] columns = line.split("\t", -1);
      if (columns.length != names.length) {
        throw new IllegalArgumentException(columns.length + " columns instead of " + names.length
            + " (" + String.join(", ", names) + ", with tabs between them)");
      }
      row.read(columns);
    });
  }

  /** Takes the columns of a line; throws as {@link Reader}. */
  interface Row {
    void read(String[] columns);
  }

  private long readAll(Lines lines, Reader reader) throws IOException {
    long number = 0;
    long used = 0;
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      number++;
      String text = number == 1 && line.text().startsWith(BYTE_ORDER_MARK)
          ? line.text().substring(1)
          : line.text();
      if (!text.isBlank()) {
        used++;
        read(number, line.whole(), withoutReturn(text), reader);
      }
    }
    return used;
  }

  private void read(long number, boolean whole, String text, Reader reader) {
    try {
      if (!whole) {
        throw new IllegalArgumentException("longer than " + (MAX_LINE >> 20) + " MB");
      }
      reader.read(text);
    } catch (IllegalArgumentException e) {
      throw new FileException(path + " line " + number + ": " + e.getMessage() + ".");
    }
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
