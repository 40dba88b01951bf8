package shortlist.crawler.discover;

import org.jsoup.Jsoup;

/** Titles and summaries of feeds, which may hold markup in one or two layers of escapes. */
final class PlainText {

  private static final int MAX_MARKUP = 20_000;
  private static final int MAX_SUMMARY = 500;

  private PlainText() {}

  /** On one line, without markup. */
  static String of(String text) {
    String cut = text.length() > MAX_MARKUP ? text.substring(0, MAX_MARKUP) : text;
    boolean markup = cut.indexOf('<') >= 0 || cut.indexOf('&') >= 0;
    return (markup ? Jsoup.parse(cut).text() : cut).replaceAll("\\s+", " ").strip();
  }

  /** The same, cut to the length of a summary. */
  static String summary(String text) {
    String plain = of(text);
    return plain.length() > MAX_SUMMARY
        ? plain.substring(0, plain.offsetByCodePoints(0, MAX_SUMMARY / 2)) + "…"
        : plain;
  }
}
