package shortlist.indexer.extract.html.media;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.block.Block;
import shortlist.indexer.extract.html.metadata.About;
import shortlist.indexer.extract.text.Dates;
import shortlist.indexer.extract.text.Names;
import shortlist.indexer.extract.text.Spaces;

/**
 * What a page says of the talk or the episode that it is about. It counts only where the page is of
 * that kind: many an article has a film in it.
 *
 * <p>Of several words for one thing that of the player counts first, then that of JSON-LD, of meta
 * elements, of microdata, and at last what is shown.
 */
public final class Media {

  private static final String LENGTHS = "[itemprop=duration], time[datetime^=P],"
      + " [class~=(?i)(?:^|[\\s_-])(?:duration|runtime|episode-?length)(?:$|[\\s_-])]";
  private static final String SPEAKERS = "[itemprop=performer], [itemprop=actor],"
      + " [class~=(?i)(?:^|[\\s_-])(?:speaker|presenter|guest)s?[_-]*name(?:$|[\\s_-])]";
  private static final int SHORT = 400;
  private static final int MAX_SHOWN = 20;
  private static final int MAX_HEADING = 40;

  private final @Nullable Player player;
  private final MediaObjects objects;
  private final List<Block> transcript;
  private final List<String> lengths;
  private final List<String> speakers;
  private final boolean podcast;

  private Media(Document page, WebUrl url, About about) {
    this.player = Player.of(page).orElse(null);
    this.podcast = isPodcast(page, url, about);
    // Most pages are read, not heard: to look for what only the others have would cost them dear.
    boolean heard = player != null || podcast || about.mayBeHeard();
    this.objects = heard ? MediaObjects.of(page) : MediaObjects.NONE;
    this.transcript = heard ? transcript(page, url) : List.of();
    this.lengths = heard ? lengths(page, about) : List.of();
    this.speakers = heard
        ? page.select(SPEAKERS).stream().limit(MAX_SHOWN).map(Element::text).toList()
        : List.of();
  }

  private static boolean isPodcast(Document page, WebUrl url, About about) {
    String address = (url.text() + " " + page.title()).toLowerCase(Locale.ROOT);
    return about.meta("og:type").toLowerCase(Locale.ROOT).startsWith("music.")
        || (!about.meta("og:audio").isEmpty()
            && (address.contains("podcast") || address.contains("episode")));
  }

  /**
   * Looks at a page before anything is taken out of it.
   *
   * @param url where it was found
   * @param about what else it says of itself
   */
  public static Media of(Document page, WebUrl url, About about) {
    return new Media(page, url, about);
  }

  private List<Block> transcript(Document page, WebUrl url) {
    if (player != null && !player.captions().isEmpty()) {
      return Captions.join(player.captions());
    }
    return objects.text("transcript")
        .map(Captions::read)
        .orElseGet(() -> Transcript.find(page, url));
  }

  private static List<String> lengths(Document page, About about) {
    Stream<String> metas = Stream.of("og:video:duration", "video:duration", "music:duration")
        .map(about::meta);
    Stream<String> shown = page.select(LENGTHS)
        .stream()
        .limit(MAX_SHOWN)
        .flatMap(element -> Stream.of(element.attr("content"), element.attr("datetime"),
            element.ownText()));
    return Stream.concat(metas, shown).filter(text -> !text.isBlank()).toList();
  }

  /** The kind of the page, which looked like {@code guess} to the eye. */
  public Kind kind(Kind guess) {
    if (player != null) {
      return Kind.TALK;
    }
    boolean open = guess == Kind.ARTICLE || guess == Kind.LANDING || guess == Kind.OTHER;
    return podcast && open ? Kind.PODCAST : guess;
  }

  /** Whether a page of that kind is about a talk or an episode. */
  public static boolean isOf(Kind kind) {
    return kind == Kind.TALK || kind == Kind.PODCAST;
  }

  /**
   * What is known of the page, with what it says of the talk or the episode.
   *
   * @param last the latest day it can be of
   */
  public Metadata complete(Metadata page, LocalDate last) {
    String title = player == null || player.title().isBlank()
        ? page.title()
        : Spaces.collapse(player.title());
    LocalDate published = published(last).orElse(page.published());
    return new Metadata(title, authors(page.authors()), published, page.modified(),
        page.language(), page.kind(), page.siteName(), page.summary(),
        duration().orElse(null));
  }

  private Optional<Duration> duration() {
    return Stream.concat(Stream.of(player == null ? "" : player.seconds(),
        objects.text("duration", "timeRequired").orElse("")), lengths.stream())
        .flatMap(text -> PlayTime.ofSeconds(text).stream())
        .findFirst();
  }

  private Optional<LocalDate> published(LocalDate last) {
    return player == null
        ? Optional.empty()
        : Dates.find(player.published()).filter(day -> Dates.isPlausible(day, last));
  }

  /** Who speaks, guests first, and who else made it. */
  private List<String> authors(List<String> named) {
    if (player != null && !player.channel().isBlank()) {
      return List.of(Spaces.collapse(player.channel()));
    }
    List<String> said = Names.distinct(objects.names("speaker", "performer", "actor"));
    List<String> all = new ArrayList<>(said.isEmpty() ? Names.distinct(speakers) : said);
    all.addAll(named);
    return Names.distinct(all);
  }

  /**
   * The text: what the page says of it, and below that what was said in it.
   *
   * @param main the main text of the page, which may hold the transcript already
   * @param summary the page's description of itself
   */
  public List<Block> text(List<Block> main, String summary) {
    List<Block> text = new ArrayList<>(description(withoutTranscript(main), summary));
    if (!transcript.isEmpty()) {
      text.add(new Block.Heading(2, "Transcript", "Transcript"));
      text.addAll(transcript);
    }
    return text;
  }

  /** The main text may hold some of it, or all, under its heading or not. */
  private List<Block> withoutTranscript(List<Block> main) {
    if (transcript.isEmpty()) {
      return main;
    }
    Set<String> said = new HashSet<>();
    transcript.forEach(block -> said.add(key(block)));
    return main.stream()
        .filter(block -> !said.contains(key(block)) && !isHeading(block))
        .toList();
  }

  private static String key(Block block) {
    return Spaces.key(Block.render(List.of(block)).text());
  }

  private static boolean isHeading(Block block) {
    String key = key(block);
    return key.length() <= MAX_HEADING && key.endsWith("transcript");
  }

  private List<Block> description(List<Block> main, String summary) {
    if (player != null) {
      return Captions.read(player.description());
    }
    String said = objects.text("description")
        .filter(text -> text.length() > summary.length())
        .orElse(summary);
    int length = Block.render(main).text().length();
    return length < SHORT && said.length() > length ? Captions.read(said) : main;
  }
}
