package shortlist.recommender.evaluate.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.exchange.FileException;

class ReplayTest {

  @TempDir
  private Path folder;

  @BeforeEach
  void aSmallPast() throws IOException {
    write("items.jsonl", """
      {"id": "k1", "title": "Kafka streams", "text": "kafka consumer offsets and partitions"}
      {"id": "k2", "title": "Partitions", "text": "kafka brokers rebalance consumer partitions"}
      {"id": "k3", "title": "Größere Streams", "text": "consumer offsets of kafka"}
      {"id": "s1", "title": "Onion soup", "text": "simmer onions in butter with barley stock"}
      {"id": "s2", "title": "Leek soup", "text": "simmer leek in stock and butter"}
      {"id": "s3", "title": "Barley soup", "text": "onions and barley with pepper"}
      """);
    write("observations.tsv", """
      ann\t09\tk1\t1
      ann\t09\ts1\t0
      ann\t10\ts2\t3
      bob\t09\ts1\t2.5
      """);
    write("sets.tsv", "both\tk3 s3\nmore\tk2 k3 s3\n");
    write("tasks.tsv", "first\tann\t10\tboth\nsecond\tbob\t10\tboth\nthird\tbob\t11\tmore\n");
  }

  @Test
  void eachAudienceGetsWhatItEngagedWith() {
    Map<String, List<String>> lists = run(Fields.ALL);

    assertThat(lists.get("first")).containsExactly("k3", "s3");
    assertThat(lists.get("second")).containsExactly("s3", "k3");
    assertThat(lists.get("third")).startsWith("s3").hasSize(3);
    assertThat(lists.keySet()).containsExactly("first", "second", "third");
  }

  @Test
  void nothingIsLearntFromThePeriodItselfOrLater() throws IOException {
    write("observations.tsv", "ann\t10\tk1\t1\nann\t9\tk1\t1\n");
    Map<String, List<String>> knowing = run(Fields.ALL);
    write("observations.tsv", "ann\t10\ts1\t1\nann\t9\ts1\t1\n");

    assertThat(run(Fields.ALL)).isEqualTo(knowing);
  }

  @Test
  void periodsAreComparedAsText() throws IOException {
    write("observations.tsv", "ann\t10\tk1\t1\nann\t9\ts1\t1\n");
    write("tasks.tsv", "t\tann\t8\tboth\n");

    assertThat(run(Fields.ALL).get("t")).startsWith("k3");
  }

  @Test
  void textsThatNobodyHadSeenByThenDoNotMatter() throws IOException {
    Map<String, List<String>> before = run(Fields.TEXT);
    Files.writeString(folder.resolve("items.jsonl"),
        Files.readString(folder.resolve("items.jsonl"))
            + "{\"id\": \"x\", \"text\": \"barley barley onions kafka consumer\"}\n");
    Files.writeString(folder.resolve("observations.tsv"),
        Files.readString(folder.resolve("observations.tsv")) + "cleo\t11\tx\t1\n");

    assertThat(run(Fields.TEXT)).isEqualTo(before);
  }

  @Test
  void textsOfThePastDoNotMatterWhereOnlyTitlesAreToBeRanked() throws IOException {
    write("items.jsonl", """
      {"id": "k", "title": "Kafka", "text": "simmer onions in butter"}
      {"id": "s", "title": "Soup", "text": "consumer offsets"}
      {"id": "1", "title": "Onions in butter"}
      {"id": "2", "title": "Kafka offsets"}
      {"id": "3", "title": "Soup", "text": "with offsets"}
      """);
    write("observations.tsv", "ann\t1\tk\t1\nann\t1\ts\t0\n");
    write("sets.tsv", "bare\t1 2 3\n");
    write("tasks.tsv", "t\tann\t2\tbare\n");

    assertThat(run(Fields.ALL).get("t")).startsWith("2");
  }

  @Test
  void anAudienceWithoutAPastGetsAListAllTheSame() throws IOException {
    write("tasks.tsv", "t\tnobody\t1\tmore\n");

    assertThat(run(Fields.ALL).get("t")).containsExactlyInAnyOrder("k2", "k3", "s3");
  }

  @Test
  void equalItemsComeInTheOrderOfTheirIds() throws IOException {
    write("items.jsonl", """
      {"id": "b", "text": "same words"}
      {"id": "c", "text": "same words"}
      {"id": "a", "text": "same words"}
      """);
    write("observations.tsv", "ann\t1\tb\t1\n");
    write("sets.tsv", "s\tc b a c\n");
    write("tasks.tsv", "t\tann\t2\ts\n");

    assertThat(run(Fields.ALL).get("t")).containsExactly("a", "b", "c");
  }

  @Test
  void listsAreTheSameOnOneThreadAndOnMany() throws Exception {
    generate(400, 60);

    Map<String, List<String>> one = on(1);

    assertThat(on(4)).isEqualTo(one).hasSize(60);
    assertThat(one.values()).allSatisfy(list -> assertThat(list).hasSize(300));
  }

  @Test
  void listsAreWrittenALineEach() throws IOException {
    Path out = folder.resolve("lists.tsv");

    write("tasks.tsv", "first\tann\t10\tboth\nsecond\tbob\t10\tboth\n");
    Replay.write(run(Fields.TEXT), out);

    assertThat(out).hasContent("first\tk3 s3\nsecond\ts3 k3\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "observations.tsv | a,1,k1,many      | line 1: the outcome is not a number: many",
      "observations.tsv | a,1,k1,-1        | the outcome is not a number from 0 on: -1",
      "observations.tsv | a,1,k1,NaN       | the outcome is not a number from 0 on: NaN",
      "observations.tsv | a,1,zz,1         | items.jsonl has no item zz",
      "observations.tsv | a,1,k1           | 3 columns instead of 4 (audience, period, item, outcome",
      "sets.tsv         | both,k1 zz       | items.jsonl has no item zz",
      "sets.tsv         | both,            | the set both has no items",
      "sets.tsv         | both,k1;both,k2  | line 2: the set both is there twice",
      "tasks.tsv        | t,a,1,none       | sets.tsv has no set none",
      "tasks.tsv        | t,a,1,both;t,a,2,both | line 2: the task t is there twice",
      "items.jsonl      | no JSON          | line 1: not JSON",
      "items.jsonl      | {}               | line 1: no id",
      "items.jsonl      | {\"id\":\"a\"};{\"id\":\"a\"} | line 2: the item a is there twice"})
  void aLineThatCannotBeUsedIsNamed(String file, String lines, String sentence) throws IOException {
    write(file, lines.replace(',', '\t').replace(';', '\n') + "\n");

    assertThatThrownBy(() -> run(Fields.ALL)).isInstanceOf(FileException.class)
        .hasMessageContaining(file)
        .hasMessageContaining(sentence)
        .hasMessageEndingWith(".");
  }

  @ParameterizedTest
  @CsvSource({"items.jsonl", "observations.tsv", "sets.tsv", "tasks.tsv"})
  void aMissingAndAnEmptyFileAreNamed(String file) throws IOException {
    write(file, " \n");
    assertThatThrownBy(() -> run(Fields.ALL)).isInstanceOf(FileException.class)
        .hasMessageContaining(file)
        .hasMessageContaining("is empty");
    Files.delete(folder.resolve(file));
    assertThatThrownBy(() -> run(Fields.ALL)).isInstanceOf(FileException.class)
        .hasMessageContaining("There is no file")
        .hasMessageContaining(file);
  }

  @Test
  void signalsThatAreNoNumbersAreNamedUnlessTheyAreNotUsed() throws IOException {
    write("items.jsonl", """
      {"id": "k1", "signals": {"points": "many"}}
      """);
    write("observations.tsv", "a\t1\tk1\t1\n");
    write("sets.tsv", "both\tk1\n");
    write("tasks.tsv", "t\ta\t2\tboth\n");

    assertThat(run(Fields.TEXT).get("t")).containsExactly("k1");
    assertThatThrownBy(() -> run(Fields.ALL)).hasMessageContaining("its signal points");
  }

  @Test
  void carriageReturnsAndAByteOrderMarkAreNotPartOfNames() throws IOException {
    for (String file : List.of("items.jsonl", "observations.tsv", "sets.tsv", "tasks.tsv")) {
      Path path = folder.resolve(file);
      Files.writeString(path, "\uFEFF" + Files.readString(path).replace("\n", "\r\n"));
    }

    assertThat(run(Fields.ALL).get("first")).containsExactly("k3", "s3");
  }

  private Map<String, List<String>> on(int threads) throws Exception {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(() -> run(Fields.ALL)).get();
    }
  }

  private void generate(int items, int tasks) throws IOException {
    Random random = new Random(6);
    StringBuilder lines = new StringBuilder();
    StringBuilder seen = new StringBuilder();
    StringBuilder asked = new StringBuilder();
    StringBuilder set = new StringBuilder("all\t");
    for (int item = 0; item < items; item++) {
      lines.append("{\"id\": \"i").append(item).append("\", \"text\": \"");
      random.ints(20, 0, 90).forEach(word -> lines.append(" w").append(word));
      lines.append("\"}\n");
      set.append('i').append(item).append(' ');
    }
    for (int task = 0; task < tasks; task++) {
      for (int period = 0; period < 10; period++) {
        seen.append("a%d\t%d\ti%d\t%d%n".formatted(task, period, random.nextInt(items),
            random.nextInt(3)));
      }
      asked.append("t%d\ta%d\t%d\tall%n".formatted(task, task, 5 + task % 4));
    }
    write("items.jsonl", lines.toString());
    write("observations.tsv", seen.toString());
    write("sets.tsv", set + "\n");
    write("tasks.tsv", asked.toString());
  }

  private Map<String, List<String>> run(Fields fields) {
    return Replay.run(ReplayFolder.read(folder, fields, (_, _, _) -> {}), (_, _, _) -> {});
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
  }
}
