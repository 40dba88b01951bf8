package shortlist.recommender.rank;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shortlist.corpus.document.Metadata;
import shortlist.indexer.tone.Gauge;
import shortlist.recommender.candidate.Candidate;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.profile.Profile;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/**
 * Orders candidates, best first, by a sum of named parts.
 *
 * <p>What the terms say and the likeness to the nearest examples have no natural unit; they are
 * standardised over the candidates. The other parts are 0 for a page of which nothing special is
 * known. Of equal scores the newer page comes first, then the lower id.
 */
public final class Ranker {

  private static final int NEAREST = 3;
  private static final Comparator<Scored> ORDER = Comparator.comparingDouble(Scored::score)
      .reversed()
      .thenComparing(scored -> scored.candidate().entry().metadata().published(),
          Comparator.nullsLast(Comparator.reverseOrder()))
      .thenComparing(scored -> scored.candidate().id());

  private final TermSpace space;
  private final Profile profile;
  private final SourcePrior sources;
  private final Gauges gauges;
  private final Weights weights = Weights.DEFAULT;

  /** A ranker for one state of what is known. */
  public Ranker(TermSpace space, Profile profile, Experience experience, Gauges gauges) {
    this.space = space;
    this.profile = profile;
    this.sources = new SourcePrior(experience);
    this.gauges = gauges;
  }

  /** All candidates in their order. */
  public List<Scored> rank(List<Candidate> candidates) {
    double[] text = new double[candidates.size()];
    double[] nearest = new double[candidates.size()];
    for (int i = 0; i < text.length; i++) {
      int row = candidates.get(i).row();
      SparseVector vector = space.document(row);
      text[i] = space.breadth(row) * profile.interest(vector);
      nearest[i] = space.breadth(row) * nearest(profile.similarities(vector));
    }
    Standard.apply(text);
    Standard.apply(nearest);
    return IntStream.range(0, text.length)
        .parallel()
        .mapToObj(i -> scored(candidates.get(i), text[i], nearest[i]))
        .sorted(ORDER)
        .toList();
  }

  private Scored scored(Candidate candidate, double text, double nearest) {
    Metadata metadata = candidate.entry().metadata();
    Gauge level = gauges.level(metadata, candidate.row());
    Gauge clickbait = gauges.clickbait(metadata, candidate.row());
    double belowNeutral = Math.max(0, 1 - 2 * level.score());
    SequencedMap<String, Double> parts = new LinkedHashMap<>();
    parts.put("text", weights.text() * text);
    parts.put("nearest", weights.nearest() * nearest);
    parts.put("source", weights.source() * sources.of(candidate.url(), metadata.siteName()));
    parts.put("level", -weights.level() * belowNeutral);
    parts.put("clickbait", -weights.clickbait() * clickbait.score());
    parts.put("kind", weights.kind() * KindPrior.of(metadata.kind()));
    double score = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Scored(candidate, score, Collections.unmodifiableSequencedMap(parts),
        cautions(belowNeutral > 0 ? level.reasons() : List.of(), clickbait.reasons()));
  }

  private static List<String> cautions(List<String> level, List<String> clickbait) {
    return Stream.concat(level.stream(), clickbait.stream()).distinct().toList();
  }

  /** The mean of the largest similarities; 0 if there is none. */
  private static double nearest(double[] similarities) {
    Arrays.sort(similarities);
    return Arrays.stream(similarities)
        .skip(Math.max(0, similarities.length - NEAREST))
        .average()
        .orElse(0);
  }
}
