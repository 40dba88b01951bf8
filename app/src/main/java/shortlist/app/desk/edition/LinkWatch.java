package shortlist.app.desk.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.app.edition.Finding;
import shortlist.app.edition.LinkQuestions;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.link.WebUrl;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.LinkState;

/**
 * Asks for the links of the draft in the background, once at a time, and remembers what came of it
 * while the desk is open. For many threads.
 */
final class LinkWatch {

  private final LinkQuestions questions;
  private final CrawlOptions crawls;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<LinkState> states = new ArrayList<>();
  private boolean running;
  private int asked;

  LinkWatch(LinkQuestions questions, CrawlOptions crawls) {
    this.questions = questions;
    this.crawls = crawls;
  }

  /**
   * What is known at a moment.
   *
   * @param states of the links that were asked, by their places in the edition
   * @param running whether more will come
   * @param asked for how many links
   */
  record Watch(List<Named> states, boolean running, int asked) {}

  /** A link's place and title with its state. */
  record Named(Slot slot, LinkState state) {}

  /** Begins to ask, unless that is under way. */
  void start(Edition draft) {
    lock.lock();
    try {
      if (running || draft.slots().isEmpty()) {
        return;
      }
      running = true;
      asked = draft.slots().size();
      states.clear();
    } finally {
      lock.unlock();
    }
    CrawlOptions options = questions.options(crawls);
    Thread.startVirtualThread(() -> {
      try {
        questions.ask(draft, options, this::add);
      } finally {
        end();
      }
    });
  }

  /** What is known of the links of a draft. */
  Watch of(@Nullable Edition draft) {
    lock.lock();
    try {
      List<Named> named = draft == null
          ? List.of()
          : draft.slots()
              .stream()
              .flatMap(slot -> find(slot.url()).map(state -> new Named(slot, state)).stream())
              .toList();
      return new Watch(named, running, asked);
    } finally {
      lock.unlock();
    }
  }

  /** What that says against sending a draft. */
  List<Finding> findings(Edition draft) {
    return LinkQuestions.findings(draft, of(draft).states().stream().map(Named::state).toList());
  }

  private Optional<LinkState> find(WebUrl url) {
    return states.stream().filter(state -> state.url().equals(url)).findFirst();
  }

  private void add(LinkState state) {
    lock.lock();
    try {
      states.add(state);
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      running = false;
    } finally {
      lock.unlock();
    }
  }
}
