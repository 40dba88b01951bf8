package shortlist.recommender.evaluate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.candidate.Gate;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.item.ChanceOrder;
import shortlist.recommender.item.Item;
import shortlist.recommender.vector.TermSpace;

/** The past of a workspace, as its store and its index have it. */
public final class WorkspacePast {

  private final Store store;
  private final String language;
  private final TermSpace space;
  private final Map<String, Entry> documents = new LinkedHashMap<>();
  private final Experience experience;

  private WorkspacePast(Workspace workspace, SearchIndex index) {
    this.store = workspace.store();
    this.language = workspace.settings().language();
    this.space = new TermSpace(index.termVectors());
    store.documents().forEach(entry -> documents.put(entry.id(), entry));
    this.experience = Experience.read(store, documents);
  }

  /**
   * Replays what was decided in a workspace.
   *
   * @param index the workspace's index; stays the caller's to close
   * @throws NothingToReplay if too little was
   * @throws shortlist.corpus.WorkspaceException if the workspace cannot be read
   */
  public static Evaluation evaluate(Workspace workspace, SearchIndex index, Watcher watcher) {
    return Evaluation.of(new WorkspacePast(workspace, index).read(), watcher);
  }

  private Past read() {
    Items items = new Items(space);
    List<Decision> decisions = Stream
        .concat(experience.liked().stream(), experience.declined().stream())
        .map(items::of)
        .toList();
    List<String> candidates = candidates(
        decisions.stream().map(Decision::id).collect(Collectors.toSet()));
    List<Item> sample = candidates.stream()
        .limit(Past.CANDIDATES)
        .map(id -> items.of(entry(id), space.row(id).orElseThrow()))
        .toList();
    return new Past(space, decisions, sample, candidates.size(), published(), arrived(sample),
        sent(), experience.periods().next());
  }

  /** What could be suggested and was never decided on, in the order of chance. */
  private List<String> candidates(Set<String> decided) {
    Gate gate = new Gate(language, experience, store.verdicts().latest(), documents);
    return documents.values()
        .stream()
        .filter(entry -> !decided.contains(entry.id()) && space.row(entry.id()).isPresent()
            && gate.obstacle(entry).isEmpty())
        .map(Entry::id)
        .sorted(ChanceOrder.OF_IDS)
        .toList();
  }

  private Entry entry(String id) {
    return Objects.requireNonNull(documents.get(id));
  }

  private Map<String, LocalDate> published() {
    Map<String, LocalDate> published = new HashMap<>();
    for (Entry entry : documents.values()) {
      LocalDate date = entry.metadata().published();
      if (date != null) {
        published.put(entry.id(), date);
      }
    }
    return published;
  }

  private Map<String, LocalDate> arrived(List<Item> items) {
    Map<String, LocalDate> arrived = new HashMap<>();
    store.arrivals()
        .of(items.stream().map(Item::id).toList())
        .forEach((id, at) -> arrived.put(id, day(at)));
    return arrived;
  }

  private Map<Integer, LocalDate> sent() {
    Map<Integer, LocalDate> sent = new HashMap<>();
    for (Resource resource : store.resources().all()) {
      put(sent, experience.periods().of(resource), resource.published());
    }
    for (Edition edition : store.editions().all()) {
      Instant at = edition.publishedAt();
      put(sent, experience.periods().of(edition), at == null ? null : day(at));
    }
    return sent;
  }

  private static void put(
      Map<Integer, LocalDate> sent, int period, @Nullable LocalDate date) {
    if (date != null) {
      sent.put(period, date);
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
