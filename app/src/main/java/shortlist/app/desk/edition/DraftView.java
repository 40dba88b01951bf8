package shortlist.app.desk.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.app.edition.BlurbLength;
import shortlist.app.edition.Finding;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;

/**
 * The draft as its page shows it.
 *
 * @param edition itself
 * @param pieces its links
 * @param findings what speaks against sending it
 */
record DraftView(Edition edition, List<Piece> pieces, List<Finding> findings) {

  /** Copies the lists. */
  DraftView {
    pieces = List.copyOf(pieces);
    findings = List.copyOf(findings);
  }

  /**
   * A link with what helps to write about it.
   *
   * @param slot itself
   * @param site what its site is called
   * @param facts its byline in parts
   * @param note that the editor wrote on it, for nobody else; null if there is none
   * @param highlight that the editor wrote on it, for readers; null if there is none
   * @param summary what the page says of itself; null if nothing
   * @param quotes sentences that say most of its text
   * @param findings what speaks against it
   */
  record Piece(
      Slot slot,
      String site,
      List<String> facts,
      @Nullable String note,
      @Nullable String highlight,
      @Nullable String summary,
      List<String> quotes,
      List<Finding> findings) {

    /** Copies the lists. */
    Piece {
      facts = List.copyOf(facts);
      quotes = List.copyOf(quotes);
      findings = List.copyOf(findings);
    }

    /** The end of the names of its elements, the same as long as its address is. */
    String key() {
      return heading().substring("heading-".length());
    }

    /** The title that readers see, as it may be shown; may be empty. */
    String title() {
      return Legible.line(slot.title());
    }

    String heading() {
      return Typed.heading(slot.url());
    }

    String blurb() {
      return Typed.blurb(slot.url());
    }

    BlurbLength length() {
      return BlurbLength.of(slot.blurb());
    }

    boolean hasHelp() {
      return note != null || highlight != null || summary != null || !quotes.isEmpty();
    }
  }

  /** The findings of the edition as a whole. */
  List<Finding> overall() {
    return findings.stream().filter(finding -> finding.slot() == null).toList();
  }
}
