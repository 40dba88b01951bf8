package shortlist.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone when it is closed. Where it lies is up to {@code java.io.tmpdir}. */
public final class TempFolder implements AutoCloseable {

  private final Path path;

  /** Makes it. */
  public TempFolder() {
    try {
      path = Files.createTempDirectory("shortlist-bench-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> innerFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path file : innerFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
