package shortlist.corpus.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.link.WebUrl;
import tools.jackson.databind.JsonNode;

/**
 * Documents that were not crawled, as JSON lines in UTF-8: {@code id}, {@code title}, {@code text},
 * and where known {@code url}, {@code published}, {@code language}. The file may be larger than the
 * memory; it is read a piece at a time. Not thread-safe.
 */
public final class DocumentFile implements AutoCloseable {

  /** The longest line that is read, in bytes. */
  private static final int MAX_LINE = 16 << 20;
  /** So many problems are told one by one. */
  private static final int MAX_PROBLEMS = 1_000;
  private static final int MAX_ID = 200;
  /** What RFC 5646 (section 4.4.1) recommends to make room for. */
  private static final int MAX_LANGUAGE = 35;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  /** What UTF-16 begins with, read as UTF-8. */
  private static final String NOT_UTF_8 = "\uFFFD\uFFFD";

  private final Path file;
  private final long size;
  private final Counted in;
  private final Lines lines;
  private final List<String> problems = new ArrayList<>();
  private long number;
  private long documents;
  private long unusable;

  private DocumentFile(Path file, long size, InputStream in) {
    this.file = file;
    this.size = size;
    this.in = new Counted(in);
    this.lines = new Lines(this.in, MAX_LINE);
  }

  /**
   * Opens a file.
   *
   * @throws FileException if it is missing, empty or cannot be read
   */
  public static DocumentFile open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new FileException("There is no file " + file + "; check the name.");
    }
    try {
      if (Files.size(file) == 0) {
        throw new FileException(file + " is empty; nothing was imported.");
      }
      return new DocumentFile(file, Files.size(file), Files.newInputStream(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * The next documents, without their fingerprints; none after the last.
   *
   * @param limit at most so many
   * @param characters no more once their texts have so many
   * @throws FileException if the file cannot be read on, or if it has ended and no line of it could
   *         be used
   */
  public List<Document> next(int limit, long characters) {
    List<Document> next = new ArrayList<>();
    long sum = 0;
    while (next.size() < limit && sum < characters) {
      Lines.Line line = line();
      if (line == null) {
        break;
      }
      Document document = document(line);
      if (document != null) {
        next.add(document);
        sum += document.content().text().length();
      }
    }
    documents += next.size();
    if (documents == 0) {
      throw new FileException(problems.isEmpty()
          ? file + " is empty; nothing was imported."
          : file + " holds no document (" + problems.getFirst()
              + "); expected is a JSON object a line with id, title and text.");
    }
    return next;
  }

  /** How many bytes of the file were read. */
  public long position() {
    return in.count;
  }

  /** How many bytes the file had when it was opened; at least 1. */
  public long size() {
    return size;
  }

  /** How many lines could not be used so far. */
  public long unusable() {
    return unusable;
  }

  /** Why lines could not be used, a sentence each that names the line: the first thousand. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private Lines.@Nullable Line line() {
    try {
      number++;
      return lines.next();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private @Nullable Document document(Lines.Line line) {
    String text = line.text();
    if (number == 1) {
      if (text.startsWith(NOT_UTF_8)) {
        throw new FileException(file + " is not a UTF-8 text; nothing was imported.");
      }
      text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
    if (text.isBlank()) {
      return null;
    }
    if (!line.whole()) {
      problem("longer than " + (MAX_LINE >> 20) + " MB");
      return null;
    }
    try {
      return JsonLines.item(text, DocumentFile::document);
    } catch (IllegalArgumentException e) {
      problem(String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void problem(String why) {
    unusable++;
    if (problems.size() < MAX_PROBLEMS) {
      problems.add("line " + number + ": " + why);
    }
  }

  private static Document document(JsonNode object) {
    String id = JsonLines.required(object, "id");
    if (id.length() > MAX_ID) {
      throw new IllegalArgumentException("its id is longer than " + MAX_ID + " characters");
    }
    String language = JsonLines.text(object, "language");
    if (language != null && language.length() > MAX_LANGUAGE) {
      throw new IllegalArgumentException("its language is no code such as en");
    }
    String address = JsonLines.text(object, "url");
    WebUrl url = address == null ? null : WebUrl.parse(address).orElse(null);
    String text = orEmpty(JsonLines.text(object, "text"));
    Metadata metadata = new Metadata(orEmpty(JsonLines.text(object, "title")), List.of(),
        ResourceFile.day(JsonLines.text(object, "published")), language,
        Kind.ARTICLE, url == null ? "" : url.host(), "");
    return new Document(id, url, metadata, new Content(text, text),
        Fingerprint.NONE);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static FileException unreadable(Path file, IOException e) {
    return new FileException(file + " cannot be read (" + e.getMessage() + ").");
  }

  /** A stream that counts what is taken from it in pieces. */
  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
