package shortlist.crawler.discover;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shortlist.corpus.link.WebUrl;

/**
 * How likely an address leads to an article, by its looks: 1 for surely, 0 for surely not. Listing
 * pages score low but not nothing, for they lead to articles.
 */
final class LinkScore {

  private static final double NEUTRAL = 0.5;
  private static final double LISTING = 0.3;
  private static final double CHORE = 0.05;

  private static final Pattern ASSET = Pattern.compile("\\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp"
      + "|tiff?|css|m?js|json|map|woff2?|ttf|eot|mp[34]|m4[av]|ogg|wav|webm|mov|avi|zip|t?gz|tar"
      + "|bz2|xz|7z|rar|dmg|exe|msi|deb|rpm|apk|iso|jar|whl|csv|tsv|xlsx?|docx?|pptx?|key|epub"
      + "|ics|ipynb|parquet|bin|rss|atom|xml)$");
  private static final Pattern DATED = Pattern
      .compile("/(?:19|20)\\d{2}[/-](?:0?[1-9]|1[0-2])(?=[/-]|$)");
  private static final Pattern ONLY_DATE = Pattern.compile("/(?:19|20)\\d{2}(?:/\\d{1,2}){0,2}/?$");
  private static final Pattern NUMBERED = Pattern.compile("(?:/|^|[?&])page[/=](\\d{1,6})");
  private static final Pattern LISTINGS = Pattern
      .compile("/(?:tags?|categor(?:y|ies)|topics?|labels?"
          + "|authors?|users?|people|archives?|series|page|sections?)(?:/|$)");
  private static final Pattern CHORES = Pattern.compile("/(?:log-?in|log-?out|sign-?(?:in|up|out)"
      + "|regist(?:er|ration)|account|cart|checkout|basket|privacy(?:-policy)?|terms(?:-[a-z-]+)?"
      + "|legal|cookies?(?:-policy)?|imprint|impressum|contact(?:-us)?|subscribe|unsubscribe"
      + "|newsletter|share|print|embed|search|calendar|events?/\\d{4}|careers?|jobs?|advertise"
      + "|wp-admin|wp-login\\.php|wp-json|xmlrpc\\.php|cgi-bin|feeds?|rss|comments?|trackback|reply"
      + "|donate|pricing|press-kit|404)(?:/|$)");
  private static final Pattern WRITING = Pattern
      .compile("/(?:blog|posts?|articles?|essays?|papers?|abs|pdf|talks?|notes|news|stories|p)/.");
  private static final Pattern ACTION = Pattern.compile("(?:^|&)(?:replytocom|share|action|login"
      + "|add-to-cart|print|redirect_to|s|q|query|search|sort|order|filter|sessionid|sid"
      + "|phpsessid)=");
  private static final int TOO_DEEP = 10;
  private static final int REPEATS = 3;

  private LinkScore() {}

  /**
   * The score of a link.
   *
   * @param text what the link says; empty if unknown
   */
  static double of(WebUrl url, String text) {
    String path = url.path().toLowerCase(Locale.ROOT);
    if (ASSET.matcher(path).find() || isTrap(path)) {
      return 0;
    }
    String query = url.query().toLowerCase(Locale.ROOT);
    if (CHORES.matcher(path).find() || ACTION.matcher(query).find()) {
      return CHORE;
    }
    int number = pageNumber(url);
    if (number > 0) {
      return LISTING / (1 + number / 20.0);
    }
    if (LISTINGS.matcher(path).find() || ONLY_DATE.matcher(path).find() || path.equals("/")) {
      return LISTING;
    }
    return article(path, query, text);
  }

  /** Which page of a listing an address names; 0 if it names none. */
  static int pageNumber(WebUrl url) {
    Matcher numbered = NUMBERED.matcher(url.pathAndQuery().toLowerCase(Locale.ROOT));
    return numbered.find() ? Integer.parseInt(numbered.group(1)) : 0;
  }

  private static double article(String path, String query, String text) {
    double score = NEUTRAL;
    score += DATED.matcher(path).find() ? 0.15 : 0;
    score += WRITING.matcher(path).find() ? 0.1 : 0;
    score += path.endsWith(".pdf") ? 0.05 : 0;
    score += 0.05 * Math.min(3, words(path));
    score += text.strip().split("\\s+", 6).length >= 4 ? 0.1 : 0;
    score -= query.isEmpty() ? 0 : 0.15 * query.split("&", -1).length;
    return Math.max(CHORE, Math.min(1, score));
  }

  /** Words in the last part of the path beyond the first: a slug has several. */
  private static int words(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String slug = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    return slug.split("[-_+]|%20", -1).length - 1;
  }

  /** Very deep paths and paths that repeat themselves come from broken relative links. */
  private static boolean isTrap(String path) {
    List<String> segments = Arrays.stream(path.split("/", -1)).filter(s -> !s.isEmpty()).toList();
    if (segments.size() > TOO_DEEP) {
      return true;
    }
    Map<String, Long> counts = segments.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.values().stream().anyMatch(count -> count >= REPEATS);
  }
}
