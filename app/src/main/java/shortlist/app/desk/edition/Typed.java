package shortlist.app.desk.edition;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.link.WebUrl;

/**
 * What the form of a draft brings back: the texts of its fields, and for each a mark of the text
 * that the page was made with, so that what two people typed is told from what one of them did.
 *
 * @param number of the edition that the page showed; 0 if it does not say
 * @param urls of its links, in the order of the page
 * @param texts by the names of their fields
 * @param marks by the same names
 * @param settled which text to take of a field that two people changed: mine or theirs
 */
record Typed(
    int number,
    List<WebUrl> urls,
    Map<String, String> texts,
    Map<String, String> marks,
    Map<String, String> settled) {

  static final String TITLE = "title";
  static final String INTRO = "intro";
  private static final int MARK_BYTES = 8;

  Typed {
    urls = List.copyOf(urls);
    texts = Map.copyOf(texts);
    marks = Map.copyOf(marks);
    settled = Map.copyOf(settled);
  }

  static Typed of(Context context) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> marks = new LinkedHashMap<>();
    Map<String, String> settled = new LinkedHashMap<>();
    context.formParamMap().forEach((name, values) -> {
      String value = values.isEmpty() ? "" : values.getFirst();
      if (name.startsWith("was-")) {
        marks.put(name.substring(4), value);
      } else if (name.startsWith("keep-")) {
        settled.put(name.substring(5), value);
      } else if (isField(name)) {
        texts.put(name, clean(value));
      }
    });
    List<WebUrl> urls = new ArrayList<>();
    context.formParams("url").forEach(url -> WebUrl.parse(url).ifPresent(urls::add));
    return new Typed(number(context.formParam("edition")), urls, texts, marks, settled);
  }

  /** The field of a link's title. */
  static String heading(WebUrl url) {
    return "heading-" + Document.idOf(url);
  }

  /** The field of a link's blurb. */
  static String blurb(WebUrl url) {
    return "blurb-" + Document.idOf(url);
  }

  /** The mark of a text, equal for equal texts. */
  static String mark(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256")
          .digest(clean(text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, MARK_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }

  /** The text of a field as it was typed; null if the form has no such field. */
  @Nullable String text(String name) {
    return texts.get(name);
  }

  /** Whether a field was typed into since the page was made. */
  boolean isChanged(String name) {
    String text = texts.get(name);
    return text != null && !mark(text).equals(marks.get(name));
  }

  /** Whether the stored text of a field is another than the page was made with. */
  boolean isStale(String name, String stored) {
    String mark = marks.get(name);
    return mark != null && !mark(stored).equals(mark);
  }

  /** The slots in the order of the page; those that it did not show stay last. */
  List<Slot> ordered(List<Slot> slots) {
    List<Slot> ordered = new ArrayList<>();
    for (WebUrl url : urls) {
      slots.stream().filter(slot -> slot.url().equals(url)).forEach(ordered::add);
    }
    slots.stream().filter(slot -> !ordered.contains(slot)).forEach(ordered::add);
    return ordered;
  }

  private static boolean isField(String name) {
    return name.equals(TITLE) || name.equals(INTRO) || name.startsWith("heading-")
        || name.startsWith("blurb-");
  }

  /** Browsers end lines by two characters, and what is stored has no blanks around it. */
  private static String clean(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text, 10) : 0;
  }
}
