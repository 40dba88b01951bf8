package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.workspace.MixRules;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.rank.Scored;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/**
 * Makes a list worth reading of an order: each story is listed once, the first
 * {@value shortlist.corpus.edition.Edition#SLOTS} keep the rules of the mix, the places after them
 * that somebody looks through are unlike each other, and what a recent edition has covered says so.
 *
 * <p>Copies are found in the whole order; what takes comparing each with each is done at its top,
 * so that a list of any length takes hardly longer than one of {@value #WINDOW}.
 */
public final class Mix {

  /** From so many the first places are chosen. */
  static final int WINDOW = 60;
  /** So many are compared to find stories told in other words, and marked if covered. */
  private static final int READ = 200;

  private final TermSpace space;
  private final MixRules settled;
  private final Function<Candidate, Labels> labels;
  private final UnaryOperator<String> texts;
  private final Coverage coverage;
  private final Judged judged;

  /**
   * A mix for one state of the workspace.
   *
   * @param labels what the rules look at in a candidate; asked at the top of the order only
   * @param texts gives a document's text with its links by its id; empty if there is none
   */
  public Mix(
      TermSpace space,
      MixRules settled,
      Function<Candidate, Labels> labels,
      UnaryOperator<String> texts,
      Coverage coverage,
      Judged judged) {
    this.space = space;
    this.settled = settled;
    this.labels = labels;
    this.texts = texts;
    this.coverage = coverage;
    this.judged = judged;
  }

  /**
   * The list for an order, best first.
   *
   * @param draft what has a place in the next edition already: it counts by the rules, and the
   *        first places are those that are left; a full one counts no more
   */
  public Lineup of(List<Scored> order, List<Candidate> draft) {
    Likeness likeness = new Likeness(space.size());
    List<Story> stories = stories(order, likeness);
    List<SparseVector> words = stories.stream().limit(READ).map(this::words).toList();
    List<Entrant> taken = draft.size() < Edition.SLOTS
        ? Entrant.placed(draft, labels)
        : List.of();
    First first = First.of(taken, window(stories, words), likeness, settled, judged,
        Edition.SLOTS - taken.size());
    Map<Integer, List<Note>> notes = notes(stories, words, first, likeness);
    List<Listed> list = new ArrayList<>();
    for (int place : places(stories, words, first, likeness)) {
      list.add(new Listed(stories.get(place).best(), notes.getOrDefault(place, List.of())));
    }
    return new Lineup(list, first.costs(), first.relaxed(), folded(stories));
  }

  private List<Story> stories(List<Scored> order, Likeness likeness) {
    List<Story> stories = Copies.fold(order);
    List<Story> top = stories.subList(0, Math.min(READ, stories.size()));
    List<SparseVector> words = top.stream().map(this::words).toList();
    List<Story> folded = new ArrayList<>(new Stories(likeness, new Papers(texts)).fold(top, words));
    folded.addAll(stories.subList(top.size(), stories.size()));
    return folded;
  }

  /** The best few of each host: more than there are places are of no use. */
  private List<Entrant> window(List<Story> stories, List<SparseVector> words) {
    List<Entrant> window = new ArrayList<>();
    Map<String, Integer> hosts = new HashMap<>();
    for (int place = 0; place < words.size() && window.size() < WINDOW; place++) {
      Scored best = stories.get(place).best();
      if (hosts.merge(best.candidate().host(), 1, Integer::sum) <= Edition.SLOTS) {
        window.add(new Entrant(best, place, words.get(place), labels.apply(best.candidate())));
      }
    }
    return window;
  }

  private SparseVector words(Story story) {
    return space.terms(story.best().candidate().row());
  }

  /** The places by score in the order of the list: the first ones, the next ones, the rest. */
  private List<Integer> places(
      List<Story> stories, List<SparseVector> words, First first, Likeness likeness) {
    Set<Integer> places = new LinkedHashSet<>();
    first.entrants().forEach(entrant -> places.add(entrant.place()));
    List<Double> scores = stories.stream().limit(READ).map(story -> story.best().score()).toList();
    places.addAll(new Next(scores, words, likeness, settled.diversity()).after(places));
    for (int place = 0; place < stories.size(); place++) {
      places.add(place);
    }
    return List.copyOf(places);
  }

  /** The notes by the place of what they are about, by its score alone and from 0. */
  private Map<Integer, List<Note>> notes(
      List<Story> stories, List<SparseVector> words, First first, Likeness likeness) {
    Map<Integer, List<Note>> notes = new HashMap<>();
    first.explored()
        .ifPresent(entrant -> add(notes, entrant.place(), new Note.Exploration(entrant.name())));
    for (int place = 0; place < words.size(); place++) {
      int at = place;
      coverage.of(words.get(place), likeness).ifPresent(covered -> add(notes, at, covered));
    }
    for (int place = 0; place < stories.size(); place++) {
      List<Scored> others = stories.get(place).others();
      if (!others.isEmpty()) {
        add(notes, place, new Note.Also(others.stream().map(Mix::other).toList()));
      }
    }
    return notes;
  }

  private static void add(Map<Integer, List<Note>> notes, int place, Note note) {
    notes.computeIfAbsent(place, _ -> new ArrayList<>()).add(note);
  }

  private static Note.Also.Other other(Scored scored) {
    Candidate candidate = scored.candidate();
    return new Note.Also.Other(candidate.id(), candidate.url(),
        candidate.entry().metadata().title());
  }

  private static Map<String, String> folded(List<Story> stories) {
    Map<String, String> folded = new HashMap<>();
    for (Story story : stories) {
      String best = story.best().candidate().id();
      story.others().forEach(other -> folded.put(other.candidate().id(), best));
    }
    return folded;
  }
}
