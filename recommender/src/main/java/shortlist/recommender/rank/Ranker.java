package shortlist.recommender.rank;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.engagement.Reason.Aspect;
import shortlist.indexer.tone.Gauge;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Trait;

/**
 * Orders candidates, best first: what was learnt of the audience, and what can be told of a page by
 * itself. Of equal scores the newer page comes first, then the lower id.
 */
public final class Ranker {

  /**
   * What a page that is all for beginners loses, and one that is sure to be made to be clicked:
   * more than any text gains, for such pages are about the same subjects as good ones. What a gauge
   * shows is squared, so that a weak sign costs little.
   */
  private static final double LEVEL = 4;
  private static final double CLICKBAIT = 4;
  private static final double KIND = 0.5;
  /** So many rejections for a reason make what they speak against count half as much again. */
  private static final double TELLING = 10;
  private static final Comparator<Scored> ORDER = Comparator.comparingDouble(Scored::score)
      .reversed()
      .thenComparing(scored -> scored.candidate().entry().metadata().published(),
          Comparator.nullsLast(Comparator.reverseOrder()))
      .thenComparing(scored -> scored.candidate().id());

  private final Scorer scorer;
  private final Gauges gauges;
  private final double level;
  private final double clickbait;

  /** A ranker for one state of what is known. */
  public Ranker(Scorer scorer, Experience experience, Gauges gauges) {
    this.scorer = scorer;
    this.gauges = gauges;
    this.level = LEVEL * emphasis(experience, Aspect.LEVEL);
    this.clickbait = CLICKBAIT * emphasis(experience, Aspect.TONE);
  }

  /**
   * All candidates in their order.
   *
   * @param items the candidates as the scorer knows them, in the same order
   */
  public List<Scored> rank(List<Candidate> candidates, List<Item> items) {
    List<Score> scores = scorer.score(items);
    return IntStream.range(0, items.size())
        .parallel()
        .mapToObj(i -> scored(candidates.get(i), scores.get(i)))
        .sorted(ORDER)
        .toList();
  }

  private Scored scored(Candidate candidate, Score learnt) {
    Metadata metadata = candidate.entry().metadata();
    Gauge forWhom = gauges.level(metadata, candidate.row());
    Gauge bait = gauges.clickbait(metadata, candidate.row());
    double basic = Math.max(0, 1 - 2 * forWhom.score());
    SequencedMap<String, Double> parts = new LinkedHashMap<>(learnt.parts());
    parts.merge(Trait.KIND.label(), KIND * KindPrior.of(metadata.kind()), Double::sum);
    parts.put("level", -level * basic * basic);
    parts.put("clickbait", -clickbait * bait.score() * bait.score());
    Score score = new Score(parts);
    return new Scored(candidate, score.total(), Collections.unmodifiableSequencedMap(parts));
  }

  /** From 1 up to 2, the more was rejected for an aspect. */
  private static double emphasis(Experience experience, Aspect aspect) {
    double against = experience.declined()
        .stream()
        .filter(example -> example.reason() != null)
        .mapToDouble(example -> example.against(aspect))
        .sum();
    return 1 + against / (against + TELLING);
  }
}
