package shortlist.app.desk.api;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.app.json.Json;

/**
 * A page of a list. A cursor names the last thing of the page before, not how many there were: what
 * is added or removed meanwhile shifts nothing.
 *
 * @param after the key of the last thing that the asker has; empty at the beginning
 * @param limit at most so many things
 */
record Paging(String after, int limit) {

  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final Pattern LIMIT = Pattern.compile("[0-9]{1,4}");
  private static final String MARK = "1:";

  /** What a request asks for with {@code cursor} and {@code limit}. */
  static Paging of(Context context) {
    return new Paging(cursor(context), limit(context, USUAL, MOST));
  }

  /** How many a request asks for; more than {@code most} are refused. */
  static int limit(Context context, int usual, int most) {
    String limit = context.queryParam("limit");
    if (limit == null) {
      return usual;
    }
    int number = LIMIT.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
    if (number < 1 || number > most) {
      throw Refusal.ofParameter("limit", "limit takes a number from 1 to " + most + ".");
    }
    return number;
  }

  /** The key that a request's cursor hides; empty if it has none. */
  static String cursor(Context context) {
    String cursor = context.queryParam("cursor");
    if (cursor == null) {
      return "";
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith(MARK)) {
        return text.substring(MARK.length());
      }
    } catch (IllegalArgumentException notOurs) {
      // Told below.
    }
    throw Refusal.ofParameter("cursor",
        "This is no cursor; take the one that next of a page says, or none for the first page.");
  }

  /** The same as a number, for things that are known by one; 0 at the beginning. */
  long afterNumber() {
    try {
      return after.isEmpty() ? 0 : Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw Refusal.ofParameter("cursor", "This is a cursor of another list.");
    }
  }

  /** Answers with a page of a list that is there as a whole. */
  <T> void answer(Context context, List<T> all, Function<T, String> key,
      Function<T, Map<String, @Nullable Object>> object) {
    answerAll(context, all, key, object, List.of());
  }

  /**
   * The same.
   *
   * @param kept the parameters that the address of the next page must have, too
   */
  <T> void answerAll(Context context, List<T> all, Function<T, String> key,
      Function<T, Map<String, @Nullable Object>> object, List<String> kept) {
    answer(context, all.stream()
        .sorted(Comparator.comparing(key))
        .filter(thing -> key.apply(thing).compareTo(after) > 0)
        .limit(limit + 1L)
        .toList(), key, object, kept);
  }

  /**
   * Answers with a page.
   *
   * @param found what comes next, in the order of the keys: one more than the page takes, if there
   *        are so many
   * @param kept the parameters that the address of the next page must have, too
   */
  <T> void answer(Context context, List<T> found, Function<T, String> key,
      Function<T, Map<String, @Nullable Object>> object, List<String> kept) {
    List<T> page = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? cursor(key.apply(page.getLast())) : null;
    if (next != null) {
      link(context, next, limit, kept);
    }
    Reply.with(context,
        Json.object("items", page.stream().map(object).toList(), "next", next));
  }

  /** A cursor that hides a key. */
  static String cursor(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((MARK + key).getBytes(StandardCharsets.UTF_8));
  }

  /** Says in a header where the next page is (RFC 8288). */
  static void link(Context context, String next, int limit, List<String> kept) {
    String others = kept.stream()
        .filter(name -> context.queryParam(name) != null)
        .map(name -> name + "=" + URLEncoder.encode(String.valueOf(context.queryParam(name)),
            StandardCharsets.UTF_8) + "&")
        .collect(Collectors.joining());
    context.header("Link", "<%s?%scursor=%s&limit=%d>; rel=\"next\"".formatted(context.path(),
        others, next, limit));
  }

  /** A number as a key that sorts as numbers do. */
  static String key(long number) {
    return "%019d".formatted(number);
  }
}
