package shortlist.app.desk.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.item.Past.Sent;
import shortlist.app.desk.page.Shown;
import shortlist.app.review.Notebook.Subject;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.EditionLabel;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.LinkKey;

/**
 * An edition that a link ran in, or is to run in.
 *
 * @param edition what it is called
 * @param day when it was sent; null if unknown
 * @param place of the link in it; null if unknown
 * @param draft whether it is still being drafted
 * @param clicks how many readers clicked; null if not counted
 */
record Run(
    String edition, @Nullable String day, @Nullable Integer place, boolean draft,
    @Nullable String clicks) {

  /** The editions of a link, those of this desk first. */
  static List<Run> of(Subject subject, Past.Reading past) {
    Map<String, Run> runs = new LinkedHashMap<>();
    for (Edition edition : past.editions()) {
      edition.slots()
          .stream()
          .filter(slot -> isMeant(subject, slot))
          .findFirst()
          .ifPresent(slot -> runs.put(String.valueOf(edition.number()), run(edition, slot)));
    }
    Resource resource = subject.resource();
    if (resource != null) {
      runs.putIfAbsent(resource.edition() == null ? "" : EditionLabel.key(resource.edition()),
          new Run(resource.edition() == null ? "unknown" : Legible.line(resource.edition()),
              Shown.day(resource.published()), resource.slot(), false, null));
    }
    past.sent(subject.key())
        .forEach(sent -> runs.merge(sent.mailing().key(), run(sent), Run::with));
    return new ArrayList<>(runs.values());
  }

  /** The first place in an edition is the editor's own word; the figures come from the report. */
  private Run with(Run counted) {
    return new Run(edition, day == null ? counted.day : day, place == null ? counted.place : place,
        draft, counted.clicks);
  }

  private static boolean isMeant(Subject subject, Slot slot) {
    return (subject.document() != null && subject.document().id().equals(slot.documentId()))
        || LinkKey.of(slot.url()).text().equals(subject.key());
  }

  private static Run run(Edition edition, Slot slot) {
    return new Run(String.valueOf(edition.number()), Shown.dayOf(edition.publishedAt()),
        slot.position(), edition.isDraft(), null);
  }

  private static Run run(Sent sent) {
    return new Run(Legible.line(sent.mailing().edition()), Shown.day(sent.mailing().date()),
        sent.clicks().position(), false, figures(sent));
  }

  private static @Nullable String figures(Sent sent) {
    LinkClicks clicks = sent.clicks();
    Long readers = clicks.unique();
    if (readers == null) {
      return clicks.total() == null
          ? null
          : String.format(Locale.ROOT, "%,d clicks, %,d mails", clicks.total(),
              sent.mailing().delivered());
    }
    return String.format(Locale.ROOT, "%,d of %,d readers (%.1f %%)", readers,
        sent.mailing().delivered(), 100.0 * readers / sent.mailing().delivered());
  }
}
