package shortlist.corpus.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a link is known under, whatever form its address has: scheme, {@code www.}, final slash,
 * index page and order of parameters do not count, and the abstract, PDF and versions of a paper
 * are one. A key is for comparing, not for fetching.
 *
 * @param text the key, for example {@code example.org/post} or {@code doi:10.1145/3292500.3330744}
 */
public record LinkKey(String text) {

  private static final Pattern ARXIV = Pattern.compile(
      "/(?:abs|pdf|html|format)/((?:[a-z.-]+/)?[0-9.]{7,10}?)(?:v[0-9]+)?(?:\\.pdf)?/?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern DOI = Pattern
      .compile("/(?:doi/(?:(?:abs|pdf|full|epdf)/)?)?(10\\.[0-9]{4,9}/.+?)/?");
  private static final Pattern INDEX_PAGE = Pattern.compile("/(?:index|default)\\.(?:html?|php)$");

  /** The key of an address. */
  public static LinkKey of(WebUrl url) {
    String host = url.authority();
    String site = host.startsWith("www.") ? host.substring(4) : host;
    return new LinkKey(switch (site) {
      case "arxiv.org", "export.arxiv.org" -> arxiv(url, site);
      case "doi.org", "dx.doi.org", "dl.acm.org" -> doi(url, site);
      case "youtu.be" -> "youtube.com/watch?v=" + url.path().substring(1);
      case "youtube.com", "m.youtube.com" -> youtube(url);
      default -> plain(url, site);
    });
  }

  private static String arxiv(WebUrl url, String site) {
    Matcher paper = ARXIV.matcher(url.path());
    return paper.matches()
        ? "arxiv.org/abs/" + paper.group(1).toLowerCase(Locale.ROOT)
        : plain(url, site);
  }

  private static String doi(WebUrl url, String site) {
    Matcher doi = DOI.matcher(url.path());
    return doi.matches() ? "doi:" + doi.group(1).toLowerCase(Locale.ROOT) : plain(url, site);
  }

  private static String youtube(WebUrl url) {
    return Arrays.stream(url.query().split("&"))
        .filter(parameter -> url.path().equals("/watch") && parameter.startsWith("v="))
        .findFirst()
        .map(video -> "youtube.com/watch?" + video)
        .orElseGet(() -> plain(url, "youtube.com"));
  }

  private static String plain(WebUrl url, String site) {
    String path = INDEX_PAGE.matcher(url.path()).replaceFirst("/");
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String query = Arrays.stream(url.query().split("&")).sorted().collect(Collectors.joining("&"));
    return site + bare + (query.isEmpty() ? "" : "?" + query);
  }

  @Override
  public String toString() {
    return text;
  }
}
