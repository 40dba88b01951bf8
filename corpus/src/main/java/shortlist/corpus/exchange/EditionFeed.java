package shortlist.corpus.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Issue;

/**
 * Published editions as a feed.
 *
 * @param issues newest first
 * @param home the page of the feed; null if it has none
 * @param self its own address; null if it is not known yet
 * @param title what it is called
 * @param author who writes the editions
 */
public record EditionFeed(
    List<Issue> issues, @Nullable URI home, @Nullable URI self, String title, String author) {

  private static final String TITLE = "Editions";
  private static final String PROGRAM = "Shortlist";

  /** Copies the list; a blank title or author is replaced by a general one. */
  public EditionFeed {
    issues = List.copyOf(issues);
    title = title.isBlank() ? TITLE : Legible.line(title);
    author = author.isBlank() ? PROGRAM : Legible.line(author);
  }

  static EditionFeed ofOne(Issue issue) {
    return new EditionFeed(List.of(issue), null, null, "", "");
  }

  /** The feed as Atom (RFC 4287). */
  public String atom() {
    return EditionAtom.feed(this);
  }

  /** The feed as JSON Feed 1.1. */
  public String json() {
    return EditionJsonFeed.write(this);
  }

  /** When the newest edition came; the epoch if there is none. */
  public Instant updated() {
    return issues.stream()
        .map(issue -> moment(issue.edition()))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /**
   * What an edition is known by, wherever its feed is and whatever it is called: derived from when
   * it was begun and its number, which nothing changes (RFC 9562).
   */
  static UUID id(Edition edition) {
    return uuid("edition:" + edition.number() + ":" + edition.createdAt().toEpochMilli());
  }

  /** What the feed is known by: its first edition, for numbers begin anew in each workspace. */
  UUID id() {
    return uuid(issues.isEmpty() ? "editions" : "editions:" + id(issues.getLast().edition()));
  }

  /** When an edition was published; a draft, when it was begun. */
  static Instant moment(Edition edition) {
    return edition.publishedAt() == null ? edition.createdAt() : edition.publishedAt();
  }

  /** An edition as a piece of HTML without styles, as feed readers want it. */
  static String html(Issue issue) {
    String intro = paragraphs(issue.edition().intro());
    return intro + "<ol>" + issue.pieces()
        .stream()
        .map(piece -> "<li><p><a href=\"" + Prose.inHtml(piece.slot().url().text()) + "\">"
            + Prose.inHtml(Legible.line(piece.slot().title())) + "</a>"
            + piece.byline()
                .parts()
                .stream()
                .map(part -> " · " + Prose.inHtml(part))
                .collect(Collectors.joining())
            + "</p>" + paragraphs(piece.slot().blurb()) + "</li>")
        .collect(Collectors.joining()) + "</ol>";
  }

  private static String paragraphs(String text) {
    return Prose.paragraphsInHtml(text)
        .stream()
        .map(paragraph -> "<p>" + paragraph + "</p>")
        .collect(Collectors.joining());
  }

  private static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(("shortlist:" + name).getBytes(StandardCharsets.UTF_8));
  }
}
