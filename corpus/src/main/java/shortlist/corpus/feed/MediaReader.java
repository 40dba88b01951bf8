package shortlist.corpus.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.xml.Xml;

/**
 * Reads what items say of their sounds and films: enclosures of RSS and Atom, the words of Apple's
 * podcasts, Media RSS, and the podcast namespace.
 *
 * @see <a href="https://www.rssboard.org/media-rss">Media RSS</a>
 * @see <a href="https://podcasting2.org/docs/podcast-namespace/tags/person">Podcast namespace:
 *      person</a>
 */
final class MediaReader {

  private static final int MAX_SPEAKERS = 20;
  private static final int NOBODY_HEARD = 9;

  private final WebUrl base;

  /** Reads items of a feed whose addresses are relative to {@code base}. */
  MediaReader(WebUrl base) {
    this.base = base;
  }

  /** Where Media RSS puts what belongs together. */
  static Stream<Element> groups(Element item) {
    return Xml.children(item, "media:group").stream();
  }

  /** The file that comes with an item, what is to be heard or watched before any other. */
  @Nullable Enclosure enclosure(Element item) {
    List<Enclosure> found = new ArrayList<>();
    Stream<Element> links = Xml.children(item, "link")
        .stream()
        .filter(link -> Xml.attribute(link, "rel").equalsIgnoreCase("enclosure"));
    Stream<Element> files = Stream.concat(Xml.children(item, "enclosure").stream(),
        Stream.concat(Stream.of(item), groups(item))
            .flatMap(parent -> Xml.children(parent, "media:content").stream()));
    Optional<Duration> said = Xml.text(item, "itunes:duration").flatMap(Intervals::ofPlay);
    Stream.concat(files, links)
        .forEach(file -> address(file).ifPresent(address -> found.add(new Enclosure(address,
            type(file), said.or(() -> duration(file)).orElse(null)))));
    return found.stream()
        .min(Comparator.comparingInt(file -> file.isAudio() ? 0 : file.isVideo() ? 1 : 2))
        .orElse(null);
  }

  private Optional<WebUrl> address(Element file) {
    String url = Xml.attribute(file, "url");
    String reference = url.isEmpty() ? FeedItemReader.reference(file) : url;
    return reference.isEmpty() ? Optional.empty() : Xml.resolve(base, file, reference);
  }

  private static String type(Element file) {
    String type = Xml.attribute(file, "type").toLowerCase(Locale.ROOT);
    String medium = Xml.attribute(file, "medium").toLowerCase(Locale.ROOT);
    boolean told = medium.equals("audio") || medium.equals("video");
    return type.isEmpty() && told ? medium + "/*" : type;
  }

  private static Optional<Duration> duration(Element file) {
    return Intervals.ofPlay(Xml.attribute(file, "duration"))
        .filter(duration -> !duration.isZero());
  }

  private record Speaker(String name, int rank) {}

  /** The people who are heard or seen in an item, guests before hosts, each once. */
  List<String> speakers(Element item) {
    List<Speaker> speakers = new ArrayList<>();
    for (Element person : Xml.children(item, "podcast:person")) {
      add(speakers, person, Xml.attribute(person, "role"), "host");
    }
    Stream.concat(Stream.of(item), groups(item))
        .flatMap(parent -> Xml.children(parent, "media:credit").stream())
        .forEach(credit -> add(speakers, credit, Xml.attribute(credit, "role"), ""));
    return speakers.stream()
        .sorted(Comparator.comparingInt(Speaker::rank))
        .map(Speaker::name)
        .distinct()
        .limit(MAX_SPEAKERS)
        .toList();
  }

  private static void add(List<Speaker> speakers, Element person, String role, String otherwise) {
    String name = AuthorName.of(PlainText.of(person.wholeText()));
    int rank = rank(role.isEmpty() ? otherwise : role.toLowerCase(Locale.ROOT));
    if (!name.isEmpty() && rank < NOBODY_HEARD) {
      speakers.add(new Speaker(name, rank));
    }
  }

  /** Those who make a show, such as its editors, are not heard in it. */
  private static int rank(String role) {
    return switch (role) {
      case "guest", "speaker", "presenter", "lecturer", "interviewee", "panelist" -> 0;
      case "author", "actor", "performer" -> 1;
      case "host", "co-host", "guest host", "moderator", "interviewer" -> 2;
      default -> NOBODY_HEARD;
    };
  }
}
