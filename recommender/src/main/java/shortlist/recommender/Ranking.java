package shortlist.recommender;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.store.Documents.Entry;
import shortlist.indexer.level.Level;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.search.StoredDocument;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.candidate.Obstacle;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.explain.Collisions;
import shortlist.recommender.explain.Explainer;
import shortlist.recommender.explain.Explanation;
import shortlist.recommender.explain.Gap;
import shortlist.recommender.explain.Word;
import shortlist.recommender.mix.Cost;
import shortlist.recommender.mix.Lineup;
import shortlist.recommender.mix.Listed;
import shortlist.recommender.mix.Meter;
import shortlist.recommender.rank.Scored;
import shortlist.recommender.vector.TermSpace;

/**
 * The candidates in their order at one moment. Reasons are worked out as they are asked for, from
 * the index that the recommender was given, which must still be open. Safe for use by several
 * threads.
 */
public final class Ranking {

  private static final int FEW = 10;
  private static final SequencedMap<String, Double> NO_PARTS = Collections
      .unmodifiableSequencedMap(new LinkedHashMap<>());
  /** How many make the top of the list, which others are compared with. */
  private static final int TOP = 10;

  private final SearchIndex index;
  private final TermSpace space;
  private final Experience experience;
  private final Explainer explainer;
  private final Collisions collisions;
  private final Items items;
  private final Labelling labelling;
  private final Lineup lineup;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Obstacle> obstacles;
  private final List<String> notes;

  /**
   * Takes all over.
   *
   * @param labelling what the rules of the mix see in a document
   * @param lineup the candidates as they are listed
   * @param obstacles what keeps the other documents back, by their ids
   * @param notes sentences on what could not be used
   */
  Ranking(
      SearchIndex index,
      TermSpace space,
      Experience experience,
      Explainer explainer,
      Collisions collisions,
      Labelling labelling,
      Lineup lineup,
      Map<String, Obstacle> obstacles,
      List<String> notes) {
    this.index = index;
    this.space = space;
    this.experience = experience;
    this.explainer = explainer;
    this.collisions = collisions;
    this.items = new Items(space, experience);
    this.labelling = labelling;
    this.lineup = lineup;
    this.obstacles = obstacles;
    this.notes = notes;
    for (int place = 0; place < lineup.list().size(); place++) {
      places.put(lineup.list().get(place).scored().candidate().id(), place);
    }
  }

  /** The first suggestions, best first; fewer than {@code limit} if there are no more. */
  public List<Suggestion> suggestions(int limit) {
    List<Suggestion> suggestions = new ArrayList<>();
    for (int place = 0; place < Math.min(limit, lineup.list().size()); place++) {
      suggestions.add(suggestion(place));
    }
    return suggestions;
  }

  /** All in the list, best first, without their reasons. */
  public List<Candidate> order() {
    return lineup.list().stream().map(listed -> listed.scored().candidate()).toList();
  }

  /** For whom a document in the list is written. */
  public Level level(Candidate candidate) {
    return labelling.level().apply(candidate);
  }

  /** The suggestion of a document's id, wherever it stands; empty if it is not in the list. */
  public Optional<Suggestion> find(String id) {
    return Optional.ofNullable(places.get(id)).map(this::suggestion);
  }

  /** The place of a document's id in the list, from 1; empty if it is not in the list. */
  public OptionalInt place(String id) {
    Integer place = places.get(id);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place + 1);
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

  /** Where a document of the corpus stands, and why there. */
  public Standing standing(Entry document) {
    Integer place = places.get(document.id());
    return place == null ? outside(document) : inside(place);
  }

  private Standing inside(int place) {
    Scored scored = lineup.list().get(place).scored();
    List<Gap> gaps = place < TOP
        ? List.of()
        : Gap.of(scored.parts(), lineup.list()
            .stream()
            .limit(TOP)
            .<Map<String, Double>>map(listed -> listed.scored().parts())
            .toList());
    List<Cost> costs = lineup.costs()
        .stream()
        .filter(cost -> cost.item().candidate().id().equals(scored.candidate().id()))
        .toList();
    return new Standing(OptionalInt.of(place + 1), candidates(), scored.score(), explain(scored),
        null, costs, gaps);
  }

  private Standing outside(Entry document) {
    OptionalInt row = space.row(document.id());
    Obstacle obstacle = obstacles.getOrDefault(document.id(), Obstacle.NOT_INDEXED);
    Integer other = places.get(lineup.folded().getOrDefault(document.id(), ""));
    return new Standing(OptionalInt.empty(), candidates(), 0,
        row.isEmpty() ? null : explain(document, row.getAsInt(), NO_PARTS),
        other == null
            ? collisions.explain(document, obstacle)
            : Collisions.sameStory(lineup.list().get(other).scored().candidate().entry(),
                other + 1),
        List.of(), List.of());
  }

  /**
   * How far documents, such as those of a draft, use up what the rules of the mix allow. What the
   * index does not have yet is not counted.
   */
  public List<Meter> meters(List<Entry> documents) {
    List<Candidate> counted = new ArrayList<>();
    for (Entry document : documents) {
      OptionalInt row = space.row(document.id());
      if (document.url() != null && row.isPresent()) {
        counted.add(new Candidate(document, document.url(), row.getAsInt()));
      }
    }
    return Meter.of(labelling.rules(), counted, labelling.labels());
  }

  /** What each rule of the mix kept out of the first places. */
  public List<Cost> costs() {
    return lineup.costs();
  }

  /** The rules of the mix that the first places could not keep, each in a sentence. */
  public List<String> relaxed() {
    return lineup.relaxed();
  }

  /** How many documents are in the list. */
  public int candidates() {
    return lineup.list().size();
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
    return (int) experience.declined().stream().map(Example::document).distinct().count();
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
    Listed listed = lineup.list().get(place);
    Scored scored = listed.scored();
    Candidate candidate = scored.candidate();
    Metadata metadata = candidate.entry().metadata();
    Explanation why = explain(scored);
    return new Suggestion(place + 1, candidate.id(), candidate.url(), metadata.title(),
        scored.score(), scored.parts(), why.because(), words(why.words().pro()),
        words(why.words().contra()), why.cautions(), metadata.kind(), metadata.siteName(),
        metadata.published(), why.category(),
        items.named(candidate.url(), metadata.siteName()).orElse(null), why.level(),
        why.passage() == null ? null : why.passage().text(), why.passages(), listed.notes());
  }

  private Explanation explain(Scored scored) {
    Candidate candidate = scored.candidate();
    return explain(candidate.entry(), candidate.row(), scored.parts());
  }

  private Explanation explain(Entry document, int row, SequencedMap<String, Double> parts) {
    String text = index.document(document.id()).map(StoredDocument::text).orElse("");
    return explainer.explain(document, row, items.document(document, row), text, parts);
  }

  private static List<String> words(List<Word> words) {
    return words.stream().map(Word::word).toList();
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
