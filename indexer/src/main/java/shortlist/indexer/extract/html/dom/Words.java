package shortlist.indexer.extract.html.dom;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The words that an element's class, id and other names are made of, in lower case. */
public final class Words {

  private static final Pattern BOUNDARY = Pattern
      .compile("[^\\p{Alpha}]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final int MAX_LENGTH = 500;

  private Words() {}

  /** The words of class, id, data-testid, data-component and aria-label. */
  public static Set<String> of(Element element) {
    String names = String.join(" ", element.className(), element.id(),
        element.attr("data-testid"), element.attr("data-component"), element.attr("data-module"));
    if (names.isBlank()) {
      return Set.of();
    }
    Set<String> words = new HashSet<>();
    for (String word : BOUNDARY
        .split(names.substring(0, Math.min(names.length(), MAX_LENGTH)), -1)) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** Whether one of the words is among them. */
  public static boolean any(Set<String> words, List<String> wanted) {
    return wanted.stream().anyMatch(words::contains);
  }
}
