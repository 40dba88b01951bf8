package shortlist.corpus.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.link.WebUrl;

/**
 * The archive folder: gzipped WARC segments, a gzip member a record, append-only.
 *
 * <p>Each process that writes begins a segment of its own, so that a record torn by a crash is the
 * last of its file and never in the way of another. Safe for use by several threads; one process
 * writes.
 */
public final class Archive implements AutoCloseable {

  private static final long SEGMENT_BYTES = 512L << 20;
  private static final String SUFFIX = ".warc.gz";

  private final Path folder;
  private @Nullable Segment current;

  /** The archive in {@code folder}; nothing is created before something is appended. */
  public Archive(Path folder) {
    this.folder = folder;
  }

  /**
   * Appends a response.
   *
   * @return where its record stands; durable after the next {@link #sync}
   * @throws WorkspaceException if it cannot be written, for example because the disk is full
   */
  public Location append(Response response) {
    return write(() -> new WarcResponse.Builder(response.url().toUri())
        .date(response.fetchedAt())
        .payloadDigest(new WarcDigest("sha256", sha256(response.body())))
        .body(http(response))
        .build());
  }

  /**
   * Appends the record of an answer "not modified" to a conditional request.
   *
   * @param original when the response was received that is still valid
   */
  public Location appendRevisit(Response notModified, Instant original) {
    URI target = notModified.url().toUri();
    return write(() -> new WarcRevisit.Builder(target, WarcRevisit.SERVER_NOT_MODIFIED_1_1)
        .date(notModified.fetchedAt())
        .addHeader("WARC-Refers-To-Target-URI", target.toString())
        .addHeader("WARC-Refers-To-Date", original.toString())
        .body(http(notModified))
        .build());
  }

  /** Forces what was appended to the disk. */
  public synchronized void sync() {
    if (current == null) {
      return;
    }
    try {
      current.channel().force(false);
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
    try {
      sync();
      current.channel().close();
    } catch (IOException e) {
      throw unwritable(e);
    } finally {
      current = null;
    }
  }

  private interface Recorded {
    WarcRecord build() throws IOException;
  }

  private record Segment(Path file, FileChannel channel) {}

  /**
   * Compresses outside the lock, and writes whole records: one that does not fit leaves no trace.
   */
  private Location write(Recorded recorded) {
    try {
      return write(ByteBuffer.wrap(member(recorded.build())));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private synchronized Location write(ByteBuffer member) throws IOException {
    Segment segment = segment();
    FileChannel channel = segment.channel();
    long start = channel.position();
    try {
      while (member.hasRemaining()) {
        channel.write(member);
      }
    } catch (IOException e) {
      channel.truncate(start);
      throw e;
    }
    return new Location(segment.file().getFileName().toString(), start);
  }

  private static byte[] member(WarcRecord record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      writer.write(record);
    }
    return out.toByteArray();
  }

  private Segment segment() throws IOException {
    if (current != null && current.channel().position() >= SEGMENT_BYTES) {
      close();
    }
    if (current == null) {
      Files.createDirectories(folder);
      Path file = folder.resolve("shortlist-%06d%s".formatted(lastNumber() + 1, SUFFIX));
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE, StandardOpenOption.READ);
      current = new Segment(file, channel);
    }
    return current;
  }

  private int lastNumber() {
    return segments().stream()
        .map(file -> file.getFileName().toString().replaceAll("\\D", ""))
        .filter(digits -> !digits.isEmpty() && digits.length() < 10)
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  private static HttpResponse http(Response response) throws IOException {
    HttpResponse.Builder builder = new HttpResponse.Builder(response.status(), "");
    for (Headers.Field field : response.headers().fields()) {
      // The body is stored without transfer coding, so its fields must not announce one.
      boolean framing = field.name().equalsIgnoreCase("Transfer-Encoding")
          || field.name().equalsIgnoreCase("Content-Length");
      builder.addHeader(framing ? "X-Archive-Orig-" + field.name() : field.name(),
          field.value().replaceAll("[\\r\\n]", " "));
    }
    MediaType type = null;
    return builder.body(type, response.body()).build();
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
            value -> fields
                .add(new Headers.Field(name.replaceFirst("^X-Archive-Orig-", ""), value)));
      }
    });
    byte[] body = Channels.newInputStream(http.body()).readAllBytes();
    WebUrl url = WebUrl.parse(warc.target())
        .orElseThrow(() -> new IOException("not a web address: " + warc.target()));
    return new Response(url, warc.date(), http.status(), new Headers(fields), body);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }

  private WorkspaceException unwritable(IOException e) {
    return new WorkspaceException("The archive in " + folder + " cannot be written ("
        + e.getMessage()
        + "); free some space or check its permissions, then run the command again.",
        e);
  }
}
