package shortlist.app.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.review.Notebook.Subject;
import shortlist.corpus.note.Note;
import shortlist.corpus.note.Relation;

/** What the editor wrote on links, as JSON. */
public final class NoteJson {

  private NoteJson() {}

  /**
   * What is written on a link.
   *
   * @param highlight that readers get
   */
  public static Map<String, @Nullable Object> object(
      Subject subject, Note note, String highlight) {
    return Json.object("key", subject.key(), "url", Json.text(subject.url()), "title",
        subject.title(), "document",
        subject.document() == null ? null : subject.document().id(), "note", note.text(),
        "highlight", highlight, "version", note.version(), "changedAt",
        Json.text(note.changedAt()));
  }

  /** Something that belongs to a link. */
  public static Map<String, @Nullable Object> object(Relation relation) {
    return Json.object("kind", relation.kind().label(), "url", relation.url().text(), "title",
        relation.title());
  }
}
