package shortlist.app.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import shortlist.app.edition.Finding.Check;
import shortlist.app.edition.Finding.Severity;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;

/** Looks over the words of a draft, and how many links it has. */
final class Wording {

  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{4,}");
  private static final Pattern MARKS = Pattern.compile("[!?]{2,}");

  private Wording() {}

  static List<Finding> of(Edition draft) {
    List<Finding> findings = new ArrayList<>();
    int links = draft.slots().size();
    if (links < Edition.SLOTS) {
      findings.add(new Finding(Check.LINKS, links == 0 ? Severity.PROBLEM : Severity.HINT, null,
          "It has " + links(links) + "; " + Edition.SLOTS + " are the custom."));
    } else if (links > Edition.SLOTS) {
      findings.add(new Finding(Check.LINKS, Severity.HINT, null,
          "It has " + links(links) + "; " + Edition.SLOTS + " are the custom, and fewer are read"
              + " more."));
    }
    if (draft.intro().isBlank()) {
      findings.add(new Finding(Check.INTRO, Severity.HINT, null,
          "There is no note above the links; a sentence or two bid readers welcome."));
    }
    draft.slots().forEach(slot -> add(slot, findings));
    return findings;
  }

  private static void add(Slot slot, List<Finding> findings) {
    BlurbLength length = BlurbLength.of(slot.blurb());
    if (length.words() == 0) {
      findings.add(new Finding(Check.BLURB, Severity.WARNING, slot.position(),
          "Nothing says why to read it."));
    } else if (length.words() < BlurbLength.LEAST || length.words() > BlurbLength.MOST) {
      findings.add(new Finding(Check.BLURB, Severity.HINT, slot.position(),
          "The blurb has " + length.words() + (length.words() == 1 ? " word; " : " words; ")
              + BlurbLength.LEAST + " to " + BlurbLength.MOST + " read well."));
    }
    if (isShouting(slot.title())) {
      findings.add(new Finding(Check.TITLE, Severity.WARNING, slot.position(),
          "Its title shouts; readers get it as it stands here, so put it calmly."));
    }
  }

  /** Whether most of the longer words are in capitals, or marks are repeated. */
  static boolean isShouting(String title) {
    long words = WORD.matcher(title).results().count();
    long capitals = CAPITALS.matcher(title).results().count();
    return MARKS.matcher(title).find() || (capitals >= 2 && 2 * capitals > words);
  }

  private static String links(int links) {
    return links == 0 ? "no links" : links == 1 ? "1 link" : links + " links";
  }
}
