package shortlist.corpus.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks files that are gzipped themselves, as {@code sitemap.xml.gz} is. */
public final class Gunzip {

  private Gunzip() {}

  /** {@code bytes}, or at most {@code limit} bytes of what they unpack to if they are gzipped. */
  public static byte[] ifZipped(byte[] bytes, int limit) throws IOException {
    boolean zipped = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    if (!zipped) {
      return bytes;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      out.write(in.readNBytes(limit));
    }
    return out.toByteArray();
  }
}
