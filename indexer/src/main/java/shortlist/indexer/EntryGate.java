package shortlist.indexer;

import java.util.List;
import java.util.Optional;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Documents.Owner;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Trails;
import shortlist.corpus.store.Trails.Trail;
import shortlist.indexer.extract.feed.Entry;

/**
 * Lets a feed's entries through whose page has nothing better to say. An episode or a talk may
 * stand for itself as long as its page gives no text; a post only if it was written out in the feed
 * and its page was asked for in vain. The crawl decides what belongs to a source: where it did not
 * take a link, the entry is not taken either.
 */
final class EntryGate {

  private static final int WHOLE_POST = 150;
  private static final List<Integer> PAYWALLS = List.of(401, 402, 403, 451);

  private final Trails trails;
  private final Documents documents;

  EntryGate(Trails trails, Documents documents) {
    this.trails = trails;
    this.documents = documents;
  }

  boolean letsThrough(Entry entry) {
    WebUrl link = entry.page();
    if (link == null) {
      return true;
    }
    Optional<Trail> page = trails.find(link);
    Optional<Trail> end = page.flatMap(this::end);
    if (end.isEmpty() || isRead(end.get())) {
      return false;
    }
    return entry.isMedia()
        || (isClosed(end.get()) && entry.document().content().words() >= WHOLE_POST);
  }

  /** Where its redirects end; itself if that was never met. */
  private Optional<Trail> end(Trail page) {
    List<WebUrl> redirects = trails.redirects(page);
    return redirects.isEmpty()
        ? Optional.of(page)
        : trails.find(redirects.getLast()).or(() -> Optional.of(page));
  }

  /** Whether a page gives a text; the entry's own, under the address of the page, is none. */
  private boolean isRead(Trail page) {
    String id = page.documentId();
    return id != null && documents.find(id)
        .filter(document -> Ownership.isRead(document.metadata().kind(), document.words()))
        .isPresent() && documents.ownerOf(id).filter(Owner::ofEntry).isEmpty();
  }

  private boolean isClosed(Trail page) {
    FetchOutcome outcome = page.outcome();
    if (outcome == FetchOutcome.MISSING) {
      return trails.visits(page.id())
          .stream()
          .reduce((_, last) -> last)
          .filter(visit -> PAYWALLS.contains(visit.status()))
          .isPresent();
    }
    return page.archivedAt() == null
        && (outcome == FetchOutcome.FAILED || outcome == FetchOutcome.DISALLOWED);
  }
}
