package shortlist.corpus.feed;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
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

  private static final Pattern AUDIO = Pattern
      .compile(".*\\.(?:mp3|m4a|aac|ogg|oga|opus|flac|wav)");
  private static final Pattern VIDEO = Pattern.compile(".*\\.(?:mp4|m4v|mov|webm|ogv)");

  /** Whether it is to be heard. */
  public boolean isAudio() {
    return type.startsWith("audio/") || (type.isEmpty() && isNamed(AUDIO));
  }

  /** Whether it is to be watched. */
  public boolean isVideo() {
    return type.startsWith("video/") || (type.isEmpty() && isNamed(VIDEO));
  }

  private boolean isNamed(Pattern endings) {
    return endings.matcher(url.path().toLowerCase(Locale.ROOT)).matches();
  }
}
