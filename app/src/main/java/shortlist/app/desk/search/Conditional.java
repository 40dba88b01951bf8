package shortlist.app.desk.search;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are asked for again and again, such as feeds: who has the present one is told so in
 * a few bytes (RFC 9110 section 13).
 */
final class Conditional {

  private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;
  private static final int TAG_BYTES = 16;

  private Conditional() {}

  /**
   * Answers with a text, or with 304 if the asker has it.
   *
   * @param modified when the text was last another
   */
  static void answer(Context context, String contentType, String text, Instant modified) {
    String tag = tag(text);
    Instant second = modified.truncatedTo(ChronoUnit.SECONDS);
    // The guard's no-store would have the asker forget what it is to ask about.
    context.header("Cache-Control", "no-cache")
        .header("ETag", tag)
        .header("Last-Modified", DATE.format(second.atZone(ZoneOffset.UTC)));
    if (has(context, tag, second)) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      context.contentType(contentType).result(text);
    }
  }

  /** The tag is the better witness: where one is given, the time does not count. */
  private static boolean has(Context context, String tag, Instant modified) {
    String tags = context.header("If-None-Match");
    if (tags != null) {
      return tags.strip().equals("*") || tags.contains(tag);
    }
    Instant since = instant(context.header("If-Modified-Since"));
    return since != null && !modified.isAfter(since);
  }

  private static @Nullable Instant instant(@Nullable String date) {
    try {
      return date == null ? null : ZonedDateTime.parse(date, DATE).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static String tag(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256")
          .digest(text.getBytes(StandardCharsets.UTF_8));
      return '"' + Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(hash, TAG_BYTES)) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }
}
