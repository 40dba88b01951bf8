package shortlist.recommender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shortlist.corpus.document.Metadata;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.search.StoredDocument;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.candidate.Obstacle;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.explain.Passage;
import shortlist.recommender.explain.Reasons;
import shortlist.recommender.explain.Wording;
import shortlist.recommender.profile.Profile;
import shortlist.recommender.rank.Scored;
import shortlist.recommender.vector.TermSpace;

/**
 * The candidates in their order at one moment. Reasons are worked out as they are asked for, from
 * the index that the recommender was given, which must still be open. Safe for use by several
 * threads.
 */
public final class Ranking {

  private static final int FEW = 10;

  private final SearchIndex index;
  private final TermSpace space;
  private final Experience experience;
  private final Profile profile;
  private final List<Scored> list;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Obstacle> obstacles;
  private final List<String> notes;

  /**
   * Takes all over.
   *
   * @param list the candidates as they are listed
   * @param obstacles what keeps the other documents back, by their ids
   * @param notes sentences on what could not be used
   */
  Ranking(
      SearchIndex index,
      TermSpace space,
      Experience experience,
      Profile profile,
      List<Scored> list,
      Map<String, Obstacle> obstacles,
      List<String> notes) {
    this.index = index;
    this.space = space;
    this.experience = experience;
    this.profile = profile;
    this.list = list;
    this.obstacles = obstacles;
    this.notes = notes;
    for (int place = 0; place < list.size(); place++) {
      places.put(list.get(place).candidate().id(), place);
    }
  }

  /** The first suggestions, best first; fewer than {@code limit} if there are no more. */
  public List<Suggestion> suggestions(int limit) {
    List<Suggestion> suggestions = new ArrayList<>();
    for (int place = 0; place < Math.min(limit, list.size()); place++) {
      suggestions.add(suggestion(place));
    }
    return suggestions;
  }

  /** The suggestion of a document's id, wherever it stands; empty if it is not in the list. */
  public Optional<Suggestion> find(String id) {
    return Optional.ofNullable(places.get(id)).map(this::suggestion);
  }

  /** Why a document of the corpus is not in the list, in one sentence; empty if it is. */
  public Optional<String> whyNot(String id) {
    if (places.containsKey(id)) {
      return Optional.empty();
    }
    Obstacle obstacle = obstacles.get(id);
    return Optional.of(obstacle == null
        ? "There is no document of this name in the corpus."
        : "Not suggested: " + obstacle.reason() + ".");
  }

  /** Sentences on what of the user's own files could not be used; often none. */
  public List<String> notes() {
    return notes;
  }

  /** How many documents are in the list. */
  public int candidates() {
    return list.size();
  }

  /** How many past resources were learnt from. */
  public int resources() {
    return experience.resources();
  }

  /**
   * How many links were learnt from in all: past resources, slots of editions and accepted ones.
   */
  public int liked() {
    return experience.liked().size();
  }

  /** How many rejected or passed-over documents were learnt from. */
  public int declined() {
    return experience.declined().size();
  }

  /** What the order rests on and how far it can be trusted, in a sentence or two. */
  public String basis() {
    if (liked() == 0) {
      return "Nothing published is known yet, so the order says little; import past resources or"
          + " accept suggestions.";
    }
    String learnt = "Learnt from " + count(resources(), "past resource") + ", "
        + count(liked() - resources(), "other published or accepted link") + " and "
        + count(declined(), "document") + " passed over; " + count(candidates(), "candidate") + ".";
    return liked() < FEW ? learnt + " That is little: take the order as a rough guide." : learnt;
  }

  private Suggestion suggestion(int place) {
    Scored scored = list.get(place);
    Candidate candidate = scored.candidate();
    Metadata metadata = candidate.entry().metadata();
    String text = index.document(candidate.id()).map(StoredDocument::text).orElse("");
    Reasons reasons = Reasons.of(space, profile, candidate.row());
    List<String> words = Wording.words(reasons.terms(),
        metadata.title() + "\n" + text);
    return new Suggestion(place + 1, candidate.id(), candidate.url(), metadata.title(),
        scored.score(), scored.parts(), reasons.because(), words, scored.cautions(),
        metadata.kind(), metadata.siteName(), metadata.published(), reasons.category(),
        Passage.best(text, space, profile).orElse(null));
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
