package shortlist.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.duplicate.NearIndex;

/** How long is a near-duplicate looked for among so many texts, beside comparing with each? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class NearDuplicateBench {

  private static final int ASKED = 10_000;
  private static final String TEXT = text();

  @Param({"10000", "100000", "1000000"})
  private int texts;

  private NearIndex index;
  private Fingerprint[] all;
  private Cycle<Fingerprint> strangers;
  private Cycle<Fingerprint> copies;

  @Setup
  public void fill() {
    Random random = new Random(1);
    index = new NearIndex();
    all = new Fingerprint[texts];
    for (int i = 0; i < texts; i++) {
      all[i] = new Fingerprint(random.nextLong());
      index.add(all[i]);
    }
    List<Fingerprint> others = new ArrayList<>();
    List<Fingerprint> near = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      others.add(new Fingerprint(random.nextLong()));
      near.add(new Fingerprint(
          all[random.nextInt(texts)].bits() ^ (1L << random.nextInt(64))
              ^ (1L << random.nextInt(64))));
    }
    strangers = new Cycle<>(others);
    copies = new Cycle<>(near);
  }

  /** A text like none. */
  @Benchmark
  public Optional<Fingerprint> nearestOfAStranger() {
    return index.nearest(strangers.next());
  }

  /** A text like one. */
  @Benchmark
  public Optional<Fingerprint> nearestOfACopy() {
    return index.nearest(copies.next());
  }

  /** The limit of what needs no index. */
  @Benchmark
  public boolean comparingWithEach() {
    Fingerprint asked = strangers.next();
    for (Fingerprint one : all) {
      if (one.isNear(asked)) {
        return true;
      }
    }
    return false;
  }

  /** The fingerprint of a text of 1,500 words. */
  @Benchmark
  public Fingerprint fingerprint() {
    return Fingerprint.of(TEXT);
  }

  private static String text() {
    Random random = new Random(2);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      text.append("word").append(random.nextInt(3_000)).append(i % 12 == 0 ? ". " : " ");
    }
    return text.toString();
  }
}
