package shortlist.corpus.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * An entry of a feed.
 *
 * @param id what it calls itself, which stays when its link changes; else its address; empty if it
 *        has neither
 * @param link where it leads; null if nowhere on the web
 * @param title plain text; empty if it has none
 * @param published when, if that can be read and is neither before 1990 nor after the feed was
 *        fetched
 * @param summary plain text, cut to some hundred characters; empty if it has none
 * @param content the longest text that comes with it, as HTML that nobody has cleaned, at most
 *        {@value #MAX_CONTENT} characters; empty if it has none
 * @param authors names, in order, without mail addresses unless there is no name
 * @param speakers who is heard or seen in it, guests before hosts; empty if it does not say
 * @param language as it names it; null if it does not
 * @param enclosure the file that comes with it, a sound or a film before any other; null if there
 *        is none
 */
public record FeedItem(
    String id,
    @Nullable WebUrl link,
    String title,
    @Nullable Instant published,
    String summary,
    String content,
    List<String> authors,
    List<String> speakers,
    @Nullable String language,
    @Nullable Enclosure enclosure) {

  /** The longest content that is kept. */
  public static final int MAX_CONTENT = 500_000;

  /** Copies the lists and cuts the content. */
  public FeedItem {
    authors = List.copyOf(authors);
    speakers = List.copyOf(speakers);
    content = content.substring(0, Math.min(content.length(), MAX_CONTENT));
  }
}
