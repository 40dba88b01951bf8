package shortlist.corpus.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A segment file while it is written. Not safe for use by several threads. */
final class Segment implements AutoCloseable {

  private final String name;
  private final FileChannel channel;
  private long end;

  private Segment(String name, FileChannel channel) {
    this.name = name;
    this.channel = channel;
  }

  /** Begins a file that does not exist yet with the record that says what it is. */
  static Segment create(Path file) throws IOException {
    String name = file.getFileName().toString();
    Segment segment = new Segment(name,
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    try {
      segment.append(Records.warcinfo(name));
    } catch (IOException e) {
      segment.close();
      throw e;
    }
    return segment;
  }

  long end() {
    return end;
  }

  /** Writes whole members; those that do not fit leave no trace. */
  Location append(byte[] members) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(members);
    try {
      while (rest.hasRemaining()) {
        channel.write(rest, end + rest.position());
      }
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
    Location location = new Location(name, end);
    end += members.length;
    return location;
  }

  void sync() throws IOException {
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
