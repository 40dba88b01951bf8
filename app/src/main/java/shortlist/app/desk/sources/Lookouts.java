package shortlist.app.desk.sources;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Rules;
import shortlist.corpus.workspace.Secrets;
import shortlist.corpus.workspace.Settings;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.Scout;

/**
 * Looks at addresses in the background, through the same guard and as politely as a crawl, two at a
 * time. The last few results are kept, each under a number. For many threads.
 */
final class Lookouts {

  private static final int AT_ONCE = 2;
  private static final int KEPT = 20;
  private static final int WAITING = 8;

  private final Path folder;
  private final CrawlOptions options;
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Lookout> kept = new ArrayDeque<>();
  private long last;

  Lookouts(Path folder, CrawlOptions options) {
    this.folder = folder;
    this.options = options;
  }

  /** An address that is not to be looked at; the message says why. */
  static final class NotLookedAtException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean contact;

    NotLookedAtException(String message, boolean contact) {
      super(message);
      this.contact = contact;
    }

    /** Whether that is for want of a contact. */
    boolean lacksContact() {
      return contact;
    }
  }

  /**
   * Begins to look at an address; one that is being looked at is not looked at twice.
   *
   * @throws NotLookedAtException if that must not be
   */
  Lookout begin(WebUrl address) {
    Settings settings;
    Secrets secrets;
    try (Workspace own = Workspace.open(folder)) {
      settings = own.settings();
      secrets = own.secrets();
    }
    if (Scout.lacksContact(settings, options, address)) {
      throw new NotLookedAtException("Whoever asks the public web says who asks: give a web page or"
          + " mail address as contact in the settings first.", true);
    }
    Lookout lookout = admit(address);
    if (lookout.begins()) {
      Scout scout = new Scout(settings, secrets, options, Relevance.UNKNOWN, lookout::asks);
      Thread.startVirtualThread(() -> look(scout, lookout));
    }
    return lookout;
  }

  /** That of this number; empty if it is too long ago. */
  Optional<Lookout> find(long number) {
    lock.lock();
    try {
      return kept.stream().filter(lookout -> lookout.number() == number).findFirst();
    } finally {
      lock.unlock();
    }
  }

  private Lookout admit(WebUrl address) {
    lock.lock();
    try {
      Optional<Lookout> same = kept.stream()
          .filter(lookout -> !lookout.isDone() && lookout.address().equals(address))
          .findFirst();
      if (same.isPresent()) {
        return same.get();
      }
      if (kept.stream().filter(lookout -> !lookout.isDone()).count() >= WAITING) {
        throw new NotLookedAtException("So many addresses are being looked at already; wait until"
            + " some of them are done.", false);
      }
      last++;
      Lookout made = new Lookout(last, address);
      kept.addFirst(made);
      while (kept.size() > KEPT) {
        kept.removeLast();
      }
      return made;
    } finally {
      lock.unlock();
    }
  }

  private void look(Scout scout, Lookout lookout) {
    turns.acquireUninterruptibly();
    try {
      lookout.found(scout.look(lookout.address(), Rules.NONE));
    } catch (WorkspaceException e) {
      lookout.failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      lookout.failed("Looking at it failed (" + e.getClass().getSimpleName() + "); try again.");
    } finally {
      turns.release();
    }
  }
}
