package shortlist.indexer.extract.html.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.text.Spaces;

/**
 * The headline as a reader sees it, and where it stands: bylines and days stand round it.
 *
 * <p>A page may have many headings, and its first is often the site's name. The headline is the one
 * that resembles most what the page calls itself elsewhere: its title elements and address.
 */
final class Headline {

  private static final int MAX_LENGTH = 300;
  private static final int MIN_LENGTH = 10;
  private static final double RESEMBLES = 0.3;
  /** So much must a lesser heading resemble a title to be the headline. */
  private static final double SUREST = 0.7;
  private static final Pattern ANCHOR = Pattern.compile("(?<![\\s¶§#🔗])[\\s¶§#🔗]*+$");

  private final String text;
  private final int line;
  private final Set<String> words;

  private Headline(String text, int line, Set<String> words) {
    this.text = text;
    this.line = line;
    this.words = words;
  }

  /**
   * Finds it.
   *
   * @param declared the titles that the page gives itself, the site's name taken off, best first
   * @param site the parts of its titles that name the site
   */
  static Headline of(List<Line> lines, List<String> declared, Site site, WebUrl url) {
    List<Set<String>> names = new ArrayList<>();
    declared.forEach(title -> names.add(words(title)));
    names.add(words(slug(url)));
    int best = likeliest(lines, names, site, 1, RESEMBLES);
    if (best < 0) {
      best = likeliest(lines, names, site, 2, SUREST);
    }
    return best >= 0
        ? new Headline(clean(lines.get(best).text()), best, words(lines.get(best).text()))
        : repeated(lines, declared);
  }

  /** The heading of that level that resembles one of the names most, and more than so much. */
  private static int likeliest(List<Line> lines, List<Set<String>> names, Site site, int level,
      double least) {
    int best = -1;
    double most = least;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.level() == level && line.text().length() <= MAX_LENGTH
          && line.zone().isAboutPage() && !site.isNamedBy(line.text())) {
        double score = resemblance(words(line.text()), names);
        best = score > most ? i : best;
        most = Math.max(most, score);
      }
    }
    return best;
  }

  /** The line that a title repeats; where there is none, nothing. */
  private static Headline repeated(List<Line> lines, List<String> declared) {
    Set<String> titles = new HashSet<>();
    declared.forEach(title -> titles.add(Spaces.key(title)));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      if (line.length() >= MIN_LENGTH && line.length() <= MAX_LENGTH
          && titles.contains(Spaces.key(line))) {
        return new Headline("", i, words(line));
      }
    }
    return new Headline("", -1, Set.of());
  }

  /** Empty if no heading is it. */
  String text() {
    return text;
  }

  /** The index of its line; -1 if it is not on the page. */
  int line() {
    return line;
  }

  /** Its words in lower case. */
  Set<String> words() {
    return words;
  }

  /** The last part of the address, as words. */
  private static String slug(WebUrl url) {
    String path = url.path().replaceFirst("/+(?:index\\.\\w+)?$", "");
    return path.substring(path.lastIndexOf('/') + 1)
        .replaceFirst("\\.\\w{2,5}$", "")
        .replace('-', ' ')
        .replace('_', ' ');
  }

  private static double resemblance(Set<String> heading, List<Set<String>> names) {
    double best = 0;
    for (Set<String> name : names) {
      if (!name.isEmpty() && !heading.isEmpty()) {
        int shared = 0;
        for (String word : heading) {
          shared += name.contains(word) ? 1 : 0;
        }
        best = Math.max(best, 2.0 * shared / (heading.size() + name.size()));
      }
    }
    return best;
  }

  private static Set<String> words(String text) {
    String key = Spaces.key(text);
    return key.isEmpty() ? Set.of() : new HashSet<>(List.of(key.split(" ", -1)));
  }

  /** Without the mark of a link to itself. */
  private static String clean(String heading) {
    return ANCHOR.matcher(Spaces.collapse(heading)).replaceFirst("");
  }
}
