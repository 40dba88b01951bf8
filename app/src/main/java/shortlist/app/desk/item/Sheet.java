package shortlist.app.desk.item;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.app.review.Notebook;
import shortlist.app.review.Notebook.Subject;
import shortlist.corpus.engagement.Estimate;
import shortlist.corpus.note.Note;
import shortlist.corpus.note.Relation;

/**
 * What a link has whether it is in the corpus or was published, or both.
 *
 * @param note as it is now
 * @param highlight that readers get now; may be empty
 * @param relations what belongs to it, as the editor says
 * @param runs the editions that it ran in
 * @param engagement how readers engaged with it; null if that was not counted
 * @param typed what could not be taken
 */
record Sheet(
    Subject subject,
    Note note,
    String highlight,
    List<Relation> relations,
    List<Run> runs,
    @Nullable String engagement,
    Typed typed) {

  static Sheet of(Notebook notebook, Subject subject, Past.Reading past, Typed typed) {
    Estimate estimate = past.engagement().estimate(subject.key());
    return new Sheet(subject, notebook.note(subject), notebook.highlight(subject),
        notebook.relations(subject), Run.of(subject, past),
        estimate.isCounted() ? Why.engagement(estimate) : null, typed);
  }

  /** The note for its field. */
  String text() {
    return typed.problemOf("note") == null ? note.text() : typed.first();
  }

  /** The highlight for its field. */
  String shared() {
    return typed.problemOf("note") == null ? highlight : typed.second();
  }
}
