package shortlist.indexer.extract.html.main;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a listing is made of: parts of a page that lead to other pages and say little themselves.
 *
 * @param count how many there are, by the pages they lead to
 * @param headlines how many linked headlines
 * @param share of the text that stands in them, 0 to 1
 */
public record Entries(int count, int headlines, double share) {

  private static final String PARTS = "li, dt, dd, p, tr, article";
  private static final String HEADLINES = "h2:has(a[href]), h3:has(a[href]), h4:has(a[href]), a[href]:has(h2, h3, h4)";
  private static final int LONGEST = 500;
  private static final int SHORTEST_NAME = 8;
  private static final double LEAD = 0.25;

  /** Counts the entries of a page's main part. */
  static Entries in(Element main, Prose prose) {
    Set<String> targets = new HashSet<>();
    int characters = 0;
    for (Element part : main.select(PARTS)) {
      int length = prose.length(part);
      Element link = length == 0 || length > LONGEST ? null : leadingLink(part);
      if (link != null && targets.add(link.attr("href"))) {
        characters += length;
      }
    }
    int all = Math.max(1, prose.length(main));
    return new Entries(targets.size(), main.select(HEADLINES).size(),
        Math.min(1, (double) characters / all));
  }

  /** The link that a part begins with, after a date at most, or that lies over all of it. */
  private static @Nullable Element leadingLink(Element part) {
    Element link = part.selectFirst("a[href]");
    if (link == null || link.attr("href").startsWith("#")) {
      return null;
    }
    String text = part.text();
    String name = link.text().isBlank() ? link.attr("aria-label") : link.text();
    int at = link.text().isBlank() ? 0 : text.indexOf(link.text());
    return name.length() >= SHORTEST_NAME && at >= 0 && at <= LEAD * text.length() ? link : null;
  }
}
