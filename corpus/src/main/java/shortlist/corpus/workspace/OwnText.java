package shortlist.corpus.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import shortlist.corpus.WorkspaceException;

/**
 * A text file of the workspace that its user writes: by hand, or here. Whoever replaces it says
 * which version they have seen, so that nobody's lines are lost.
 */
public final class OwnText {

  private final Path file;

  OwnText(Path file) {
    this.file = file;
  }

  /**
   * What the file holds.
   *
   * @param text empty if there is no file
   * @param version tells texts apart
   */
  public record Content(String text, String version) {

    static Content of(String text) {
      return new Content(text, digest(text).substring(0, 16));
    }
  }

  /** Where it is; it need not exist. */
  public Path file() {
    return file;
  }

  /**
   * What it holds now.
   *
   * @throws WorkspaceException if it cannot be read, or is no text in UTF-8
   */
  public Content read() {
    try {
      return Content.of(Files.exists(file) ? Files.readString(file) : "");
    } catch (CharacterCodingException e) {
      throw new WorkspaceException(file + " is no text in UTF-8; save it as such.", e);
    } catch (IOException e) {
      throw new WorkspaceException(file + " cannot be read; check its permissions.", e);
    }
  }

  /**
   * Replaces the text: all of it or nothing, whatever happens meanwhile.
   *
   * @param version the one that was seen
   * @return false, with nothing done, if there is another by now
   * @throws WorkspaceException if it cannot be written
   */
  public synchronized boolean replace(String version, String text) {
    if (!read().version().equals(version)) {
      return false;
    }
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file;
      Path partial = target.resolveSibling(target.getFileName() + ".partial");
      write(partial, text);
      keepPermissions(target, partial);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      throw new WorkspaceException(file + " cannot be written (" + e.getMessage()
          + "); check the permissions of its folder and the space on the disk.", e);
    }
  }

  private static void write(Path partial, String text) throws IOException {
    try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.exists(from) && Files.getFileStore(from).supportsFileAttributeView("posix")) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(from);
      Files.setPosixFilePermissions(to, permissions);
    }
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256")
              .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
