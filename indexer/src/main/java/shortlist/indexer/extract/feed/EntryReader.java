package shortlist.indexer.extract.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.feed.Enclosure;
import shortlist.corpus.feed.Feed;
import shortlist.corpus.feed.FeedItem;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.block.Block;
import shortlist.indexer.extract.html.HtmlReader;
import shortlist.indexer.extract.html.dom.Tags;
import shortlist.indexer.extract.html.markup.BlockReader;
import shortlist.indexer.extract.text.Languages;

/** Makes documents of a feed's items. Stateless; safe for use by several threads. */
public final class EntryReader {

  private static final String UNREAD = "script, style, template, noscript, iframe, object, form,"
      + " svg, img[width=1]";
  private static final Pattern LINE_BREAKS = Pattern.compile("(?<!\\h)\\h*+\\R\\s*+");
  private static final Pattern VIDEO_PAGE = Pattern
      .compile("youtube\\.com/watch\\?v=.*|vimeo\\.com/\\d+");

  private final Feed feed;
  private final String site;

  private EntryReader(Feed feed, String site) {
    this.feed = feed;
    this.site = site;
  }

  /**
   * The items that have a text and an address, newest first.
   *
   * @param url of the feed
   */
  public static List<Entry> read(Feed feed, WebUrl url) {
    EntryReader reader = new EntryReader(feed, feed.title().isEmpty() ? url.host() : feed.title());
    List<Entry> entries = new ArrayList<>();
    for (FeedItem item : feed.items()) {
      reader.entry(item).ifPresent(entries::add);
    }
    return entries;
  }

  private Optional<Entry> entry(FeedItem item) {
    Kind kind = kind(item);
    WebUrl address = address(item, kind);
    if (address == null || item.content().isBlank()) {
      return Optional.empty();
    }
    Content content = Block.render(BlockReader.read(parse(item.content(), address), address));
    if (content.text().isBlank()) {
      return Optional.empty();
    }
    Metadata metadata = new Metadata(item.title(), authors(item), day(item.published()), null,
        Languages.of(content.text(), item.language() == null ? feed.language() : item.language()),
        kind, site, item.summary(), duration(item, kind));
    return Optional.of(new Entry(
        shortlist.corpus.document.Document.at(address, metadata, content), item.link()));
  }

  private static Kind kind(FeedItem item) {
    Enclosure file = item.enclosure();
    WebUrl link = item.link();
    if (file != null && file.isAudio()) {
      return Kind.PODCAST;
    }
    boolean video = (file != null && file.isVideo())
        || (link != null && VIDEO_PAGE.matcher(LinkKey.of(link).text()).matches());
    return video ? Kind.TALK : Kind.ARTICLE;
  }

  /** Some episodes have no page: then the sound itself is what one can link to. */
  private static @Nullable WebUrl address(FeedItem item, Kind kind) {
    Enclosure file = item.enclosure();
    return item.link() == null && kind != Kind.ARTICLE && file != null ? file.url() : item.link();
  }

  private List<String> authors(FeedItem item) {
    if (!item.speakers().isEmpty()) {
      return item.speakers();
    }
    return item.authors().isEmpty() ? feed.authors() : item.authors();
  }

  private static java.time.@Nullable Duration duration(FeedItem item, Kind kind) {
    Enclosure file = item.enclosure();
    return kind == Kind.ARTICLE || file == null ? null : file.duration();
  }

  private static @Nullable LocalDate day(@Nullable Instant instant) {
    return instant == null ? null : LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private static org.jsoup.nodes.Element parse(String content, WebUrl base) {
    Document fragment = HtmlReader.parse(base, isMarkup(content) ? content : paragraphs(content));
    fragment.select(UNREAD).remove();
    Tags.unnest(fragment.body());
    return fragment.body();
  }

  private static boolean isMarkup(String content) {
    return content.indexOf('<') >= 0 && content.indexOf('>') >= 0;
  }

  /** Plain text, where a line break is all that there is of structure. */
  private static String paragraphs(String text) {
    return "<p>"
        + LINE_BREAKS.matcher(Entities.escape(Parser.unescapeEntities(text.strip(), false)))
            .replaceAll("<p>");
  }
}
