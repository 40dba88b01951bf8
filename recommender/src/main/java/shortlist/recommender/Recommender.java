package shortlist.recommender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.level.Level;
import shortlist.indexer.level.ToneGauge;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.search.StoredDocument;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.candidate.Gate;
import shortlist.recommender.candidate.Obstacle;
import shortlist.recommender.candidate.Redirects;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.explain.Collisions;
import shortlist.recommender.explain.Explainer;
import shortlist.recommender.mix.Coverage;
import shortlist.recommender.mix.Judged;
import shortlist.recommender.mix.Labels;
import shortlist.recommender.mix.Lineup;
import shortlist.recommender.mix.Mix;
import shortlist.recommender.profile.LinkRelevance;
import shortlist.recommender.rank.Ranker;
import shortlist.recommender.rank.Scored;
import shortlist.recommender.rank.Scorer;
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
    String language = workspace.settings().language();
    Map<String, Obstacle> obstacles = new HashMap<>();
    Material material = material(obstacles);
    Experience experience = material.experience();
    Scorer scorer = material.learn();
    List<Scored> order = new Ranker(material.space(), scorer, experience)
        .rank(material.candidates(), material.items());
    Explainer explainer = new Explainer(store, scorer, experience);
    Lineup lineup = mix(material.space(), explainer, experience).of(order);
    lineup.folded().keySet().forEach(id -> obstacles.put(id, Obstacle.SAME_STORY));
    return new Ranking(index, material.space(), experience, explainer,
        new Collisions(store, experience, language), lineup, obstacles);
  }

  /**
   * What {@link #rank} learns from and ranks, before it does.
   *
   * @throws shortlist.corpus.WorkspaceException if the workspace cannot be read
   */
  public Material material() {
    return material(new HashMap<>());
  }

  private Material material(Map<String, Obstacle> obstacles) {
    Store store = workspace.store();
    TermSpace space = new TermSpace(index.termVectors());
    Map<String, Entry> documents = documents();
    Experience experience = Experience.read(store, documents);
    Gate gate = new Gate(workspace.settings().language(), experience, store.verdicts().latest(),
        documents, new Redirects(store.addresses()));
    return Material.of(space, experience, candidates(documents, gate, space, obstacles),
        documents);
  }

  private Mix mix(TermSpace space, Explainer explainer, Experience experience) {
    ToneGauge tones = new ToneGauge();
    return new Mix(space, workspace.settings().mix(), candidate -> {
      Metadata metadata = candidate.entry().metadata();
      Level level = Level.of(metadata, tones.forBeginners(metadata),
          new Level.Figures(candidate.entry().words(), 0, 0));
      return new Labels(null, explainer.category(candidate.row()), level == Level.BEGINNER);
    }, id -> index.document(id).map(StoredDocument::markdown).orElse(""),
        Coverage.read(workspace.store(), space), new Judged(experience));
  }

  /**
   * Learns what the audience engages with, to judge links by before they are fetched.
   *
   * @throws shortlist.corpus.WorkspaceException if the workspace cannot be read
   */
  public Relevance relevance() {
    Material material = material();
    return material.experience().liked().isEmpty() || material.space().rows() == 0
        ? Relevance.UNKNOWN
        : new LinkRelevance(material.space(), material.profile());
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
