package shortlist.recommender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.candidate.Gate;
import shortlist.recommender.candidate.Obstacle;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.mix.Mix;
import shortlist.recommender.profile.Profile;
import shortlist.recommender.rank.Ranker;
import shortlist.recommender.rank.Scored;

/** Ranks what was never published by what readers and the editor liked. */
public final class Recommender {

  private final Workspace workspace;
  private final Supplier<IndexedTexts> index;

  Recommender(Workspace workspace, Supplier<IndexedTexts> index) {
    this.workspace = workspace;
    this.index = index;
  }

  /**
   * Learns from all that the store knows now and ranks all candidates.
   *
   * @throws shortlist.corpus.WorkspaceException
   *           if the workspace cannot be read
   */
  public Ranking rank() {
    Store store = workspace.store();
    IndexedTexts texts = index.get();
    Map<String, Entry> documents = new LinkedHashMap<>();
    store.documents().forEach(entry -> documents.put(entry.id(), entry));

    Experience experience = Experience.read(store, documents);
    Profile profile = Profile.learn(texts.space(), experience, texts.rows());
    Gate gate = new Gate(workspace.settings().language(), experience, store.verdicts().latest(),
        documents);
    Map<String, Obstacle> obstacles = new HashMap<>();
    List<Candidate> candidates = candidates(documents, gate, texts, obstacles);
    List<Scored> order = new Ranker(texts.space(), profile, experience).rank(candidates);
    List<Scored> list = Mix.of(order);
    return new Ranking(texts, experience, profile, list, obstacles);
  }

  private static List<Candidate> candidates(
      Map<String, Entry> documents,
      Gate gate,
      IndexedTexts texts,
      Map<String, Obstacle> obstacles) {
    List<Candidate> candidates = new ArrayList<>();
    for (Entry entry : documents.values()) {
      Integer row = texts.rows().get(entry.id());
      Optional<Obstacle> obstacle = gate.obstacle(entry)
          .or(() -> row == null ? Optional.of(Obstacle.NOT_INDEXED) : Optional.empty());
      if (obstacle.isPresent()) {
        obstacles.put(entry.id(), obstacle.get());
      } else {
        candidates.add(new Candidate(entry, Objects.requireNonNull(entry.url()),
            Objects.requireNonNull(row)));
      }
    }
    return candidates;
  }
}
