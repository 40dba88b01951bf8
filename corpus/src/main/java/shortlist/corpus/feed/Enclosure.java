package shortlist.corpus.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * A file that comes with an item of a feed, as a podcast's sound.
 *
 * @param url where it is
 * @param type its media type in lower case, as the feed says; empty if it does not
 * @param duration how long it plays; null if the feed does not say
 */
public record Enclosure(WebUrl url, String type, @Nullable Duration duration) {

  /** Whether it is to be heard. */
  public boolean isAudio() {
    return type.startsWith("audio/");
  }
}
