package shortlist.corpus.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Titles and summaries of feeds: HTML turned into text. */
public final class PlainText {

  private static final int MAX_MARKUP = 20_000;
  private static final int MAX_SUMMARY = 500;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private PlainText() {}

  /** On one line, without markup. */
  public static String of(String html) {
    String cut = html.length() > MAX_MARKUP ? html.substring(0, MAX_MARKUP) : html;
    boolean markup = cut.indexOf('<') >= 0 || cut.indexOf('&') >= 0;
    return BLANKS.matcher(markup ? Jsoup.parse(cut).text() : cut).replaceAll(" ").strip();
  }

  /** The same, cut to the length of a summary. */
  public static String summary(String html) {
    String plain = of(html);
    return plain.length() > MAX_SUMMARY
        ? plain.substring(0, plain.offsetByCodePoints(0, MAX_SUMMARY / 2)) + "…"
        : plain;
  }
}
