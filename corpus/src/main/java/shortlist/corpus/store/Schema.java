package shortlist.corpus.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Batch;
import shortlist.corpus.WorkspaceException;

/**
 * The numbered SQL files and how far a database has come in them: SQLite's {@code user_version} is
 * the number of the last file that was run.
 */
final class Schema {

  private static final int VERSION = 15;
  /** Where the numbering begins; what came before was never released. */
  private static final int FIRST = 2;
  private static final String MAGIC = "SQLite format 3\0";
  private static final int USER_VERSION_OFFSET = 60;

  private static final Pattern END = Pattern.compile(";\\s*\\n");

  private Schema() {}

  /** Looks at the file's header only, so that a newer database is not even opened. */
  static void refuseNewer(Path file) {
    ByteBuffer header = ByteBuffer.allocate(USER_VERSION_OFFSET + Integer.BYTES);
    try (FileChannel channel = FileChannel.open(file)) {
      int read = channel.read(header, 0);
      if (read > 0 && !new String(header.array(), StandardCharsets.US_ASCII).startsWith(MAGIC)) {
        throw new WorkspaceException(file + " is damaged; restore it from a backup.");
      }
    } catch (IOException e) {
      throw new WorkspaceException(file + " cannot be read; check its permissions.", e);
    }
    refuseNewer(header.getInt(USER_VERSION_OFFSET), file.toString());
  }

  static void upgrade(Handle handle) {
    int version = version(handle);
    refuseNewer(version, "This workspace");
    if (version > 0 && version < FIRST) {
      throw new WorkspaceException("This workspace was made by a version under development that can"
          + " no longer be read; make a new one with shortlist init and import its sources again.");
    }
    for (int number = Math.max(version + 1, FIRST); number <= VERSION; number++) {
      int next = number;
      handle.useTransaction(transaction -> {
        // Another process may have upgraded between the look and the transaction.
        if (version(transaction) < next) {
          Batch statements = transaction.createBatch();
          statements(sql(next)).forEach(statements::add);
          statements.execute();
          transaction.execute("PRAGMA user_version = " + next);
        }
      });
    }
  }

  static int version(Handle handle) {
    return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
  }

  private static void refuseNewer(int version, String what) {
    if (version > VERSION) {
      throw new WorkspaceException(what + " was written by a newer version of Shortlist (schema "
          + version + ", this program knows " + VERSION + "); update the program.");
    }
  }

  /** A statement ends with a line; the semicolons within a trigger do not. */
  private static List<String> statements(String sql) {
    return Arrays.stream(END.split(sql, -1)).filter(statement -> !statement.isBlank()).toList();
  }

  private static String sql(int number) {
    try (InputStream in = Schema.class.getResourceAsStream("%03d.sql".formatted(number))) {
      if (in == null) {
        throw new IllegalStateException("no schema file " + number);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
