package shortlist.indexer;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Documents.Owner;

/**
 * Which of several responses gives a document: the page that stands at its address, before its PDF
 * if that has the same key, else a page that names this address as its own, else a feed's entry; a
 * page that has nothing to read only if there is no other; and of equals the one that was met
 * first. An imported document is given by no page. The order in which responses are read does not
 * matter, so that a rebuild comes to the same. Knows what this batch has given. Used by one thread.
 */
final class Ownership {

  private static final int NOTHING_TO_READ = 0;
  private static final int ENTRY = 1;
  private static final int COPY = 2;
  private static final int OWN = 3;
  private static final int PRESENTED = 4;

  private static final int FEW_WORDS = 30;

  private final Documents documents;
  /** Null for what is given by nobody now. */
  private final Map<String, @Nullable Claim> claims = new HashMap<>();

  Ownership(Documents documents) {
    this.documents = documents;
  }

  private record Claim(long page, int rank) {

    boolean isBetterThan(Claim other) {
      return rank != other.rank ? rank > other.rank : page < other.page;
    }
  }

  /**
   * Whether the document is now {@code page}'s to give, as the page's own.
   *
   * @param presents whether the page presents a paper, whose text need not be on it
   * @param worse called where the page still gives the document, but not as well as before, so that
   *        others may be better now
   */
  boolean takePage(long page, WebUrl url, Document document, boolean presents, Runnable worse) {
    boolean read = isRead(document.metadata().kind(), document.content().words());
    return take(document.id(), new Claim(page, rank(url, document.id(), presents, read)), worse);
  }

  /** Whether the document is now {@code feed}'s to give, as one of its entries. */
  boolean takeEntry(long feed, String id) {
    return take(id, new Claim(feed, ENTRY), () -> {});
  }

  private boolean take(String id, Claim claim, Runnable worse) {
    if (documents.isImported(id)) {
      return false;
    }
    Claim before = current(id);
    boolean ours = true;
    if (before != null && before.page() != claim.page()) {
      ours = claim.isBetterThan(before);
    } else if (before != null && before.rank() > claim.rank()) {
      worse.run();
    }
    if (ours) {
      claims.put(id, claim);
    }
    return ours;
  }

  /** Whether a page gives a document now, as its own or as an entry. */
  boolean isGivenBy(long page, String id) {
    Claim claim = current(id);
    return claim != null && claim.page() == page;
  }

  private @Nullable Claim current(String id) {
    return claims.containsKey(id) ? claims.get(id) : stored(id);
  }

  private @Nullable Claim stored(String id) {
    Owner owner = documents.ownerOf(id).orElse(null);
    return owner == null
        ? null
        : new Claim(owner.pageId(), owner.ofEntry()
            ? ENTRY
            : rank(owner.url(), id, owner.presents(), isRead(owner.kind(), owner.words())));
  }

  /** Whether a page has more to read than the frame of a player. */
  static boolean isRead(Kind kind, int words) {
    return kind.isShareable() && words >= FEW_WORDS;
  }

  private static int rank(WebUrl url, String id, boolean presents, boolean read) {
    if (!presents && !read) {
      return NOTHING_TO_READ;
    }
    return !Document.idOf(url).equals(id) ? COPY : presents ? PRESENTED : OWN;
  }

  /** Forgets a document that is given by nobody now. */
  void release(String id) {
    claims.put(id, null);
  }

  /** Forgets what was given, once the store knows it. */
  void clear() {
    claims.clear();
  }
}
