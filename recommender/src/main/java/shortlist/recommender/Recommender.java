package shortlist.recommender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.term.TermVectors;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.candidate.Gate;
import shortlist.recommender.candidate.Obstacle;
import shortlist.recommender.category.Catalogue;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.explain.Collisions;
import shortlist.recommender.explain.Explainer;
import shortlist.recommender.mix.Mix;
import shortlist.recommender.profile.LinkRelevance;
import shortlist.recommender.profile.Profile;
import shortlist.recommender.rank.Gauges;
import shortlist.recommender.rank.Ranker;
import shortlist.recommender.rank.Scored;
import shortlist.recommender.vector.TermSpace;

/** Ranks what was never published by what readers and the editor liked. */
public final class Recommender {

  private final Workspace workspace;
  private final SearchIndex index;

  /**
   * A recommender for a workspace.
   *
   * @param index the workspace's index; stays the caller's to refresh and to close
   */
  public Recommender(Workspace workspace, SearchIndex index) {
    this.workspace = workspace;
    this.index = index;
  }

  /**
   * Learns from all that the store knows now and ranks all candidates.
   *
   * @throws shortlist.corpus.WorkspaceException if the workspace cannot be read
   */
  public Ranking rank() {
    Store store = workspace.store();
    TermVectors vectors = index.termVectors();
    TermSpace space = new TermSpace(vectors);
    Gauges gauges = Gauges.of(vectors, workspace);
    Map<String, Entry> documents = documents();
    Experience experience = Experience.read(store, documents);
    Profile profile = Profile.learn(space, experience);
    Gate gate = new Gate(workspace.settings().language(), experience, store.verdicts().latest(),
        documents);
    Map<String, Obstacle> obstacles = new HashMap<>();
    List<Candidate> candidates = candidates(documents, gate, space, obstacles);
    List<Scored> order = new Ranker(space, profile, experience, gauges).rank(candidates);
    List<Scored> list = Mix.of(order);
    return new Ranking(index, space, experience,
        new Explainer(store, space, profile, experience, Catalogue.learn(store, space)),
        new Collisions(store, experience, workspace.settings().language()), list, obstacles,
        gauges.notes());
  }

  /**
   * Learns what the audience engages with, to judge links by before they are fetched.
   *
   * @throws shortlist.corpus.WorkspaceException if the workspace cannot be read
   */
  public Relevance relevance() {
    TermSpace space = new TermSpace(index.termVectors());
    Experience experience = Experience.read(workspace.store(), documents());
    return experience.liked().isEmpty() || space.rows() == 0
        ? Relevance.UNKNOWN
        : new LinkRelevance(space, Profile.learn(space, experience));
  }

  private Map<String, Entry> documents() {
    Map<String, Entry> documents = new LinkedHashMap<>();
    workspace.store().documents().forEach(entry -> documents.put(entry.id(), entry));
    return documents;
  }

  private static List<Candidate> candidates(
      Map<String, Entry> documents,
      Gate gate,
      TermSpace space,
      Map<String, Obstacle> obstacles) {
    List<Candidate> candidates = new ArrayList<>();
    for (Entry entry : documents.values()) {
      OptionalInt row = space.row(entry.id());
      Optional<Obstacle> obstacle = gate.obstacle(entry)
          .or(() -> row.isEmpty() ? Optional.of(Obstacle.NOT_INDEXED) : Optional.empty());
      if (obstacle.isPresent()) {
        obstacles.put(entry.id(), obstacle.get());
      } else {
        candidates.add(new Candidate(entry, Objects.requireNonNull(entry.url()),
            row.getAsInt()));
      }
    }
    return candidates;
  }
}
