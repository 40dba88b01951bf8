package shortlist.corpus.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.link.WebUrl;

/**
 * Copies what is archived of a host into one WARC file, its records byte for byte as they stand in
 * the archive. Damaged records are left out.
 */
public final class HostExport {

  private final Archive archive;
  private final String host;

  /** @param host in lower case; with a port only that one's records are taken, else all */
  public HostExport(Archive archive, String host) {
    this.archive = archive;
    this.host = host;
  }

  /**
   * Writes the file; nothing is written if there is no record of the host.
   *
   * @param file must not exist yet
   * @param progress is told how many bytes of the archive are read so far, often
   * @return how many records were copied
   * @throws WorkspaceException if the file exists already or cannot be written
   * @throws IOException if the archive cannot be read
   */
  public long write(Path file, LongConsumer progress) throws IOException {
    if (Files.exists(file)) {
      throw new WorkspaceException(file + " exists already; choose another name.");
    }
    Path target = file.toAbsolutePath();
    Path partial = target.resolveSibling(target.getFileName() + ".partial");
    try {
      long records = copy(partial, target.getFileName().toString(), progress);
      if (records > 0) {
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      }
      return records;
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private long copy(Path partial, String name, LongConsumer progress) throws IOException {
    try (FileChannel out = FileChannel.open(partial, StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
      ByteBuffer first = ByteBuffer.wrap(Records.warcinfo(name));
      while (first.hasRemaining()) {
        out.write(first);
      }
      long records = 0;
      long before = 0;
      for (Path segment : archive.segments()) {
        try (FileChannel in = FileChannel.open(segment)) {
          long start = before;
          records += copy(in, out, at -> progress.accept(start + at));
          before += in.size();
        }
      }
      return records;
    }
  }

  private long copy(FileChannel in, FileChannel out, LongConsumer progress) throws IOException {
    long records = 0;
    long size = in.size();
    long at = 0;
    while (at < size) {
      long end;
      try (GzipMember member = new GzipMember(in, at)) {
        boolean wanted = isWanted(member);
        end = member.end();
        if (wanted) {
          transfer(in, at, end, out);
          records++;
        }
      } catch (IOException damaged) {
        end = Members.find(in, at + 1, size);
      }
      at = end;
      progress.accept(at);
    }
    return records;
  }

  private boolean isWanted(GzipMember member) throws IOException {
    try {
      WarcRecord record = new WarcReader(member).next().orElse(null);
      return record instanceof WarcTargetRecord about && WebUrl.parse(about.target())
          .filter(url -> url.host().equals(host) || url.authority().equals(host))
          .isPresent();
    } catch (RuntimeException incomplete) {
      return false;
    }
  }

  private static void transfer(FileChannel in, long start, long end, FileChannel out)
      throws IOException {
    long at = start;
    while (at < end) {
      at += in.transferTo(at, end - at, out);
    }
  }
}
