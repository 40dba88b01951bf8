package shortlist.app.desk.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers, and the versions of what they show. An entity tag is a digest of the answer itself (RFC
 * 9110 section 8.8.3): it changes with whatever the asker could have seen, whoever changed it.
 */
final class Reply {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");
  private static final int TAG_BYTES = 15;

  private Reply() {}

  /** Answers with an object, or with 304 if the asker has it. */
  static void with(Context context, Map<String, ?> object) {
    with(context, "application/json; charset=utf-8", JSON.writeValueAsString(object));
  }

  /** Answers with a text, or with 304 if the asker has it. */
  static void with(Context context, String contentType, String text) {
    String tag = tag(text);
    // The guard's no-store would have the asker forget what it is to ask about.
    context.header("Cache-Control", "no-cache").header("ETag", tag);
    String known = context.header("If-None-Match");
    boolean read = context.req().getMethod().equals("GET");
    if (read && known != null && (known.strip().equals("*") || tags(known).contains(tag))) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      context.contentType(contentType).result(text);
    }
  }

  /** Answers with an object that is new. */
  static void created(Context context, String location, Map<String, ?> object) {
    context.status(HttpStatus.CREATED).header("Location", Api.ROOT + location);
    with(context, object);
  }

  /** Says that it was done, and that there is nothing more to say. */
  static void done(Context context) {
    context.status(HttpStatus.NO_CONTENT);
  }

  /**
   * Makes sure that a change is based on what there is. To be called within the transaction of the
   * change.
   *
   * @param current what a GET answers now
   * @param yours what was sent, for the problem's answer; null if nothing was
   */
  static void checkVersion(Context context, Map<String, ?> current, @Nullable Object yours) {
    String match = context.header("If-Match");
    if (match == null) {
      throw Refusal.unconditional();
    }
    if (!match.strip().equals("*")
        && !tags(match).contains(tag(JSON.writeValueAsString(current)))) {
      throw Refusal.stale(current, yours);
    }
  }

  /** Makes sure that an asker who wants to change something does not expect to find it. */
  static void checkAbsence(Context context, @Nullable Object yours) {
    if (context.header("If-Match") != null) {
      throw Refusal.stale(null, yours);
    }
  }

  private static List<String> tags(String header) {
    // What a proxy has compressed is the same version for us, and marked as weak.
    return TAG.matcher(header)
        .results()
        .map(MatchResult::group)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .toList();
  }

  private static String tag(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256")
          .digest(text.getBytes(StandardCharsets.UTF_8));
      return '"' + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, TAG_BYTES)) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }
}
