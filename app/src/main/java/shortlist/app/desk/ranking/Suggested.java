package shortlist.app.desk.ranking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import shortlist.app.desk.page.Shown;
import shortlist.corpus.store.Addresses;
import shortlist.corpus.store.RuledOut;
import shortlist.recommender.Suggestion;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.mix.Note;

/**
 * A suggestion with what else a card tells of it.
 *
 * @param suggestion with its reasons
 * @param length of reading or hearing
 * @param site its host, without {@code www.}
 * @param sites the hosts that have it or tell the same story, its own first
 */
public record Suggested(Suggestion suggestion, String length, String site, List<String> sites) {

  /** Copies the list. */
  public Suggested {
    sites = List.copyOf(sites);
  }

  /** The id of the document. */
  public String id() {
    return suggestion.id();
  }

  static Suggested of(Suggestion suggestion, Candidate candidate, Addresses addresses) {
    Set<String> sites = new LinkedHashSet<>();
    sites.add(RuledOut.hostOf(candidate.url()));
    addresses.of(candidate.id()).forEach(url -> sites.add(RuledOut.hostOf(url)));
    for (Note note : suggestion.notes()) {
      if (note instanceof Note.Also also) {
        also.others().forEach(other -> sites.add(RuledOut.hostOf(other.url())));
      }
    }
    return new Suggested(suggestion,
        Shown.length(candidate.entry().metadata(), candidate.entry().words()),
        RuledOut.hostOf(candidate.url()), List.copyOf(sites));
  }
}
