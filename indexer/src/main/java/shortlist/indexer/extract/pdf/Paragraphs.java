package shortlist.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.exception.WriteLimitReachedException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import shortlist.indexer.extract.text.Spaces;

/**
 * Collects the paragraphs that Tika finds. Joins their lines, and words that were parted at the end
 * of a line. Ends the reading when there is enough.
 */
final class Paragraphs extends DefaultHandler {

  private static final int MAX_PAGES = 300;
  private static final int MAX_TEXT = 5_000_000;
  private static final Pattern HYPHENATED = Pattern.compile("(\\p{Ll})-\\n(\\p{Ll})");
  private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");
  /** What Tika writes for characters that XML does not allow, such as those of odd fonts. */
  private static final String NO_CHARACTER = "\ufffd";

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private boolean within;
  private int pages;
  private int length;

  /** What was read so far, a newline between paragraphs. */
  String text() {
    return String.join("\n", paragraphs);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (name.equals("body")) {
      within = true;
    } else if (name.equals("div") && "page".equals(attributes.getValue("class"))
        && ++pages > MAX_PAGES) {
      throw new WriteLimitReachedException(MAX_PAGES);
    }
  }

  @Override
  public void characters(char[] characters, int start, int count) throws SAXException {
    if (within) {
      length += count;
      if (length > MAX_TEXT) {
        endParagraph();
        throw new WriteLimitReachedException(MAX_TEXT);
      }
      paragraph.append(characters, start, count);
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int count) throws SAXException {
    characters(characters, start, count);
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "p", "div", "body" -> endParagraph();
      default -> {
        // Part of a paragraph.
      }
    }
  }

  private void endParagraph() {
    String joined = HYPHENATED.matcher(paragraph.toString().replace(NO_CHARACTER, ""))
        .replaceAll("$1$2");
    for (String part : EMPTY_LINE.split(joined, -1)) {
      String words = Spaces.collapse(part);
      if (!words.isEmpty()) {
        paragraphs.add(words);
      }
    }
    paragraph.setLength(0);
  }
}
