package shortlist.corpus.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.edition.Edition;

/**
 * The file of the settings: read anew whenever it was changed, by hand or here, and changed value
 * by value, so that its comments and what is not known stay as they are. For many threads.
 */
public final class SettingsFile {

  private static final List<String> KINDS = List.of("mix", "kinds");

  private final OwnText text;
  private Known known;

  /**
   * The settings of a file that was last changed at a time, and is known to the system by a key.
   */
  private record Known(Settings settings, Stamp stamp) {}

  private record Stamp(FileTime time, long size, @Nullable Object key) {}

  SettingsFile(Path file) {
    this.text = new OwnText(file);
    Stamp stamp = stamp();
    this.known = new Known(Settings.read(file), stamp);
  }

  /** What came of a change. */
  public sealed interface Outcome {}

  /** It stands in the file. */
  public record Saved() implements Outcome {}

  /** The file is another one by now; nothing was changed. */
  public record Stale() implements Outcome {}

  /**
   * Some of it cannot be meant; nothing was changed.
   *
   * @param sentences on each setting that is wrong
   */
  public record Wrong(Map<Setting, String> sentences) implements Outcome {}

  /** Where it is. */
  public Path path() {
    return text.file();
  }

  /** What tells the file from what it was before. */
  public String version() {
    return text.read().version();
  }

  /** What keeps the file from being used as it stands now, in a sentence; empty if nothing does. */
  public Optional<String> problem() {
    try {
      var _ = Settings.parse(path(), text.read().text());
      return Optional.empty();
    } catch (WorkspaceException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Settles some settings anew.
   *
   * @param version of the file that was seen
   * @param typed by setting; those that are as they were are left as they are written
   * @throws WorkspaceException if the file cannot be used as it stands, or cannot be written
   */
  public synchronized Outcome change(String version, Map<Setting, String> typed) {
    OwnText.Content content = text.read();
    if (!content.version().equals(version)) {
      return new Stale();
    }
    Settings before = Settings.parse(path(), content.text());
    Map<Setting, String> wrong = new LinkedHashMap<>();
    SequencedMap<Setting, String> tidy = new LinkedHashMap<>();
    typed.forEach((setting, value) -> {
      try {
        tidy.put(setting, setting.form().tidy(value));
      } catch (IllegalArgumentException e) {
        wrong.put(setting, String.valueOf(e.getMessage()));
      }
    });
    if (!wrong.isEmpty()) {
      return new Wrong(wrong);
    }
    tidy.entrySet().removeIf(entry -> entry.getValue().equals(entry.getKey().now().apply(before)));
    return tidy.isEmpty() || text.replace(version, changed(content.text(), before, tidy))
        ? new Saved()
        : new Stale();
  }

  synchronized Settings current() {
    Stamp stamp = stamp();
    if (!stamp.equals(known.stamp())) {
      known = new Known(readOr(known.settings()), stamp);
    }
    return known.settings();
  }

  private Settings readOr(Settings before) {
    try {
      return Settings.read(path());
    } catch (WorkspaceException broken) {
      return before;
    }
  }

  private String changed(String from, Settings before, Map<Setting, String> tidy) {
    TomlText toml = new TomlText(from);
    boolean inline = toml.has(KINDS) || !toml.hasTable(KINDS);
    for (Entry<Setting, String> entry : tidy.entrySet()) {
      Setting setting = entry.getKey();
      toml = inline && isKind(setting)
          ? toml.with(KINDS, kinds(before, tidy))
          : toml.with(setting.path(), setting.form().literal(entry.getValue()));
    }
    String text = toml.toString();
    if (!isMeant(text, tidy)) {
      throw new WorkspaceException(path() + " is written in a way that can only be changed by hand;"
          + " open it in an editor.");
    }
    return text;
  }

  /** Whether what is written says what was meant: files can be spelt in many ways. */
  private boolean isMeant(String text, Map<Setting, String> tidy) {
    try {
      Settings after = Settings.parse(path(), text);
      return tidy.entrySet()
          .stream()
          .allMatch(entry -> entry.getKey().now().apply(after).equals(entry.getValue()));
    } catch (WorkspaceException unreadable) {
      return false;
    }
  }

  private static boolean isKind(Setting setting) {
    return setting.path().size() > KINDS.size();
  }

  /** All limits of kinds in one value; those that are none are left out. */
  private static String kinds(Settings before, Map<Setting, String> tidy) {
    Map<String, String> limits = new TreeMap<>();
    Setting.ALL.stream()
        .filter(SettingsFile::isKind)
        .forEach(setting -> limits.put(setting.path().getLast(),
            tidy.getOrDefault(setting, setting.now().apply(before))));
    limits.values().removeIf(String.valueOf(Edition.SLOTS)::equals);
    return limits.entrySet()
        .stream()
        .map(limit -> limit.getKey() + " = " + limit.getValue())
        .collect(Collectors.joining(", ", "{ ", " }"));
  }

  private Stamp stamp() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path(), BasicFileAttributes.class);
      return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    } catch (IOException gone) {
      return new Stamp(FileTime.fromMillis(0), -1, null);
    }
  }
}
