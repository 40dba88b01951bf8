package shortlist.app.desk.edition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Shown;
import shortlist.corpus.edition.Edition;

/** What a page says was just done; its address carries the word for it. */
final class Said {

  private static final Pattern MOVED = Pattern.compile("moved-([1-9]\\d?)");

  private Said() {}

  /** The sentence for a word of ours; null for any other. */
  static @Nullable String sentence(@Nullable String word, Edition draft) {
    return switch (word) {
      case null -> null;
      case "saved" -> "Saved.";
      case "ordered" -> "The order is changed.";
      case "removed" -> "Removed from the edition.";
      case "putback" -> "Put back, as the last link.";
      case "added" -> "Added to the edition.";
      case "asking" -> "The links are being asked.";
      case "reopened" -> "This edition is the draft again.";
      default -> moved(word, draft);
    };
  }

  private static @Nullable String moved(String word, Edition draft) {
    Matcher moved = MOVED.matcher(word);
    int place = moved.matches() ? Integer.parseInt(moved.group(1)) : 0;
    return place < 1 || place > draft.slots().size()
        ? null
        : "“" + Shown.title(draft.slots().get(place - 1).title()) + "” is link " + place + " of "
            + draft.slots().size() + " now.";
  }
}
