package shortlist.corpus.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.edition.Byline;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.edition.Issue;
import shortlist.corpus.edition.Issue.Piece;
import tools.jackson.databind.json.JsonMapper;

/** An edition as one JSON object. */
final class EditionJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private EditionJson() {}

  static String write(Issue issue) {
    return JSON.writeValueAsString(object(issue)) + "\n";
  }

  private static Map<String, @Nullable Object> object(Issue issue) {
    Edition edition = issue.edition();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("number", edition.number());
    object.put("title", edition.title());
    object.put("intro", edition.intro());
    object.put("draft", edition.isDraft());
    object.put("published",
        edition.publishedAt() == null ? null : edition.publishedAt().toString());
    object.put("slots", issue.pieces().stream().map(EditionJson::object).toList());
    return object;
  }

  private static Map<String, @Nullable Object> object(Piece piece) {
    Slot slot = piece.slot();
    Byline byline = piece.byline();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("position", slot.position());
    if (slot.documentId() != null) {
      object.put("id", slot.documentId());
    }
    object.put("url", slot.url().text());
    object.put("title", slot.title());
    object.put("blurb", slot.blurb());
    object.put("authors", byline.authors());
    object.put("organisation", byline.organisation());
    object.put("year", byline.year());
    object.put("kind", byline.kind().label());
    object.put("minutes", byline.minutes() == 0 ? null : byline.minutes());
    object.put("highlight", byline.highlight());
    return object;
  }
}
