package shortlist.corpus.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlInvalidTypeException;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import shortlist.corpus.WorkspaceException;

/**
 * What the user has settled for a workspace: its {@code shortlist.toml}.
 *
 * @param contact how owners of crawled sites can reach the user; empty if not given
 * @param language only documents in this language (ISO 639-1) are suggested; empty for any
 * @param delay that a host is left alone between two requests, unless it asks for more
 * @param quietHours when nothing is fetched; empty for never
 * @param allowDowngrade whether a redirect from https to http is followed
 * @param mix what the first suggestions may consist of
 * @param newsletter whom the work is for
 */
public record Settings(
    String contact,
    String language,
    Duration delay,
    Optional<QuietHours> quietHours,
    boolean allowDowngrade,
    MixRules mix,
    Newsletter newsletter) {

  /** What holds where nothing is settled. */
  public static final Settings DEFAULT = new Settings("", "en", Duration.ofSeconds(1),
      Optional.empty(), false, MixRules.DEFAULT, Newsletter.UNNAMED);

  private static final double MAX_DELAY_SECONDS = 3_600;

  /** Reads the file; what it does not mention has its default. */
  static Settings read(Path file) {
    try {
      return parse(file, Files.readString(file));
    } catch (IOException e) {
      throw new WorkspaceException(file + " cannot be read; is this folder a workspace? Make one"
          + " with: shortlist init", e);
    }
  }

  /**
   * Reads what stands in the file, or might stand there.
   *
   * @throws WorkspaceException with the line that has to be mended, if it cannot be meant
   */
  static Settings parse(Path file, String text) {
    TomlParseResult toml = Toml.parse(text);
    if (toml.hasErrors()) {
      TomlParseError error = toml.errors().getFirst();
      throw new WorkspaceException(file + ", line " + error.position().line() + ": "
          + error.getMessage() + "; mend that line.");
    }
    try {
      return new Settings(toml.getString("contact", DEFAULT::contact),
          toml.getString("language", DEFAULT::language), delay(file, toml.get("delay")),
          quietHours(file, toml.getString("quiet_hours", () -> "")),
          toml.getBoolean("allow_downgrade", () -> false), mix(file, toml),
          Newsletter.read(toml.getTable("newsletter")));
    } catch (TomlInvalidTypeException e) {
      throw new WorkspaceException(file + ": " + e.getMessage() + "; mend that line.", e);
    }
  }

  /** Writes the commented file of a new workspace. */
  static void write(Path file, String contact) throws IOException {
    try (InputStream in = Settings.class.getResourceAsStream("shortlist.toml")) {
      if (in == null) {
        throw new IllegalStateException("no settings template");
      }
      String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(file, template.replace("contact = \"\"",
          "contact = \"" + Toml.tomlEscape(contact.strip()) + '"'));
    }
  }

  private static Optional<QuietHours> quietHours(Path file, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(QuietHours.parse(text, ZoneId.systemDefault())
        .orElseThrow(() -> new WorkspaceException(file + ": quiet_hours must be like"
            + " \"22:00-06:00\"; mend that line.")));
  }

  private static MixRules mix(Path file, TomlParseResult toml) {
    try {
      return MixRules.read(toml.getTable("mix"));
    } catch (IllegalArgumentException e) {
      throw new WorkspaceException(file + ": " + e.getMessage() + "; mend that line.", e);
    }
  }

  private static Duration delay(Path file, @Nullable Object value) {
    double seconds = switch (value) {
      case null -> DEFAULT.delay().toMillis() / 1e3;
      case Number number -> number.doubleValue();
      default -> -1;
    };
    if (!(seconds >= 0 && seconds <= MAX_DELAY_SECONDS)) {
      throw new WorkspaceException(file + ": delay must be a number of seconds from 0 to 3600; mend"
          + " that line.");
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
