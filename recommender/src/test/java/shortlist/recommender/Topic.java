package shortlist.recommender;

import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/** Words to make texts of. */
enum Topic {
  PLATFORM("model models production deployment platform feature store pipeline training serving "
      + "monitoring drift rollback registry retraining latency canary machine learning engineers "
      + "data teams release offline online metrics experiment recommendation ranking schema"), STREAMS(
          "kafka stream events partition consumer broker offset replay exactly once window "
              + "watermark throughput topic ingestion backpressure checkpoint flink latency schema"), COOKING(
                  "flour butter oven onions garlic simmer pan salt pepper dough knead rise crust soup "
                      + "leek barley stock spoon bowl minutes taste lemon sauce recipe kitchen bake"), LESSON(
                          "variable loop print install click lesson exercise python beginner start notebook "
                              + "machine learning model data train accuracy you your you your you will can now simple");

  private static final List<String> COMMON = List.of(("time first people week change small which "
      + "found after before because result every number problem team work long part made")
      .split(" ", -1));

  private final String words;

  Topic(String words) {
    this.words = words;
  }

  private List<String> words() {
    return List.of(words.split(" ", -1));
  }

  /** A text of so many words, another one for each seed. */
  String text(int seed, int length) {
    Random random = new Random(seed * 31L + name().hashCode());
    StringJoiner text = new StringJoiner(" ");
    for (int i = 0; i < length; i++) {
      List<String> from = random.nextInt(3) == 0 ? COMMON : words();
      text.add(from.get(random.nextInt(from.size())) + (i % 40 == 39 ? ".\n" : ""));
    }
    return text.toString();
  }

  /** A title of its own for each seed. */
  String title(int seed) {
    return "Notes on " + words().get(seed % 7) + " and " + words().get(7 + seed % 9) + ", part "
        + seed;
  }
}
