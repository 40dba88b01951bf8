package shortlist.corpus.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import shortlist.corpus.archive.ArchiveReport.Damage;

/**
 * Reads every record of the archive and says which are not whole: the compression's checksum, the
 * record's structure, and the digests of its block and payload. Behind a damaged place it goes on
 * with the next record that can be found. Others may append meanwhile. Used once, by one thread;
 * memory does not grow with the archive.
 */
public final class ArchiveCheck {

  private static final int MAX_DAMAGES = 1_000;

  private final Archive archive;
  private final Map<String, Long> records = new TreeMap<>();
  private final List<Damage> damages = new ArrayList<>();
  private final List<Damage> unfinished = new ArrayList<>();
  private long bytes;

  /** A check of an archive. */
  public ArchiveCheck(Archive archive) {
    this.archive = archive;
  }

  /**
   * Reads everything.
   *
   * @param progress is told how many bytes are read so far, often
   * @throws IOException if a file cannot be read at all
   */
  public ArchiveReport run(LongConsumer progress) throws IOException {
    List<Path> segments = archive.segments();
    for (Path segment : segments) {
      try (FileChannel channel = FileChannel.open(segment)) {
        check(segment.getFileName().toString(), channel, progress);
      }
    }
    return new ArchiveReport(segments.size(), bytes, records, damages, unfinished);
  }

  private void check(String segment, FileChannel channel, LongConsumer progress)
      throws IOException {
    long before = bytes;
    long size = channel.size();
    long at = 0;
    while (at < size) {
      at = check(segment, channel, at, size);
      progress.accept(before + at);
    }
    bytes = before + size;
  }

  private long check(String segment, FileChannel channel, long start, long size)
      throws IOException {
    String reason;
    boolean cut = false;
    try (GzipMember member = new GzipMember(channel, start)) {
      records.merge(RecordCheck.check(member), 1L, Long::sum);
      return member.end();
    } catch (EOFException e) {
      reason = "the record ends too early";
      cut = true;
    } catch (IOException e) {
      reason = "the record cannot be read: " + e.getMessage();
    }
    long next = Members.find(channel, start + 1, size);
    if (cut && next == size) {
      unfinished.add(new Damage(segment, start, reason));
    } else if (damages.size() < MAX_DAMAGES) {
      damages.add(new Damage(segment, start, reason));
    }
    return next;
  }
}
