package shortlist.recommender.mix;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.engagement.Periods;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.MixRules;
import shortlist.indexer.term.TextVectors;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.rank.Scored;
import shortlist.recommender.vector.TermSpace;

/** Candidates with scores and texts made by hand, before a store with a past, to make lists of. */
final class Fair implements AutoCloseable {

  private final Store store;
  private final TextVectors texts = new TextVectors();
  private final List<Scored> order = new ArrayList<>();
  private final Map<String, Labels> labels = new HashMap<>();
  private final Map<String, String> markdown = new HashMap<>();
  private final List<Example> liked = new ArrayList<>();

  Fair(Path folder) {
    this.store = Store.open(folder.resolve("corpus.db"));
  }

  Store store() {
    return store;
  }

  /** A text of its own for each seed: no two have much in common. */
  static String prose(int seed, int words) {
    Random random = new Random(seed);
    StringJoiner text = new StringJoiner(" ");
    for (int i = 0; i < words; i++) {
      StringBuilder word = new StringBuilder();
      for (int letter = 0; letter < 5; letter++) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      text.add(word);
    }
    return text.toString();
  }

  /** Adds an article with a title and a text of its own; gives its id. */
  String article(String url, double score) {
    return add(url, prose(url.hashCode() + 1, 5), prose(url.hashCode(), 80), Kind.ARTICLE, score,
        Labels.NONE);
  }

  /** Adds a candidate; gives its id. */
  String add(String url, String title, String text, Kind kind, double score, Labels itsLabels) {
    WebUrl address = WebUrl.of(url);
    String id = Document.idOf(address);
    Metadata metadata = new Metadata(title, List.of(), LocalDate.of(2020, 1, 1), "en", kind,
        address.host(), "");
    Entry entry = new Entry(id, address, null, metadata, 300, Fingerprint.of(text));
    order.add(new Scored(new Candidate(entry, address, order.size()), score,
        new LinkedHashMap<>(Map.of("text", score))));
    texts.add(id, title, text);
    labels.put(id, itsLabels);
    markdown.put(id, text);
    return id;
  }

  /** Adds a past resource. */
  void resource(@Nullable String url, String title, String summary, @Nullable String edition,
      @Nullable LocalDate day) {
    store.resources()
        .putAll(List.of(new Resource(url == null ? null : WebUrl.of(url), title, null, List.of(),
            null, null, Kind.ARTICLE, summary, null, edition, null, day)));
  }

  /** Something from this address was published. */
  void judged(String url) {
    liked.add(new Example(null, WebUrl.of(url), "", "", null, null, 0, 1, 1, null));
  }

  Lineup list(MixRules rules) {
    return list(rules, List.of());
  }

  /** The list when some of the candidates stand in the draft. */
  Lineup list(MixRules rules, List<String> draft) {
    order.sort(Comparator.comparingDouble(Scored::score)
        .reversed()
        .thenComparing(scored -> scored.candidate().id()));
    TermSpace space = new TermSpace(texts.finish());
    Experience experience = new Experience(liked, List.of(), liked.size(),
        Periods.of(List.of(), List.of()));
    return new Mix(space, rules, candidate -> labels.getOrDefault(candidate.id(), Labels.NONE),
        id -> markdown.getOrDefault(id, ""), Coverage.read(store, space), new Judged(experience))
        .of(order.stream().filter(scored -> !draft.contains(scored.candidate().id())).toList(),
            order.stream()
                .map(Scored::candidate)
                .filter(candidate -> draft.contains(candidate.id()))
                .toList());
  }

  static List<String> ids(Lineup lineup) {
    return lineup.list().stream().map(listed -> listed.scored().candidate().id()).toList();
  }

  @Override
  public void close() {
    store.close();
  }
}
