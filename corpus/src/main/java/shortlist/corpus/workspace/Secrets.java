package shortlist.corpus.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlInvalidTypeException;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.archive.Headers;

/**
 * What some hosts want to be sent before they answer, and nobody else may see: the file
 * {@code secrets.toml} beside the settings. It is in no backup. Immutable.
 *
 * <pre>
 * ["reports.example.org"]
 * user = "me"
 * password = "…"
 *
 * ["intranet.example:8443".headers]
 * Authorization = "Bearer …"
 * </pre>
 */
public final class Secrets {

  /** Nothing is secret. */
  public static final Secrets NONE = new Secrets(Map.of());

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern VALUE = Pattern
      .compile("[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?");

  /** Fields that say where a request goes and where it ends. */
  private static final Set<String> RESERVED = Set.of("host", "connection", "content-length",
      "transfer-encoding", "upgrade", "te");

  private static final Set<PosixFilePermission> OF_OTHERS = Set.of(PosixFilePermission.GROUP_READ,
      PosixFilePermission.OTHERS_READ);

  private final Map<String, Headers> headers;

  private Secrets(Map<String, Headers> headers) {
    this.headers = Map.copyOf(headers);
  }

  /** Whether there are none for any host. */
  public boolean isEmpty() {
    return headers.isEmpty();
  }

  /**
   * The fields to send to one host.
   *
   * @param authority host and, unless it is the scheme's default, port, in lower case
   */
  public Headers headers(String authority) {
    return headers.getOrDefault(authority, Headers.NONE);
  }

  /** Says nothing about them but how many hosts they are for. */
  @Override
  public String toString() {
    return "secrets for " + headers.size() + " hosts";
  }

  /**
   * Reads the file.
   *
   * @return {@link #NONE} if there is no file
   * @throws WorkspaceException if it cannot be meant, or others can read it; where files have no
   *         POSIX permissions that is not checked
   */
  static Secrets read(Path file) {
    if (!Files.exists(file)) {
      return NONE;
    }
    TomlParseResult toml;
    try {
      requireOwn(file);
      toml = Toml.parse(file);
    } catch (IOException e) {
      throw new WorkspaceException(file + " cannot be read; check its permissions.", e);
    }
    if (toml.hasErrors()) {
      // The parser's own message may quote what is secret.
      throw new WorkspaceException(file + " is not TOML at line "
          + toml.errors().getFirst().position().line() + "; mend that line.");
    }
    Map<String, Headers> headers = new HashMap<>();
    for (String host : toml.keySet()) {
      headers.put(host.toLowerCase(Locale.ROOT), headers(file, host, toml.get(List.of(host))));
    }
    return new Secrets(headers);
  }

  private static void requireOwn(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
      throw new WorkspaceException(file + " can be read by others; keep it to yourself with:"
          + " chmod 600 " + file);
    }
  }

  private static Headers headers(Path file, String host, @Nullable Object value) {
    List<Headers.Field> fields = new ArrayList<>();
    try {
      if (!(value instanceof TomlTable table)
          || !Set.of("user", "password", "headers").containsAll(table.keySet())) {
        throw wrong(file, host);
      }
      String user = table.getString("user");
      String password = table.getString("password");
      if (user != null && password != null && user.indexOf(':') < 0) {
        fields.add(basic(user, password));
      } else if (user != null || password != null) {
        throw wrong(file, host);
      }
      TomlTable others = table.getTableOrEmpty("headers");
      for (String name : others.keySet()) {
        fields.add(field(file, host, name, others.getString(List.of(name))));
      }
    } catch (TomlInvalidTypeException e) {
      throw wrong(file, host);
    }
    return new Headers(fields);
  }

  /** Basic authentication (RFC 7617). */
  private static Headers.Field basic(String user, String password) {
    byte[] pair = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
    return new Headers.Field("Authorization",
        "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private static Headers.Field field(Path file, String host, String name, @Nullable String value) {
    if (value == null || !NAME.matcher(name).matches() || !VALUE.matcher(value).matches()
        || RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw wrong(file, host);
    }
    return new Headers.Field(name, value);
  }

  private static WorkspaceException wrong(Path file, String host) {
    return new WorkspaceException(file + ": [\"" + host + "\"] must hold a user (without colon) and"
        + " a password, or headers that can be sent, or both; mend it.");
  }
}
