package shortlist.corpus.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.engagement.Engagement;

/**
 * The SQLite file of a workspace. One connection writes and one reads, each used by one thread at a
 * time: who reads does not wait for who writes, nor for another process to let this one write, for
 * the file is in WAL mode. Within a transaction its own thread reads what it has written.
 *
 * <p>All methods of the store's classes throw {@link WorkspaceException} when the file is locked
 * for long, full, damaged or not writable.
 */
public final class Store implements AutoCloseable {

  /** Longer than any transaction takes, be it an import of years. */
  private static final int BUSY_MILLIS = 30_000;

  private final Path file;
  private final Handle writer;
  private final ReentrantLock writing = new ReentrantLock();
  private final Handle reader;
  private final ReentrantLock reading = new ReentrantLock();

  private Store(Path file, Handle writer, Handle reader) {
    this.file = file;
    this.writer = writer;
    this.reader = reader;
  }

  /**
   * Opens the file, creates it if there is none, and brings an older schema up to date.
   *
   * @throws WorkspaceException if it cannot be used, or was written by a newer program; a newer
   *         file is not written to
   */
  public static Store open(Path file) {
    try {
      if (Files.exists(file)) {
        Schema.refuseNewer(file);
      }
      Handle writer = connect(file);
      try {
        Schema.upgrade(writer);
        return new Store(file, writer, connect(file));
      } catch (RuntimeException e) {
        writer.close();
        throw e;
      }
    } catch (JdbiException e) {
      throw explained(file, e);
    }
  }

  private static Handle connect(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-32_000);
    // One that reads before it writes could not wait for others, for it has seen an old state.
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return Jdbi.create(source).open();
  }

  /** The sources. */
  public Sources sources() {
    return new Sources(this);
  }

  /** The addresses that are to be fetched. */
  public Frontier frontier() {
    return new Frontier(this);
  }

  /** What is known about hosts. */
  public Hosts hosts() {
    return new Hosts(this);
  }

  /** The history of fetches. */
  public Pages pages() {
    return new Pages(this);
  }

  /** Which responses were made into documents. */
  public Extractions extractions() {
    return new Extractions(this);
  }

  /** Which pages present a paper. */
  public Papers papers() {
    return new Papers(this);
  }

  /** Which documents stand at addresses. */
  public Addresses addresses() {
    return new Addresses(this);
  }

  /** What extraction and imports gave. */
  public Documents documents() {
    return new Documents(this);
  }

  /** When documents came. */
  public Arrivals arrivals() {
    return new Arrivals(this);
  }

  /** The searches that the editor keeps. */
  public Searches searches() {
    return new Searches(this);
  }

  /** The past resources. */
  public Resources resources() {
    return new Resources(this);
  }

  /** What the editor wrote on links. */
  public Notes notes() {
    return new Notes(this);
  }

  /** What belongs to links, as the editor says. */
  public Relations relations() {
    return new Relations(this);
  }

  /** The editor's categories. */
  public Categories categories() {
    return new Categories(this);
  }

  /** The editions as they were sent, and what was clicked in them. */
  public Mailings mailings() {
    return new Mailings(this);
  }

  /**
   * How much readers engaged with each link, from all that is known now.
   *
   * <p>An estimate takes a pass over all click figures: keep it while they do not change.
   */
  public Engagement engagement() {
    return Engagement.of(mailings().all(), resources().all());
  }

  /** What the editor said, and what the editor was shown. */
  public Verdicts verdicts() {
    return new Verdicts(this);
  }

  /** The sites that the editor wants nothing from. */
  public RuledOut ruledOut() {
    return new RuledOut(this);
  }

  /** The first of the ranking, day by day. */
  public Rankings rankings() {
    return new Rankings(this);
  }

  /** The newest results of work that takes long. */
  public Reports reports() {
    return new Reports(this);
  }

  /** The editions. */
  public Editions editions() {
    return new Editions(this);
  }

  /** What lets programs in. */
  public Tokens tokens() {
    return new Tokens(this);
  }

  /** The reading paths. */
  public Guides guides() {
    return new Guides(this);
  }

  /** How many there are of everything in the crawl. */
  public Census census() {
    return new Census(this);
  }

  /** What the crawl has made of each host. */
  public HostReports hostReports() {
    return new HostReports(this);
  }

  /** What came of each source. */
  public Scorecards scorecards() {
    return new Scorecards(this);
  }

  /** How each source does. */
  public Standings standings() {
    return new Standings(this);
  }

  /** What happened to single pages and documents. */
  public Trails trails() {
    return new Trails(this);
  }

  /**
   * A mark that differs from an earlier one if anything was written since, here or by another
   * process; so that what was read can be kept while it holds.
   */
  public Mark mark() {
    return read(handle -> handle.createQuery("SELECT data_version FROM pragma_data_version")
        .map((row, context) -> new Mark(row.getLong("data_version")))
        .one());
  }

  /** The number of the schema that the file has. */
  public int schema() {
    return read(Schema::version);
  }

  /**
   * The state of the file at a moment; for comparing only.
   *
   * @param version counts what all others than the reading connection wrote
   */
  public record Mark(long version) {}

  /**
   * A number that differs from an earlier one if anything was written since that the editor or the
   * readers said, by whatever process: verdicts, slots, publishing, past resources, clicks,
   * categories, sources and sites ruled out. Crawling, indexing and looking at a list leave it as
   * it is, so that what is made of these can be kept longer than a {@link #mark} would let it.
   */
  public long revision() {
    return read(handle -> handle.createQuery("SELECT n FROM revision").mapTo(Long.class).one());
  }

  /** Runs several changes as one: all of them happen, or none. May be nested. */
  public void transaction(Runnable changes) {
    write(ignored -> {
      changes.run();
      return 0;
    });
  }

  /**
   * Writes a consistent copy while others go on.
   *
   * @param copy a file that does not exist yet
   */
  public void copyTo(Path copy) {
    // It takes long, and nobody is to wait for it.
    try (Handle handle = connect(file)) {
      handle.execute("VACUUM INTO ?", copy.toString());
    } catch (JdbiException e) {
      throw explained(file, e);
    }
  }

  @Override
  public void close() {
    locked(reading, () -> {
      reader.close();
      return 0;
    });
    locked(writing, () -> {
      writer.close();
      return 0;
    });
  }

  <T> T read(Function<Handle, T> query) {
    return writing.isHeldByCurrentThread()
        ? query.apply(writer)
        : locked(reading, () -> query.apply(reader));
  }

  <T> T write(Function<Handle, T> changes) {
    return locked(writing, () -> writer.isInTransaction()
        ? changes.apply(writer)
        : writer.inTransaction(changes::apply));
  }

  private <T> T locked(ReentrantLock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } catch (JdbiException e) {
      throw explained(file, e);
    } finally {
      lock.unlock();
    }
  }

  private static WorkspaceException explained(Path file, JdbiException e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof SQLiteException)) {
      cause = cause.getCause();
    }
    if (!(cause instanceof SQLiteException sqlite)) {
      throw e;
    }
    String advice = switch (sqlite.getResultCode().code & 0xff) {
      case 5, 6 -> "is locked by another process; wait for it to end, or stop it, and try again.";
      case 8 -> "is read-only; check the permissions of the file and its folder.";
      case 10 -> "cannot be read or written (" + sqlite.getMessage() + "); check the disk.";
      case 11, 26 -> "is damaged; restore it from a backup.";
      case 13 -> "cannot grow: the disk is full. Free some space and try again; nothing is lost.";
      case 14 -> "cannot be opened; check that its folder exists and can be written.";
      default -> throw e;
    };
    return new WorkspaceException(file + " " + advice, e);
  }
}
