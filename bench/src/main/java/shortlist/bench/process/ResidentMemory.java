package shortlist.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds in memory; see proc(5).
 *
 * @param anonymousBytes its own: heap, code, buffers
 * @param mappedBytes of files that it has mapped and read; the kernel takes them back when it needs
 *        them
 */
public record ResidentMemory(long anonymousBytes, long mappedBytes) {

  /** Now. */
  public static ResidentMemory now() throws IOException {
    return new ResidentMemory(bytes("RssAnon:"), bytes("RssFile:"));
  }

  private static long bytes(String field) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"),
        StandardCharsets.ISO_8859_1)) {
      return lines.filter(line -> line.startsWith(field))
          .mapToLong(line -> 1024
              * Long.parseLong(line.substring(field.length(), line.length() - 3).strip()))
          .sum();
    }
  }
}
