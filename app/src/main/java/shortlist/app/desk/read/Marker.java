package shortlist.app.desk.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shortlist.app.desk.read.Block.Run;
import shortlist.app.desk.read.Block.Style;
import shortlist.recommender.explain.Passage;

/**
 * Marks the passages of a text that show best why it was suggested. They are known again by their
 * letters: the text that they were taken from may have its markup still.
 */
final class Marker {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<Passage> passages;

  Marker(List<Passage> passages) {
    this.passages = passages;
  }

  /** The block, or what it is with its telling words marked. */
  Block mark(Block block) {
    return block instanceof Block.Paragraph paragraph
        ? found(Block.plain(paragraph.runs()))
            .<Block>map(passage -> new Block.Telling(marked(paragraph.runs(), passage)))
            .orElse(block)
        : block;
  }

  private Optional<Passage> found(String paragraph) {
    String letters = letters(paragraph);
    return passages.stream()
        .filter(passage -> letters.startsWith(letters(passage.text())))
        .findFirst();
  }

  private static String letters(String text) {
    return BETWEEN.matcher(text).replaceAll("");
  }

  private static List<Run> marked(List<Run> runs, Passage passage) {
    String words = passage.marks()
        .stream()
        .map(mark -> Pattern.quote(passage.text().substring(mark.from(), mark.to())))
        .distinct()
        .collect(Collectors.joining("|"));
    Pattern telling = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])");
    List<Run> marked = new ArrayList<>();
    for (Run run : runs) {
      if (run.style() == Style.PLAIN && !words.isEmpty()) {
        add(run.text(), telling, marked);
      } else {
        marked.add(run);
      }
    }
    return List.copyOf(marked);
  }

  private static void add(String text, Pattern telling, List<Run> marked) {
    Matcher matcher = telling.matcher(text);
    int at = 0;
    while (matcher.find()) {
      piece(Style.PLAIN, text.substring(at, matcher.start()), marked);
      piece(Style.TELLING, matcher.group(), marked);
      at = matcher.end();
    }
    piece(Style.PLAIN, text.substring(at), marked);
  }

  private static void piece(Style style, String text, List<Run> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Run(style, text));
    }
  }
}
