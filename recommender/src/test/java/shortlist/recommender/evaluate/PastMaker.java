package shortlist.recommender.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import shortlist.indexer.term.TermVectors;
import shortlist.indexer.term.TextVectors;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.item.Trait;
import shortlist.recommender.vector.TermSpace;

/** Makes pasts whose audience likes one subject of two. */
final class PastMaker {

  static final String LIKED = "alpha";
  static final String OTHER = "omega";

  private final Random random = new Random(4711);
  private final TextVectors texts = new TextVectors();
  private final List<String> candidates = new ArrayList<>();
  private final List<Taken> taken = new ArrayList<>();
  private final Map<String, LocalDate> published = new HashMap<>();
  private final Map<String, LocalDate> arrived = new HashMap<>();
  private final Map<Integer, LocalDate> sent = new HashMap<>();
  private final Map<String, String> sites = new HashMap<>();

  private record Taken(String id, int period, double outcome) {}

  /** Adds documents that nobody decided on. */
  PastMaker candidates(String subject, int number) {
    for (int i = 0; i < number; i++) {
      candidates.add(document(subject, 40));
    }
    return this;
  }

  /** Adds decisions. */
  PastMaker decided(String subject, int number, int period, double outcome) {
    return decided(subject, number, period, outcome, 40);
  }

  /** Adds decisions on documents of so many words. */
  PastMaker decided(String subject, int number, int period, double outcome, int words) {
    for (int i = 0; i < number; i++) {
      taken.add(new Taken(document(subject, words), period, outcome));
    }
    return this;
  }

  PastMaker sent(int period, LocalDate date) {
    sent.put(period, date);
    return this;
  }

  /** Says of the last document when it was published and came, and where it is from. */
  PastMaker last(LocalDate when, LocalDate came, String site) {
    String id = "d" + (sites.size() - 1);
    published.put(id, when);
    arrived.put(id, came);
    sites.put(id, site);
    return this;
  }

  /** The past; the first {@code bare} decisions have no document. */
  Past make(int next, int bare) {
    TermVectors vectors = texts.finish();
    TermSpace space = new TermSpace(vectors);
    List<Decision> decisions = new ArrayList<>();
    for (Taken each : taken) {
      Item item = item(space, each.id());
      decisions.add(new Decision(new Observation(item, each.period(), each.outcome(), 1),
          decisions.size() >= bare));
    }
    List<Item> items = candidates.stream().map(id -> item(space, id)).toList();
    return new Past(space, decisions, items, items.size(), published, arrived, sent, next, next);
  }

  private Item item(TermSpace space, String id) {
    return new Item(id, space.document(space.row(id).orElseThrow()),
        Map.of(Trait.SITE, sites.getOrDefault(id, id)), Map.of());
  }

  private String document(String subject, int words) {
    String id = "d" + sites.size();
    StringJoiner text = new StringJoiner(" ");
    for (int i = 0; i < words; i++) {
      text.add(random.nextInt(3) == 0
          ? "usual" + random.nextInt(30)
          : subject + random.nextInt(20));
    }
    texts.add(id, "", text.toString());
    sites.put(id, id);
    return id;
  }
}
