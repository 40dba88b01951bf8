package shortlist.corpus.link;

import org.jspecify.annotations.Nullable;

/** What a video of YouTube is known under, whichever of its addresses is met. */
final class VideoKey {

  private static final String[] PLAYERS = {"/embed/", "/shorts/", "/live/", "/v/", "/e/"};

  private VideoKey() {}

  /** The key, or null if no single video stands there. */
  static @Nullable String of(String site, String path, String query) {
    String video = site.equals("youtu.be") ? segment(path, 1) : video(path, query);
    return video == null || video.isEmpty() ? null : "youtube.com/watch?v=" + video;
  }

  private static @Nullable String video(String path, String query) {
    if (path.equals("/watch") || path.equals("/watch/")) {
      return parameter(query);
    }
    for (String player : PLAYERS) {
      if (path.startsWith(player)) {
        return segment(path, player.length());
      }
    }
    return null;
  }

  private static @Nullable String parameter(String query) {
    int start = query.startsWith("v=") ? 0 : query.indexOf("&v=") + 1;
    if (start == 0 && !query.startsWith("v=")) {
      return null;
    }
    int end = query.indexOf('&', start);
    return query.substring(start + 2, end < 0 ? query.length() : end);
  }

  private static String segment(String path, int start) {
    int end = path.indexOf('/', start);
    return path.substring(start, end < 0 ? path.length() : end);
  }
}
