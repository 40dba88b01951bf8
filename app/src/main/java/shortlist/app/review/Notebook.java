package shortlist.app.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.note.Highlights;
import shortlist.corpus.note.Note;
import shortlist.corpus.note.Relation;
import shortlist.corpus.note.RelationKind;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Notes;
import shortlist.corpus.store.Store;

/**
 * The editor's own words on links, and what belongs to them. What cannot be written down is refused
 * by an {@link IllegalArgumentException} whose message is a sentence for the user.
 */
public final class Notebook {

  private static final int MAX_TEXT = 20_000;
  private static final int MAX_HIGHLIGHT = 1_000;
  private static final int MAX_TITLE = 300;
  private static final int MAX_RELATIONS = 50;

  private final Store store;

  /** The notebook of a workspace. */
  public Notebook(Store store) {
    this.store = store;
  }

  /**
   * A link on which something can be written.
   *
   * @param key that it is known under
   * @param url its address; null if it has none
   * @param title may be empty
   * @param document null if it is not in the corpus
   * @param resource null if it was never published
   */
  public record Subject(
      String key,
      @Nullable WebUrl url,
      String title,
      Documents.@Nullable Entry document,
      @Nullable Resource resource) {}

  /** What a person names by the id of a document, or the address of one or of a past resource. */
  public Optional<Subject> find(String idOrUrl) {
    return store.documents()
        .findByIdOrUrl(idOrUrl)
        .map(this::of)
        .or(() -> WebUrl.parse(idOrUrl).flatMap(url -> ofKey(LinkKey.of(url).text())));
  }

  /** A document as it is written on. */
  public Subject of(Documents.Entry document) {
    String title = document.metadata().title();
    String key = Resource.key(document.url(), title);
    return new Subject(key, document.url(), title, document,
        store.resources().find(key).orElse(null));
  }

  /** The link of a key; empty if there is neither a document nor a past resource. */
  public Optional<Subject> ofKey(String key) {
    Optional<Resource> resource = store.resources().find(key);
    Optional<Documents.Entry> document = store.documents()
        .find(Document.idOf(new LinkKey(key)))
        .or(() -> resource.map(Resource::url)
            .flatMap(url -> store.documents().findByIdOrUrl(url.text())));
    return document.map(this::of)
        .filter(subject -> subject.key().equals(key))
        .or(() -> resource.map(known -> new Subject(key, known.url(), known.title(),
            document.orElse(null), known)));
  }

  /** What is written on a link. */
  public Note note(Subject subject) {
    return store.notes().find(subject.key());
  }

  /** What readers get to read on a link; empty if nothing is. */
  public String highlight(Subject subject) {
    String highlight = Highlights.of(note(subject), subject.resource());
    return highlight == null ? "" : highlight;
  }

  /**
   * Writes on a link anew, unless somebody else did since.
   *
   * @param version of the note that the editor saw; 0 if there was none
   */
  public Notes.Change write(Subject subject, String text, String highlight, int version) {
    return store.notes()
        .change(subject.key(), bounded("A note", text, MAX_TEXT),
            bounded("A highlight", highlight, MAX_HIGHLIGHT), version, Instant.now());
  }

  /** What belongs to a link, as the editor says. */
  public List<Relation> relations(Subject subject) {
    return store.relations().of(subject.key());
  }

  /**
   * Says that something belongs to a link; what was said of the same address is replaced.
   *
   * @param kind the label of a {@link RelationKind}
   * @param address as a person writes it
   * @param title may be empty
   */
  public Relation relate(Subject subject, String kind, String address, String title) {
    Relation relation = new Relation(kind(kind), address(address),
        bounded("A title", Legible.line(title), MAX_TITLE));
    if (LinkKey.of(relation.url()).text().equals(subject.key())) {
      throw new IllegalArgumentException("This is the address of the link itself; give another.");
    }
    store.transaction(() -> {
      if (relations(subject).size() >= MAX_RELATIONS) {
        throw new IllegalArgumentException("More than " + MAX_RELATIONS
            + " links cannot belong to one; remove some first.");
      }
      store.relations().put(subject.key(), relation);
    });
    return relation;
  }

  /** Takes back what {@link #relate} said; false if nothing was. */
  public boolean unrelate(Subject subject, String address) {
    return store.relations().remove(subject.key(), address(address));
  }

  private static RelationKind kind(String label) {
    return RelationKind.ofLabel(label)
        .orElseThrow(() -> new IllegalArgumentException("Say what it is: "
            + String.join(", ", RelationKind.labels()) + "."));
  }

  private static WebUrl address(String address) {
    String written = address.strip();
    return WebUrl.parse(written)
        .or(() -> written.contains(".") && !written.contains(":")
            ? WebUrl.parse("https://" + written)
            : Optional.empty())
        .orElseThrow(() -> new IllegalArgumentException(written.isEmpty()
            ? "Give its address, such as https://example.org/slides."
            : Legible.line(written) + " is no web address; write one such as"
                + " https://example.org/slides."));
  }

  private static String bounded(String what, String text, int most) {
    String tidy = Legible.text(text.replace("\r\n", "\n").replace('\r', '\n')).strip();
    if (tidy.length() > most) {
      throw new IllegalArgumentException("%s has at most %,d characters; this one has %,d."
          .formatted(what, most, tidy.length()));
    }
    return tidy;
  }
}
