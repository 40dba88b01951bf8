package shortlist.app.edition;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.document.ReadingTime;
import shortlist.corpus.edition.Byline;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.edition.Issue;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.exchange.EditionFeed;
import shortlist.corpus.note.Highlights;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Newsletter;

/** Editions as readers get them: with what the corpus knows of each link, or the past does. */
public final class Issues {

  /** As many editions as a feed carries. */
  private static final int FEED = 50;

  private final Store store;

  /** Of the editions of a workspace. */
  public Issues(Store store) {
    this.store = store;
  }

  /** The edition with a byline for each link. */
  public Issue of(Edition edition) {
    return new Issue(edition, edition.slots().stream().map(this::byline).toList());
  }

  /**
   * The newest published editions as a feed.
   *
   * @param newsletter whose editions they are
   * @param home the page of the feed; null if it has none
   * @param self its own address; null if it is not known yet
   */
  public EditionFeed feed(Newsletter newsletter, @Nullable URI home, @Nullable URI self) {
    return new EditionFeed(store.editions()
        .all()
        .stream()
        .filter(edition -> !edition.isDraft())
        .sorted(Comparator.comparingInt(Edition::number).reversed())
        .limit(FEED)
        .map(this::of)
        .toList(), home, self, newsletter.name(), newsletter.editor());
  }

  /** The byline of one link. */
  public Byline byline(Slot slot) {
    Optional<Resource> past = store.resources().find(Resource.key(slot.url(), slot.title()));
    return document(slot).map(document -> byline(slot, document, past.orElse(null)))
        .or(() -> past.map(resource -> byline(slot, resource)))
        .orElse(Byline.NONE);
  }

  /** The document that a slot shows, if the corpus has it. */
  Optional<Entry> document(Slot slot) {
    Documents documents = store.documents();
    return slot.documentId() == null
        ? documents.findByIdOrUrl(slot.url().text())
        : documents.find(slot.documentId());
  }

  private Byline byline(Slot slot, Entry document, @Nullable Resource past) {
    Metadata metadata = document.metadata();
    LocalDate published = metadata.published();
    Integer year = published == null ? null : Integer.valueOf(published.getYear());
    int minutes = metadata.duration() == null
        ? ReadingTime.minutes(document.words())
        : (int) Math.ceilDiv(metadata.duration().toSeconds(), 60);
    String organisation = organisation(slot, metadata.siteName());
    if (past == null) {
      return new Byline(metadata.authors(), organisation, year, metadata.kind(), minutes,
          highlight(slot, null));
    }
    return new Byline(metadata.authors().isEmpty() ? past.authors() : metadata.authors(),
        past.organisation() == null ? organisation : organisation(slot, past.organisation()),
        year == null ? past.year() : year, metadata.kind(), minutes, highlight(slot, past));
  }

  private Byline byline(Slot slot, Resource past) {
    return new Byline(past.authors(), past.organisation(), past.year(), past.kind(), 0,
        highlight(slot, past));
  }

  private @Nullable String highlight(Slot slot, @Nullable Resource past) {
    return Highlights.of(store.notes().find(Resource.key(slot.url(), slot.title())), past);
  }

  /** A site without a name is called by its host, which tells readers nothing about who wrote. */
  private static @Nullable String organisation(Slot slot, String name) {
    String host = slot.url().host();
    return name.equalsIgnoreCase(host) || ("www." + name).equalsIgnoreCase(host) ? null : name;
  }
}
