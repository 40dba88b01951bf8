package shortlist.recommender;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.level.Level;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.search.StoredDocument;
import shortlist.indexer.term.TermVectors;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.candidate.Gate;
import shortlist.recommender.candidate.Obstacle;
import shortlist.recommender.candidate.Redirects;
import shortlist.recommender.category.Catalogue;
import shortlist.recommender.category.Guess;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.explain.Collisions;
import shortlist.recommender.explain.Explainer;
import shortlist.recommender.mix.Coverage;
import shortlist.recommender.mix.Judged;
import shortlist.recommender.mix.Labels;
import shortlist.recommender.mix.Lineup;
import shortlist.recommender.mix.Mix;
import shortlist.recommender.profile.LinkRelevance;
import shortlist.recommender.rank.Gauges;
import shortlist.recommender.rank.Ranker;
import shortlist.recommender.rank.Scored;
import shortlist.recommender.rank.Scorer;
import shortlist.recommender.vector.TermSpace;

/**
 * Ranks what was never published by what readers and the editor liked. What it reads of the index
 * is kept until that changes: the second ranking of one recommender takes less than the first. Safe
 * for use by several threads.
 */
public final class Recommender {

  private final Workspace workspace;
  private final SearchIndex index;
  private @Nullable Space known;

  /** What only depends on a commit of the index: most of what a ranking takes to prepare. */
  private record Space(String commit, TermVectors vectors, TermSpace space) {}

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
    Map<String, Entry> documents = documents();
    Experience experience = Experience.read(workspace.store(), documents);
    return rank(documents, experience, workspace.store().verdicts().latest(),
        experience.periods().next(),
        workspace.store().editions().draft().map(Edition::slots).orElse(List.of()));
  }

  /**
   * Ranks as before an edition: learns only from what was known by the edition before it, and ranks
   * what had come when the edition was published, its own links among it. Texts, and the program,
   * are those of today.
   *
   * @param edition a published one
   * @throws shortlist.corpus.WorkspaceException if the workspace cannot be read
   */
  public Ranking rankAsOf(Edition edition) {
    Store store = workspace.store();
    Instant moment = Objects.requireNonNull(edition.publishedAt(), "it is a draft");
    Map<String, Entry> documents = documents();
    Experience experience = Experience.read(store, documents);
    int period = experience.periods().of(edition);
    Map<String, Instant> arrivals = store.arrivals().of(documents.keySet());
    documents.keySet().removeIf(id -> !arrivals.getOrDefault(id, Instant.MAX).isBefore(moment));
    Map<String, Verdict> verdicts = new HashMap<>(store.verdicts().latest());
    verdicts.values().removeIf(verdict -> experience.periods().at(verdict.at()) >= period);
    return rank(documents, experience.before(period), verdicts, period, List.of());
  }

  /**
   * What {@link #rank} learns from and ranks, before it does.
   *
   * @throws shortlist.corpus.WorkspaceException if the workspace cannot be read
   */
  public Material material() {
    Map<String, Entry> documents = documents();
    Experience experience = Experience.read(workspace.store(), documents);
    return material(space().space(), documents, experience,
        workspace.store().verdicts().latest(), experience.periods().next(), new HashMap<>());
  }

  private Ranking rank(
      Map<String, Entry> documents,
      Experience experience,
      Map<String, Verdict> verdicts,
      int period,
      List<Slot> draft) {
    Store store = workspace.store();
    Map<String, Obstacle> obstacles = new HashMap<>();
    Space known = space();
    TermVectors vectors = known.vectors();
    Material material = material(known.space(), documents, experience, verdicts, period, obstacles);
    TermSpace space = material.space();
    Scorer scorer = material.learn();
    Gauges gauges = Gauges.of(vectors, workspace);
    Catalogue catalogue = Catalogue.learn(store, space);
    List<Scored> order = new Ranker(scorer, experience, gauges)
        .rank(material.candidates(), material.items());
    Labelling labelling = labelling(space, catalogue, gauges, experience);
    Lineup lineup = mix(space, labelling, experience)
        .of(order, taken(draft, documents, space));
    lineup.folded().keySet().forEach(id -> obstacles.put(id, Obstacle.SAME_STORY));
    return new Ranking(index, space, experience,
        new Explainer(store, scorer, material.past(), experience, catalogue, gauges),
        new Collisions(store, experience, workspace.settings().language()), labelling, lineup,
        obstacles,
        gauges.notes());
  }

  private Material material(
      TermSpace space,
      Map<String, Entry> documents,
      Experience experience,
      Map<String, Verdict> verdicts,
      int period,
      Map<String, Obstacle> obstacles) {
    Gate gate = new Gate(workspace.settings().language(), experience, verdicts, documents,
        new Redirects(workspace.store().addresses()), workspace.store().ruledOut().hosts());
    return Material.of(space, experience, candidates(documents, gate, space, obstacles),
        documents, period);
  }

  /** What has a place in the next edition, as far as it is in the corpus. */
  private static List<Candidate> taken(
      List<Slot> draft, Map<String, Entry> documents, TermSpace space) {
    List<Candidate> taken = new ArrayList<>();
    for (Slot slot : draft) {
      Entry entry = documents.get(Objects.requireNonNullElse(slot.documentId(), ""));
      OptionalInt row = entry == null ? OptionalInt.empty() : space.row(entry.id());
      if (entry != null && row.isPresent()) {
        taken.add(new Candidate(entry, slot.url(), row.getAsInt()));
      }
    }
    return taken;
  }

  private synchronized Space space() {
    String commit = index.commit();
    Space space = known;
    if (space == null || !space.commit().equals(commit)) {
      // The old one goes first: two of a large index are too much.
      known = null;
      TermVectors vectors = index.termVectors();
      space = new Space(commit, vectors, new TermSpace(vectors));
      known = space;
    }
    return space;
  }

  private Labelling labelling(
      TermSpace space, Catalogue catalogue, Gauges gauges, Experience experience) {
    Items items = new Items(space, experience);
    return new Labelling(workspace.settings().mix(),
        candidate -> new Labels(
            items.named(candidate.url(), candidate.entry().metadata().siteName()).orElse(null),
            catalogue.of(candidate.row()).map(Guess::category).orElse(null),
            level(gauges, candidate).equals(Level.BEGINNER)),
        candidate -> level(gauges, candidate));
  }

  private static Level level(Gauges gauges, Candidate candidate) {
    return Level.of(gauges.level(candidate.entry().metadata(), candidate.row()));
  }

  private Mix mix(TermSpace space, Labelling labelling, Experience experience) {
    return new Mix(space, labelling.rules(), labelling.labels(),
        id -> index.document(id).map(StoredDocument::markdown).orElse(""),
        Coverage.read(workspace.store(), space), new Judged(experience));
  }

  /**
   * Learns what the audience engages with, to judge links by before they are fetched.
   *
   * @throws shortlist.corpus.WorkspaceException if the workspace cannot be read
   */
  public Relevance relevance() {
    Map<String, Entry> documents = documents();
    Experience experience = Experience.read(workspace.store(), documents);
    TermSpace space = new TermSpace(index.termVectors());
    if (experience.liked().isEmpty() || space.rows() == 0) {
      return Relevance.UNKNOWN;
    }
    int next = experience.periods().next();
    return new LinkRelevance(space,
        Material.of(space, experience, List.of(), documents, next).profile());
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
