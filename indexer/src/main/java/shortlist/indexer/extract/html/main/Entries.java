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
 * @param share of the words that stand in them, 0 to 1
 */
public record Entries(int count, int headlines, double share) {

  private static final Set<String> PARTS = Set.of("li", "dt", "dd", "p", "tr", "article");
  private static final Set<String> HEADLINES = Set.of("h2", "h3", "h4");
  private static final int LONGEST = 90;
  private static final int SHORTEST_NAME = 8;
  private static final double LEAD = 0.25;

  /**
   * Counts the entries of a page.
   *
   * @param kept whether each segment counts
   */
  static Entries of(Outline outline, boolean[] kept) {
    int[] words = new int[kept.length + 1];
    for (int i = 0; i < kept.length; i++) {
      words[i + 1] = words[i] + (kept[i] ? outline.segments.get(i).text.words : 0);
    }
    Set<String> targets = new HashSet<>();
    int inEntries = 0;
    int headlines = 0;
    for (Box box : outline.boxes) {
      int within = words[box.to] - words[box.from];
      if (within == 0 || within > LONGEST) {
        continue;
      }
      headlines += HEADLINES.contains(box.tag) && box.linkWords > 0 ? 1 : 0;
      Element link = PARTS.contains(box.tag) ? leadingLink(box) : null;
      inEntries += link != null && targets.add(link.attr("href")) ? within : 0;
    }
    return new Entries(targets.size(), headlines,
        Math.min(1, inEntries / (double) Math.max(1, words[kept.length])));
  }

  /** The link that a part begins with, after a date at most, or that lies over all of it. */
  private static @Nullable Element leadingLink(Box box) {
    Element link = box.element.getElementsByTag("a").first();
    if (link == null || !link.hasAttr("href") || link.attr("href").startsWith("#")) {
      return null;
    }
    String text = box.element.text();
    String name = link.text().isBlank() ? link.attr("aria-label") : link.text();
    int at = link.text().isBlank() ? 0 : text.indexOf(link.text());
    return name.length() >= SHORTEST_NAME && at >= 0 && at <= LEAD * text.length() ? link : null;
  }
}
