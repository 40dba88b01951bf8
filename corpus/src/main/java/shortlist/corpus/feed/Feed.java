package shortlist.corpus.feed;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.xml.UnreadableException;

/**
 * A feed.
 *
 * @param title its title as plain text; empty if it has none
 * @param subtitle what it says it is about, as plain text; empty if it does not
 * @param link the page that it is the feed of; null if it names none
 * @param language as it names it; null if it does not
 * @param authors names, in order
 * @param items at most {@value #MAX_ITEMS}, the newest first as far as they say when they are from
 * @param hub where one may ask to be told of changes (WebSub); null if nowhere
 * @param older the page of it that holds the items before these (RFC 5005: {@code next} of a paged
 *        feed, {@code prev-archive} of an archived one); null if there is none
 * @param interval how often it says it changes, a minute to a year; null if it does not
 */
public record Feed(
    String title,
    String subtitle,
    @Nullable WebUrl link,
    @Nullable String language,
    List<String> authors,
    List<FeedItem> items,
    @Nullable WebUrl hub,
    @Nullable WebUrl older,
    @Nullable Duration interval) {

  /** The most items that are kept of one feed. */
  public static final int MAX_ITEMS = 1_000;

  /** Copies the lists, sorts the items and drops the oldest that are too many. */
  public Feed {
    authors = List.copyOf(authors);
    items = items.stream()
        .sorted(Comparator.comparing(FeedItem::published,
            Comparator.nullsLast(Comparator.reverseOrder())))
        .limit(MAX_ITEMS)
        .toList();
  }

  /**
   * Reads a feed, which may have no items.
   *
   * @param bytes of the response's content, unpacked
   * @param format what they were taken for: {@link Format#FEED} or {@link Format#JSON_FEED}
   * @throws UnreadableException if it is no feed after all, or an attack
   */
  public static Feed read(Response response, byte[] bytes, Format format)
      throws UnreadableException {
    return format == Format.JSON_FEED
        ? JsonFeedReader.read(response, bytes)
        : FeedReader.read(response, bytes);
  }
}
