package shortlist.app.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.guide.Guide;
import shortlist.corpus.guide.PathLevel;
import shortlist.corpus.guide.Step;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;

/** What the editor does with reading paths. Each method is one transaction. */
public final class GuideBook {

  /** Longer paths are read by nobody. */
  public static final int MAX_STEPS = 300;
  /** Characters of a title, a heading or a name. */
  public static final int MAX_LINE = 300;
  /** Characters of an introduction, a note or a summary. */
  public static final int MAX_TEXT = 4_000;

  private final Store store;

  /** For the guides of a workspace. */
  public GuideBook(Store store) {
    this.store = store;
  }

  /**
   * What became of a change.
   *
   * @param made whether it was made; false if the guide had changed since it was read
   * @param guide as it is now
   */
  public record Outcome(boolean made, Guide guide) {}

  /**
   * Begins a guide.
   *
   * @throws IllegalArgumentException if it is no title; the message is a sentence for the user
   */
  public Guide create(String title) {
    return store.guides().create(title(title), Instant.now());
  }

  /**
   * Changes a guide, unless it is not any more what the editor saw.
   *
   * @param version that the editor saw
   * @return empty if there is no such guide
   * @throws IllegalArgumentException if it would be too long; a sentence for the user
   */
  public Optional<Outcome> change(int number, int version, UnaryOperator<Guide> change) {
    AtomicReference<Optional<Outcome>> outcome = new AtomicReference<>(Optional.empty());
    store.transaction(() -> outcome.set(store.guides().find(number).map(guide -> {
      boolean made = guide.version() == version
          && store.guides().change(checked(change.apply(guide)), Instant.now());
      return new Outcome(made, store.guides().find(number).orElse(guide));
    })));
    return outcome.get();
  }

  /**
   * A step for what the workspace knows of a link, or for an address that it does not know.
   *
   * @param idOrUrl of a document or a past resource, or any web address
   * @param section the heading to stand under; may be empty
   * @throws IllegalArgumentException if it is none; the message is a sentence for the user
   */
  public Step step(String idOrUrl, String section, @Nullable PathLevel level) {
    Optional<Documents.Entry> document = store.documents().findByIdOrUrl(idOrUrl.strip());
    WebUrl url = document.map(Documents.Entry::url)
        .or(() -> WebUrl.parse(idOrUrl.strip()))
        .orElseThrow(() -> new IllegalArgumentException("“" + Legible.line(idOrUrl)
            + "” is no web address; write it like https://example.org/post."));
    Optional<Resource> resource = store.resources().find(Resource.key(url, ""));
    Optional<Metadata> metadata = document.map(Documents.Entry::metadata);
    return new Step(line(section), url,
        resource.map(Resource::title)
            .or(() -> metadata.map(Metadata::title))
            .filter(title -> !title.isBlank())
            .map(GuideBook::line)
            .orElse(url.text()),
        level, "",
        text(resource.map(Resource::summary)
            .filter(summary -> !summary.isBlank())
            .or(() -> metadata.map(Metadata::summary))
            .orElse("")),
        line(resource.map(Resource::organisation)
            .or(() -> metadata.map(Metadata::siteName))
            .orElse("")),
        resource.map(Resource::authors)
            .filter(authors -> !authors.isEmpty())
            .or(() -> metadata.map(Metadata::authors))
            .orElse(List.of()),
        resource.map(Resource::year)
            .or(() -> metadata.map(Metadata::published).map(LocalDate::getYear))
            .orElse(null));
  }

  /**
   * A title in order.
   *
   * @throws IllegalArgumentException if it is none; the message is a sentence for the user
   */
  public static String title(String title) {
    String line = line(title);
    if (line.isEmpty()) {
      throw new IllegalArgumentException("A guide has a title; say what it leads to.");
    }
    return line;
  }

  /** One line of bounded length. */
  public static String line(String text) {
    String line = Legible.line(text);
    return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE);
  }

  /** Lines of bounded length together. */
  public static String text(String text) {
    String tidy = Legible.text(text.replace("\r\n", "\n")).strip();
    return tidy.length() <= MAX_TEXT ? tidy : tidy.substring(0, MAX_TEXT);
  }

  private static Guide checked(Guide guide) {
    if (guide.steps().size() > MAX_STEPS) {
      throw new IllegalArgumentException("A guide has " + MAX_STEPS
          + " steps at most; begin another one.");
    }
    return guide;
  }
}
