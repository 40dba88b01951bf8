package shortlist.corpus.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.archive.Archive;
import shortlist.corpus.store.Store;

/**
 * The folder that holds everything a user has: {@code shortlist.toml}, {@code corpus.db},
 * {@code archive/}, the derived {@code index/} and, if there is one, {@code secrets.toml}.
 *
 * <p>Several processes may have it open. Work that fills it (a crawl, an index run, an import)
 * takes {@link #exclusively the lock} first; single decisions such as a verdict are transactions of
 * the store and need none.
 */
public final class Workspace implements AutoCloseable {

  /** The file of the user's own synonyms, in the workspace's folder; it need not exist. */
  public static final String SYNONYMS = "synonyms.txt";

  /** The file of the user's own words for the gauges, likewise. */
  public static final String TONE = "tone.txt";

  private static final String SETTINGS = "shortlist.toml";
  private static final String DATABASE = "corpus.db";
  private static final String LOCK = "lock";
  private static final String DESK_LOCK = "desk.lock";

  private final Path folder;
  private final SettingsFile settings;
  private final Store store;
  private final Archive archive;
  private final OwnText synonyms;
  private final OwnText tone;

  private Workspace(Path folder, SettingsFile settings, Store store) {
    this.folder = folder;
    this.settings = settings;
    this.store = store;
    this.archive = new Archive(folder.resolve("archive"));
    this.synonyms = new OwnText(folder.resolve(SYNONYMS));
    this.tone = new OwnText(folder.resolve(TONE));
  }

  /**
   * Makes a new workspace and opens it.
   *
   * @param contact how owners of crawled sites can reach the user; may be empty
   * @throws WorkspaceException if the folder is a workspace already or cannot be written
   */
  public static Workspace create(Path folder, String contact) {
    Path settings = folder.resolve(SETTINGS);
    if (Files.exists(settings)) {
      throw new WorkspaceException(folder + " is a workspace already; use it, or choose another"
          + " folder.");
    }
    try {
      Files.createDirectories(folder);
      Settings.write(settings, contact);
    } catch (IOException e) {
      throw new WorkspaceException("The folder " + folder + " cannot be written ("
          + e.getMessage() + "); choose another or check its permissions.", e);
    }
    return open(folder);
  }

  /** Whether the folder is a workspace, be it usable or not. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(SETTINGS));
  }

  /**
   * Opens an existing workspace.
   *
   * @throws WorkspaceException if there is none, or it cannot be used
   */
  public static Workspace open(Path folder) {
    if (!isIn(folder)) {
      throw new WorkspaceException("There is no workspace in " + folder
          + "; make one with: shortlist init " + folder);
    }
    SettingsFile settings = new SettingsFile(folder.resolve(SETTINGS));
    return new Workspace(folder, settings, Store.open(folder.resolve(DATABASE)));
  }

  /**
   * Makes a consistent copy of the workspace in one file, while others go on; the index is left
   * out, for it can be made again, and so are the secrets.
   *
   * @param file a zip archive that does not exist yet
   * @throws WorkspaceException if it exists or cannot be written
   */
  public void backup(Path file) {
    if (Files.exists(file)) {
      throw new WorkspaceException(file + " exists already; choose another name.");
    }
    Path target = file.toAbsolutePath();
    Path partial = target.resolveSibling(target.getFileName() + ".partial");
    try {
      Files.deleteIfExists(partial);
      Backup.write(this, partial);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new WorkspaceException("The backup " + file + " cannot be written (" + e.getMessage()
          + "); choose another place or free some space.", e);
    }
  }

  /**
   * Takes the workspace for one long piece of work.
   *
   * @param work what it is, for the message that another process gets, such as {@code crawl}
   * @return closes to give the workspace free
   * @throws WorkspaceException naming who has it, if another process does
   */
  public WorkspaceLock exclusively(String work) {
    return WorkspaceLock.take(folder.resolve(LOCK), work,
        "Wait for it to end, or stop it, and try again.");
  }

  /**
   * Takes the place of the desk: there is one on a workspace. Commands and long work go on beside
   * it.
   *
   * @return closes to give the place free
   * @throws WorkspaceException naming who has it, if another desk does
   */
  public WorkspaceLock asDesk() {
    return WorkspaceLock.take(folder.resolve(DESK_LOCK), "desk", "Use that one, or stop it.");
  }

  /** Who has taken the workspace for long work by now; empty if nobody has. */
  public Optional<WorkspaceLock.Holder> holder() {
    return WorkspaceLock.holder(folder.resolve(LOCK));
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /**
   * The settings as they stand in their file now; if it was changed to something that cannot be
   * meant, those that held before.
   */
  public Settings settings() {
    return settings.current();
  }

  /** The file of the settings, to look at and to change. */
  public SettingsFile settingsFile() {
    return settings;
  }

  /** The user's own synonyms. */
  public OwnText synonyms() {
    return synonyms;
  }

  /** The user's own words for the gauges. */
  public OwnText tone() {
    return tone;
  }

  /**
   * What some hosts want to be sent; read from its file now.
   *
   * @throws WorkspaceException if the file cannot be used, or others can read it
   */
  public Secrets secrets() {
    return Secrets.read(folder.resolve("secrets.toml"));
  }

  /** The database. */
  public Store store() {
    return store;
  }

  /** The archived responses. */
  public Archive archive() {
    return archive;
  }

  /** The folder of the derived index; it may not exist. */
  public Path indexFolder() {
    return folder.resolve("index");
  }

  @Override
  public void close() {
    try (store) {
      archive.close();
    }
  }
}
