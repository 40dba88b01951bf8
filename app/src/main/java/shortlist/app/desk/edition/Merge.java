package shortlist.app.desk.edition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.link.WebUrl;

/**
 * What was typed and what is stored, put together field by field: who alone changed a field is
 * right, and where two did, both texts are kept for them to choose.
 */
final class Merge {

  private final Typed typed;
  private final List<Clash> clashes = new ArrayList<>();
  private final String title;
  private final String intro;
  private final List<Slot> slots = new ArrayList<>();
  private final List<Slot> returned = new ArrayList<>();

  /**
   * A field that two people changed.
   *
   * @param field its name in the form
   * @param label for a person
   * @param mine what was typed here
   * @param theirs what is stored; null if the link has left the edition meanwhile
   * @param left that link; null for a field that is there
   */
  record Clash(
      String field, String label, String mine, @Nullable String theirs, @Nullable Left left) {

    /** The mark under which {@link #mine} will be taken. */
    String mark() {
      return Typed.mark(theirs == null ? "" : theirs);
    }
  }

  /** A link that has left the edition, with the title that readers saw. */
  record Left(WebUrl url, String heading) {

    String field() {
      return Typed.heading(url);
    }
  }

  Merge(Edition stored, Typed typed) {
    this.typed = typed;
    this.title = Legible.line(text(Typed.TITLE, "Title", stored.title()));
    this.intro = text(Typed.INTRO, "Note above the links", stored.intro());
    for (Slot slot : stored.slots()) {
      String name = "“" + Legible.line(slot.title()) + "”";
      String stands = Legible.line(slot.title());
      String heading = Legible.line(text(Typed.heading(slot.url()), "Title of " + name, stands));
      boolean kept = heading.isEmpty() || heading.equals(stands);
      slots.add(slot.saying(kept ? slot.title() : heading,
          text(Typed.blurb(slot.url()), "Why read " + name, slot.blurb())));
    }
    typed.urls()
        .stream()
        .filter(url -> stored.slots().stream().noneMatch(slot -> slot.url().equals(url)))
        .forEach(this::orphan);
  }

  /** Everything that was typed into a page of an edition that is no draft any more. */
  static List<Clash> late(Typed typed) {
    return typed.texts()
        .keySet()
        .stream()
        .sorted()
        .filter(typed::isChanged)
        .map(name -> new Clash(name, name.equals(Typed.TITLE)
            ? "Title"
            : name.equals(Typed.INTRO) ? "Note above the links" : "About a link",
            String.valueOf(typed.text(name)), null, null))
        .filter(clash -> !clash.mine().isBlank())
        .toList();
  }

  String title() {
    return title;
  }

  String intro() {
    return intro;
  }

  /** The slots with what is agreed on; may be changed. */
  List<Slot> slots() {
    return slots;
  }

  /** Links that had left the edition, and are to come back with the words that were typed. */
  List<Slot> returned() {
    return returned;
  }

  List<Clash> clashes() {
    return clashes;
  }

  private String text(String field, String label, String stored) {
    String mine = typed.text(field);
    if (mine == null || mine.equals(stored) || "theirs".equals(typed.settled().get(field))) {
      return stored;
    }
    if (!typed.isStale(field, stored)) {
      return mine;
    }
    if (typed.isChanged(field)) {
      clashes.add(new Clash(field, label, mine, stored, null));
    }
    return stored;
  }

  /** A link that somebody took out while words about it were being typed. */
  private void orphan(WebUrl url) {
    String field = Typed.blurb(url);
    String mine = typed.text(field);
    if (mine == null || mine.isBlank() || !typed.isChanged(field)
        || "theirs".equals(typed.settled().get(field))) {
      return;
    }
    String typedHeading = typed.text(Typed.heading(url));
    String heading = typedHeading == null ? "" : Legible.line(typedHeading);
    if ("mine".equals(typed.settled().get(field))) {
      returned.add(new Slot(1, null, url, heading, mine));
    } else {
      clashes.add(new Clash(field, "Why read “" + heading + "”", mine, null,
          new Left(url, heading)));
    }
  }
}
