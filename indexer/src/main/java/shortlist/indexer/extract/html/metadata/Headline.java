package shortlist.indexer.extract.html.metadata;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.extract.text.Spaces;

/** The headline as a reader sees it, and the lines of text round it, where bylines stand. */
final class Headline {

  private static final int BEFORE = 4;
  private static final int AFTER = 12;
  private static final int MAX_LINES = 20_000;
  private static final int MIN_LENGTH = 10;
  private static final Pattern ANCHOR = Pattern.compile("\\s*[¶§#🔗]+$");

  private final String text;
  private final List<String> near;

  private Headline(String text, List<String> near) {
    this.text = text;
    this.near = near;
  }

  /**
   * Finds the one h1, or that of the article; on pages without, the line that the title repeats.
   */
  static Headline of(Document page) {
    List<TextNode> lines = page.body()
        .nodeStream(TextNode.class)
        .filter(node -> !node.isBlank())
        .limit(MAX_LINES)
        .toList();
    Element heading = heading(page);
    String title = Spaces.key(page.title());
    int at = 0;
    while (at < lines.size() && !(heading != null
        ? isWithin(lines.get(at), heading)
        : isPartOf(title, lines.get(at).getWholeText()))) {
      at++;
    }
    if (at == lines.size()) {
      return new Headline(heading == null ? "" : clean(heading.text()), List.of());
    }
    List<String> near = lines.subList(Math.max(0, at - BEFORE), Math.min(lines.size(), at + AFTER))
        .stream()
        .map(node -> Spaces.collapse(node.getWholeText()))
        .toList();
    return new Headline(clean(heading == null ? lines.get(at).getWholeText() : heading.text()),
        near);
  }

  /** Empty if there is none. */
  String text() {
    return text;
  }

  /** The headline and a few lines before and after it, in order. */
  List<String> near() {
    return near;
  }

  /** Without the mark of a link to itself. */
  private static String clean(String heading) {
    return ANCHOR.matcher(Spaces.collapse(heading)).replaceFirst("");
  }

  private static @Nullable Element heading(Document page) {
    List<Element> headings = page.select("h1")
        .stream()
        .filter(heading -> !heading.text().isBlank())
        .toList();
    return headings.size() == 1
        ? headings.getFirst()
        : page.selectFirst("article h1, main h1, h1[itemprop=headline], h1[class*=title]");
  }

  private static boolean isWithin(TextNode node, Element element) {
    Element parent = node.parent();
    return parent != null && (parent.equals(element) || parent.parents().contains(element));
  }

  private static boolean isPartOf(String title, String line) {
    String key = line.length() > 300 ? "" : Spaces.key(line);
    return key.length() >= MIN_LENGTH && (title.startsWith(key) || title.endsWith(key));
  }
}
