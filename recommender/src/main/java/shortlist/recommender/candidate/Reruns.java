package shortlist.recommender.candidate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;

/**
 * Finds where a link ran before: under its address or one that leads to or from it, a paper under
 * any of its addresses, with nearly its text, or with its title. Reading takes a pass over what was
 * published and over all redirects; a question takes microseconds. Not changed once it is read.
 */
public final class Reruns {

  private final Redirects redirects;
  private final Map<LinkKey, Rerun> byKey = new HashMap<>();
  private final Map<String, Rerun> byTitle = new HashMap<>();
  private final List<Text> texts = new ArrayList<>();

  private Reruns(Store store) {
    this.redirects = new Redirects(store.addresses());
  }

  /** What two links have in common. */
  public enum Match {
    /** The address, or one that leads to the other; a paper's name. */
    LINK,
    /** Nearly the same text. */
    TEXT,
    /** A title that is long enough to tell. */
    TITLE
  }

  /**
   * A link that ran before.
   *
   * @param edition what its edition is called; null if unknown
   * @param day of that edition; null if unknown
   * @param title its title
   * @param url its address; null if unknown
   */
  public record Rerun(
      @Nullable String edition, @Nullable LocalDate day, String title, @Nullable WebUrl url) {}

  /** What ran before, and what it shares with the link that was asked about. */
  public record Found(Match match, Rerun rerun) {}

  private record Text(Fingerprint fingerprint, Rerun rerun) {}

  /** Reads what was published: past resources, and the editions that were sent. */
  public static Reruns read(Store store) {
    Reruns reruns = new Reruns(store);
    for (Edition edition : store.editions().all()) {
      if (edition.publishedAt() != null) {
        LocalDate day = LocalDate.ofInstant(edition.publishedAt(), ZoneOffset.UTC);
        edition.slots()
            .forEach(slot -> reruns.add(store, new Rerun(String.valueOf(edition.number()), day,
                slot.title(), slot.url()), slot.documentId()));
      }
    }
    for (Resource resource : store.resources().all()) {
      reruns.add(store, new Rerun(resource.edition(), resource.published(), resource.title(),
          resource.url()), null);
    }
    return reruns;
  }

  /** Whatever ran before that a link is taken for; empty if it is new. */
  public Optional<Found> find(WebUrl url, String title, @Nullable Entry document) {
    return ofKey(url).or(() -> document == null || document.url() == null
        ? Optional.empty()
        : ofKey(document.url()))
        .map(rerun -> new Found(Match.LINK, rerun))
        .or(() -> document == null ? Optional.empty() : ofText(document.fingerprint()))
        .or(() -> Titles.telling(title)
            .flatMap(plain -> Optional.ofNullable(byTitle.get(plain)))
            .map(rerun -> new Found(Match.TITLE, rerun)));
  }

  /** Whether two links are one by their addresses or by redirects between them. */
  public boolean areOne(WebUrl one, WebUrl other) {
    return redirects.chain(LinkKey.of(one)).contains(LinkKey.of(other));
  }

  private Optional<Rerun> ofKey(WebUrl url) {
    return redirects.chain(LinkKey.of(url))
        .stream()
        .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
        .findFirst();
  }

  private Optional<Found> ofText(Fingerprint fingerprint) {
    return texts.stream()
        .filter(text -> text.fingerprint().isNear(fingerprint))
        .findFirst()
        .map(text -> new Found(Match.TEXT, text.rerun()));
  }

  private void add(Store store, Rerun rerun, @Nullable String documentId) {
    WebUrl url = rerun.url();
    if (url != null) {
      byKey.putIfAbsent(LinkKey.of(url), rerun);
    }
    Titles.telling(rerun.title()).ifPresent(plain -> byTitle.putIfAbsent(plain, rerun));
    Optional.ofNullable(documentId)
        .or(() -> Optional.ofNullable(url).map(Document::idOf))
        .flatMap(store.documents()::find)
        .map(Entry::fingerprint)
        .filter(fingerprint -> !fingerprint.equals(Fingerprint.NONE))
        .ifPresent(fingerprint -> texts.add(new Text(fingerprint, rerun)));
  }
}
