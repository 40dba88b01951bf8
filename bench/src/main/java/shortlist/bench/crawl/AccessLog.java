package shortlist.bench.crawl;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of a server, a JSON object a line: {@code host}, {@code path}, {@code status},
 * {@code bytes}, and {@code t}, when the request arrived, or {@code end} and {@code took} if the
 * server counts from the other side; all in seconds.
 */
final class AccessLog {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;
  private long position;

  AccessLog(Path file) {
    this.file = file;
  }

  /** Passes over what is there already. */
  void skip() throws IOException {
    position = Files.exists(file) ? Files.size(file) : 0;
  }

  /** What was asked since the last call or {@link #skip}, in the order of arrival. */
  List<Request> next() throws IOException {
    byte[] bytes = unread();
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    position += end;
    return new String(bytes, 0, end, StandardCharsets.UTF_8).lines()
        .map(AccessLog::request)
        .sorted(Comparator.comparingDouble(Request::at))
        .toList();
  }

  private byte[] unread() throws IOException {
    if (!Files.exists(file)) {
      return new byte[0];
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[Math.toIntExact(log.length() - position)];
      log.seek(position);
      log.readFully(bytes);
      return bytes;
    }
  }

  private static Request request(String line) {
    JsonNode entry = JSON.readTree(line);
    double at = entry.has("t")
        ? entry.path("t").asDouble()
        : entry.path("end").asDouble() - entry.path("took").asDouble();
    return new Request(at, entry.path("host").asString(""), entry.path("path").asString(""),
        entry.path("status").asInt(0), entry.path("bytes").asLong(0));
  }
}
