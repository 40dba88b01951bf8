package shortlist.corpus.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Entities;
import shortlist.corpus.document.Legible;

/** The editor's words on their way into a form: plain text, in paragraphs. */
final class Prose {

  private Prose() {}

  /** The paragraphs, which empty lines part; without such as have nothing to read. */
  static List<String> paragraphs(String text) {
    return Arrays.stream(Legible.text(text).replace('\t', ' ').split("\\n\\s*\\n", -1))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  /** Text as it may stand in HTML, also between quotation marks. */
  static String inHtml(String text) {
    return Entities.escape(Legible.text(text)).replace("\"", "&quot;").replace("'", "&#39;");
  }

  /** Paragraphs as they may stand in HTML, with the lines that the editor made. */
  static List<String> paragraphsInHtml(String text) {
    return paragraphs(text).stream()
        .map(paragraph -> inHtml(paragraph).replace("\n", "<br>"))
        .toList();
  }

  /** The words in lines of at most {@code width} characters, where no word is longer. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : Legible.text(text).lines().toList()) {
      StringBuilder open = new StringBuilder();
      for (String word : Legible.line(line).split(" ", -1)) {
        if (!open.isEmpty() && open.length() + 1 + word.length() > width) {
          lines.add(open.toString());
          open.setLength(0);
        }
        open.append(open.isEmpty() ? "" : " ").append(word);
      }
      lines.add(open.toString());
    }
    return lines;
  }
}
