package shortlist.indexer.extract.html.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.block.Block;
import shortlist.indexer.extract.html.dom.Tags;
import shortlist.indexer.extract.html.markup.BlockReader;

/** Finds the part of a page that has what was said: below a heading, or named so. */
final class Transcript {

  private static final int SOME_WORDS = 100;
  private static final Pattern HEADING = Pattern.compile(
      "(?:(?:full|episode|show|read|podcast|video|interview|talk|edited|machine) )*transcript(?:ion)?s?:?",
      Pattern.CASE_INSENSITIVE);
  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, summary, dt, button, [role=tab],"
      + " [role=heading]";
  private static final String NAMED = "[id~=(?i)(?:^|[_-])transcript(?:ion)?s?(?:$|[_-])],"
      + " [class~=(?i)(?:^|[\\s_-])transcript(?:ion)?s?(?:$|[\\s_-])]";
  private static final String UNREAD = "script, style, template, noscript, button, form, nav, svg";

  private Transcript() {}

  /**
   * The blocks of the transcript, without its heading; empty if the page shows none.
   *
   * @param page it is not changed
   */
  static List<Block> find(Document page, WebUrl base) {
    return named(page).or(() -> headed(page))
        .map(element -> blocks(element, base))
        .orElse(List.of());
  }

  private static Optional<Element> named(Document page) {
    return page.body()
        .select(NAMED)
        .stream()
        .filter(element -> isEnough(element) && element.parent() != null)
        .findFirst();
  }

  private static Optional<Element> headed(Document page) {
    for (Element heading : page.body().select(HEADINGS)) {
      if (HEADING.matcher(heading.text().strip()).matches()) {
        Optional<Element> below = below(heading);
        if (below.isPresent()) {
          return below;
        }
      }
    }
    return Optional.empty();
  }

  /** What follows a heading up to the next that is as high, be it wrapped in elements or not. */
  private static Optional<Element> below(Element heading) {
    Element at = heading;
    for (int up = 0; up < 3 && at != null && !at.normalName().equals("body"); up++) {
      Element found = new Element("div");
      Element next = at.nextElementSibling();
      while (next != null && !endsAt(next, heading)) {
        found.appendChild(next.clone());
        next = next.nextElementSibling();
      }
      if (isEnough(found)) {
        return Optional.of(found);
      }
      at = at.parent();
    }
    return Optional.empty();
  }

  private static boolean endsAt(Element element, Element heading) {
    int level = Tags.headingLevel(element);
    int own = Tags.headingLevel(heading);
    return level > 0 && level <= (own == 0 ? 6 : own);
  }

  private static boolean isEnough(Element element) {
    int words = 0;
    String text = element.text();
    for (int i = 0; i < text.length() && words <= SOME_WORDS; i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words > SOME_WORDS;
  }

  private static List<Block> blocks(Element element, WebUrl base) {
    if (element.wholeText().contains("-->")) {
      return Captions.read(element.wholeText());
    }
    Element copy = element.clone();
    copy.select(UNREAD).remove();
    Tags.unnest(copy);
    List<Block> blocks = new ArrayList<>(BlockReader.read(copy, base));
    boolean headed = !blocks.isEmpty() && blocks.getFirst() instanceof Block.Heading first
        && HEADING.matcher(first.text()).matches();
    return headed ? blocks.subList(1, blocks.size()) : blocks;
  }
}
