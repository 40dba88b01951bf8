package shortlist.corpus.archive;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.link.WebUrl;

/**
 * The archive folder: gzipped WARC segments, a gzip member a record, append-only. A response is
 * followed by its request and by what the crawl knows of it.
 *
 * <p>Each process that writes begins a segment of its own, so that a record torn by a crash is the
 * last of its file and never in the way of another. Safe for use by several threads; one process
 * writes.
 */
public final class Archive implements AutoCloseable {

  /** A gigabyte, the customary size of WARC files: few to keep, each still easy to copy. */
  private static final long SEGMENT_BYTES = 1L << 30;
  private static final String PREFIX = "shortlist-";
  private static final String SUFFIX = ".warc.gz";

  private final Path folder;
  private @Nullable Segment current;

  /** The archive in {@code folder}; nothing is created before something is appended. */
  public Archive(Path folder) {
    this.folder = folder;
  }

  /**
   * Appends a response with its request and facts.
   *
   * @return where the response's record stands; durable after the next {@link #sync}
   * @throws WorkspaceException if it cannot be written, for example because the disk is full
   */
  public Location append(Exchange exchange) {
    return write(Records.response(exchange));
  }

  /**
   * Appends a response without its body, which is archived for the same address already. Nothing
   * can be extracted at the location of such a record.
   *
   * @param original when the response was received that has the same body
   * @return where the record stands
   * @throws WorkspaceException if it cannot be written
   */
  public Location appendDuplicate(Exchange exchange, Instant original) {
    return write(Records.duplicate(exchange, original));
  }

  /**
   * Appends an answer "not modified" to a conditional request. Nothing can be extracted at the
   * location of such a record.
   *
   * @param original when the response was received that is still valid
   * @return where the record stands
   * @throws WorkspaceException if it cannot be written
   */
  public Location appendNotModified(Exchange exchange, Instant original) {
    return write(Records.notModified(exchange, original));
  }

  /** Forces what was appended to the disk. */
  public synchronized void sync() {
    if (current == null) {
      return;
    }
    try {
      current.sync();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Reads the response at a location.
   *
   * @throws IOException if there is no readable response record
   */
  public Response read(Location location) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(location.segment()))) {
      channel.position(location.offset());
      try (WarcReader reader = new WarcReader(channel)) {
        return response(reader.next()
            .orElseThrow(() -> new IOException("the archive ends before " + location)));
      }
    }
  }

  /** How many bytes the segments take together; 0 if there are none. */
  public long bytes() {
    return segments().stream().mapToLong(segment -> segment.toFile().length()).sum();
  }

  /** The segment files, oldest first. */
  public List<Path> segments() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new WorkspaceException("The archive folder " + folder + " cannot be read; check its"
          + " permissions.", e);
    }
  }

  @Override
  public synchronized void close() {
    if (current == null) {
      return;
    }
    try (Segment segment = current) {
      segment.sync();
    } catch (IOException e) {
      throw unwritable(e);
    } finally {
      current = null;
    }
  }

  /** Called with members that were compressed outside the lock. */
  private synchronized Location write(byte[] members) {
    try {
      Segment segment = segment();
      try {
        return segment.append(members);
      } catch (IOException e) {
        // Should a torn record be left all the same, it is the last of its file.
        current = null;
        segment.close();
        throw e;
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private Segment segment() throws IOException {
    if (current != null && current.end() >= SEGMENT_BYTES) {
      close();
    }
    if (current == null) {
      Files.createDirectories(folder);
      current = Segment.create(
          folder.resolve(PREFIX + "%06d".formatted(lastNumber() + 1) + SUFFIX));
    }
    return current;
  }

  private int lastNumber() {
    int last = 0;
    for (Path file : segments()) {
      String name = file.getFileName().toString();
      String number = name.startsWith(PREFIX)
          ? name.substring(PREFIX.length(), name.length() - SUFFIX.length())
          : "";
      if (number.matches("[0-9]{1,9}")) {
        last = Math.max(last, Integer.parseInt(number));
      }
    }
    return last;
  }

  private static Response response(WarcRecord record) throws IOException {
    if (!(record instanceof WarcResponse warc)) {
      throw new IOException("not a response record: " + record.type());
    }
    HttpResponse http = warc.http();
    List<Headers.Field> fields = new ArrayList<>();
    http.headers().map().forEach((name, values) -> {
      if (!name.equalsIgnoreCase("Content-Length")) {
        values.forEach(
            value -> fields.add(new Headers.Field(Records.originalName(name), utf8(value))));
      }
    });
    byte[] body = Channels.newInputStream(http.body()).readAllBytes();
    WebUrl url = WebUrl.parse(warc.target())
        .orElseThrow(() -> new IOException("not a web address: " + warc.target()));
    return new Response(url, warc.date(), http.status(), new Headers(fields), body);
  }

  /** The library reads every byte of a header as a character of its own. */
  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private WorkspaceException unwritable(IOException e) {
    return new WorkspaceException("The archive in " + folder + " cannot be written ("
        + e.getMessage()
        + "); free some space or check its permissions, then run the command again.",
        e);
  }
}
