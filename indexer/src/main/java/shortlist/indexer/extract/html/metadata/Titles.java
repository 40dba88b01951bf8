package shortlist.indexer.extract.html.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import shortlist.corpus.document.Legible;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.text.Spaces;

/** The title as its author gave it, without the site's name. */
final class Titles {

  private static final int MAX_LENGTH = 500;
  private static final int MIN_LENGTH = 10;
  private static final int MAX_VISIBLE = 300;
  private static final Pattern SEPARATOR = Pattern.compile(
      "\\s+(?:[|\\-–—·•»«/:]|::|<|>|--)\\s+|(?<=\\S)\\s*\\|\\s*(?=\\S)");
  private static final Pattern COLON = Pattern.compile("(?<=\\w):\\s+");

  private final Site site;
  private final Set<String> visible;

  private Titles(Site site, List<Line> lines) {
    this.site = site;
    this.visible = new HashSet<>();
    for (Line line : lines) {
      if (line.text().length() <= MAX_VISIBLE && line.zone().isAboutPage()) {
        visible.add(Spaces.key(line.text()));
      }
    }
  }

  /**
   * The titles that a page gives itself to machines, the surest first, the site's name taken off.
   */
  static List<String> declared(Document page, JsonLd jsonLd, MetaTags meta, Site site,
      List<Line> lines) {
    Titles titles = new Titles(site, lines);
    return Stream.of(meta.first("citation_title"), meta.first("dc.title", "dcterms.title"),
        jsonLd.text("headline", "name"), meta.first("og:title"), meta.first("headline"),
        page.title(), meta.first("twitter:title"))
        .map(text -> Legible.line(Spaces.collapse(text)))
        .filter(text -> !text.isBlank())
        .map(titles::withoutSite)
        .distinct()
        .toList();
  }

  /**
   * The title; empty if there is none.
   *
   * @param declared what the page calls itself
   */
  static String of(Headline headline, List<String> declared, MetaTags meta, Site site,
      WebUrl url) {
    boolean paper = !meta.first("citation_title").isEmpty();
    String title = paper || headline.text().isEmpty()
        ? declared.stream()
            .filter(each -> !site.isNamedBy(each))
            .findFirst()
            .or(() -> declared.stream().findFirst())
            .orElse("")
        : labelled(headline.text(), declared);
    return title.substring(0, Math.min(title.length(), MAX_LENGTH));
  }

  /** A headline without a label or day before it, where the page gives it so elsewhere. */
  private static String labelled(String headline, List<String> declared) {
    for (String title : declared) {
      if (title.length() >= MIN_LENGTH && headline.length() > title.length()
          && headline.endsWith(" " + title)) {
        return title;
      }
    }
    return headline;
  }

  /** What is left of a title when the parts at its ends that name the site are taken off. */
  private String withoutSite(String title) {
    if (visible.contains(Spaces.key(title))) {
      return title;
    }
    List<int[]> gaps = gaps(title, SEPARATOR);
    String shown = shown(title, gaps);
    return shown.isEmpty()
        ? withoutSiteBeforeColon(withoutSite(title, gaps))
        : shown;
  }

  private String withoutSiteBeforeColon(String title) {
    return withoutSite(title, gaps(title, COLON));
  }

  private String withoutSite(String title, List<int[]> gaps) {
    int from = 0;
    int to = title.length();
    int first = 0;
    int last = gaps.size() - 1;
    while (last >= first) {
      if (site.isNamedBy(title.substring(gaps.get(last)[1], to))) {
        to = gaps.get(last--)[0];
      } else if (site.isNamedBy(title.substring(from, gaps.get(first)[0]))) {
        from = gaps.get(first++)[1];
      } else {
        break;
      }
    }
    return title.substring(from, to).strip();
  }

  /** The longest part at the start, else at the end, that stands on the page as a line. */
  private String shown(String title, List<int[]> gaps) {
    for (int dropped = 1; dropped <= gaps.size(); dropped++) {
      String start = title.substring(0, gaps.get(gaps.size() - dropped)[0]);
      String end = title.substring(gaps.get(dropped - 1)[1]);
      for (String part : List.of(start, end)) {
        if (part.length() >= MIN_LENGTH && !site.isNamedBy(part)
            && visible.contains(Spaces.key(part))) {
          return part.strip();
        }
      }
    }
    return "";
  }

  private static List<int[]> gaps(String title, Pattern separator) {
    List<int[]> gaps = new ArrayList<>();
    Matcher matcher = separator.matcher(title);
    while (matcher.find() && gaps.size() < 20) {
      gaps.add(new int[]{matcher.start(), matcher.end()});
    }
    return gaps;
  }
}
