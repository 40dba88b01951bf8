package shortlist.corpus.document;

import java.util.regex.Pattern;

/**
 * Text from outside as it may be shown to a person: without control characters, which could steer a
 * terminal, and without the marks that reverse or hide letters, with which a title lies about
 * itself (Unicode Technical Report 36).
 */
public final class Legible {

  private static final Pattern DECEPTIVE = Pattern.compile(
      "[\\p{Cc}&&[^\\n\\t]]|[\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Legible() {}

  /** The text without such characters; its lines are kept. */
  public static String text(String text) {
    return DECEPTIVE.matcher(text).replaceAll("");
  }

  /** The text on one line, such as a title. */
  public static String line(String text) {
    return SPACE.matcher(text(text)).replaceAll(" ").strip();
  }
}
