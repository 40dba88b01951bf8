package shortlist.corpus.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The content of one gzip member of a file (RFC 1952), its checksum verified at its end. Unlike the
 * JDK's stream it stops there and knows where the next one begins.
 */
final class GzipMember extends InputStream {

  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int CHECK = 2;

  private final FileChannel channel;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] input = new byte[16 << 10];
  /** Where in the file the bytes behind those of {@code input} stand. */
  private long position;
  private boolean ended;

  /**
   * Opens the member at {@code offset}.
   *
   * @throws IOException if none begins there
   */
  GzipMember(FileChannel channel, long offset) throws IOException {
    this.channel = channel;
    this.position = offset;
    try {
      skipHeader();
    } catch (IOException e) {
      inflater.end();
      throw e;
    }
  }

  /** Where the next member begins; reads what is left of this one. */
  long end() throws IOException {
    byte[] buffer = new byte[8_192];
    while (!ended) {
      read(buffer, 0, buffer.length);
    }
    return position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    try {
      int count = 0;
      while (count == 0 && !inflater.finished()) {
        if (inflater.needsInput()) {
          refill();
        }
        count = inflater.inflate(buffer, offset, length);
        if (inflater.needsDictionary()) {
          throw new ZipException("it wants a dictionary");
        }
      }
      crc.update(buffer, offset, count);
      if (inflater.finished()) {
        verify();
      }
      return count == 0 ? -1 : count;
    } catch (DataFormatException e) {
      throw new ZipException("its compressed bytes are damaged");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  private void refill() throws IOException {
    int count = channel.read(ByteBuffer.wrap(input), position);
    if (count <= 0) {
      throw new EOFException("it ends too early");
    }
    position += count;
    inflater.setInput(input, 0, count);
  }

  private void verify() throws IOException {
    position -= inflater.getRemaining();
    ByteBuffer trailer = bytes(8);
    if (trailer.getInt() != (int) crc.getValue()
        || trailer.getInt() != (int) inflater.getBytesWritten()) {
      throw new ZipException("its checksum is wrong");
    }
    ended = true;
  }

  private void skipHeader() throws IOException {
    ByteBuffer header = bytes(10);
    if (header.getShort(0) != (short) 0x8b1f || header.get(2) != 8) {
      throw new ZipException("no compressed record begins here");
    }
    int flags = header.get(3);
    if ((flags & EXTRA) != 0) {
      position += bytes(2).getShort() & 0xffff;
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & CHECK) != 0) {
      position += 2;
    }
  }

  private void skipText() throws IOException {
    byte next;
    do {
      next = bytes(1).get();
    } while (next != 0);
  }

  private ByteBuffer bytes(int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new EOFException("it ends too early");
      }
    }
    position += count;
    return buffer.flip();
  }
}
