package shortlist.recommender.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shortlist.indexer.term.TermVectors;
import shortlist.indexer.term.TextVectors;

class TopicMapTest {

  private static final String COMMON = "time people week change small found after result part team";
  private static final List<String> SUBJECTS = List.of(
      "kafka stream broker partition offset replay watermark consumer throughput",
      "flour butter oven onion simmer dough crust soup recipe kitchen",
      "gradient tensor neural layer weights optimizer training epoch inference",
      "tax ledger invoice audit payroll budget revenue deficit treasury");

  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> categories = new HashMap<>();

  @Test
  void everyDocumentIsInExactlyOneTopic() {
    TopicMap map = map(corpus(60));

    assertThat(map.groups()
        .stream()
        .flatMap(group -> group.topics().stream())
        .flatMap(topic -> topic.documents().stream()))
        .doesNotHaveDuplicates()
        .hasSize(240);
    assertThat(map.groups()).extracting(TopicGroup::category).containsExactly("Data", "Life", null);
    assertThat(map.groups()).extracting(TopicGroup::documents).containsExactly(120, 60, 60);
  }

  @Test
  void whatIsAboutTheSameComesTogetherUnderItsOwnWords() {
    TermVectors corpus = corpus(40);
    categories.clear();

    List<Topic> topics = map(corpus).groups().getFirst().topics();

    for (int subject = 0; subject < SUBJECTS.size(); subject++) {
      String some = "d" + subject + "-7";
      Topic topic = topics.stream()
          .filter(each -> each.documents().contains(some))
          .findFirst()
          .orElseThrow();
      assertThat(topic.documents()).as(topic.name())
          .allMatch(id -> id.startsWith(some.substring(0, 3)));
      assertThat(SUBJECTS.get(subject).split(" ", -1)).containsAll(
          topic.words().subList(0, 3));
    }
  }

  @Test
  void namesDiffer() {
    assertThat(map(corpus(60)).groups()).allSatisfy(group -> assertThat(group.topics())
        .extracting(Topic::name)
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).isNotBlank()));
    assertThat(Naming.names(List.of(List.of("a", "b"), List.of("a", "b"), List.of("a", "b", "c"),
        List.of(), List.of()), 2)).containsExactly("a, b", "a", "a, b, c", "other", "other 2");
  }

  @Test
  void theSameCorpusGivesTheSameTopics() {
    assertThat(map(corpus(30)).groups()).isEqualTo(map(corpus(30)).groups());
  }

  @Test
  void aTextFromElsewhereFindsItsTopic() {
    TermVectors corpus = corpus(40);
    categories.clear();
    TopicMap map = map(corpus);

    assertThat(map.nearest(null, "Simmer the onion", "butter, dough and a hot oven"))
        .hasValueSatisfying(topic -> assertThat(topic.documents()).contains("d1-7"));
    assertThat(map.nearest("Unheard of", "Simmer", "")).isEmpty();
  }

  @Test
  void poorCorporaAreFine() {
    assertThat(map(new TextVectors().finish()).groups()).isEmpty();

    TextVectors bare = new TextVectors();
    IntStream.range(0, 30).forEach(i -> bare.add("empty" + i, "", ""));
    assertThat(map(bare.finish()).groups()).singleElement()
        .satisfies(group -> assertThat(group.documents()).isEqualTo(30));

    TextVectors alike = new TextVectors();
    IntStream.range(0, 30).forEach(i -> alike.add("same" + i, "", "the very same text"));
    assertThat(map(alike.finish()).groups().getFirst().topics()).hasSize(1);
  }

  private TopicMap map(TermVectors vectors) {
    return TopicMap.of(vectors, categories, id -> titles.getOrDefault(id, ""));
  }

  private TermVectors corpus(int each) {
    TextVectors texts = new TextVectors();
    for (int i = 0; i < each; i++) {
      for (int subject = 0; subject < SUBJECTS.size(); subject++) {
        String id = "d" + subject + "-" + i;
        Random random = new Random(31L * i + subject);
        String title = text(random, subject, 4);
        titles.put(id, title);
        texts.add(id, title, text(random, subject, 60));
        if (subject < 3) {
          categories.put(id, subject == 1 ? "Life" : "Data");
        }
      }
    }
    return texts.finish();
  }

  private static String text(Random random, int subject, int length) {
    StringJoiner text = new StringJoiner(" ");
    for (int i = 0; i < length; i++) {
      String[] from = (random.nextInt(3) == 0 ? COMMON : SUBJECTS.get(subject)).split(" ", -1);
      text.add(from[random.nextInt(from.length)]);
    }
    return text.toString();
  }
}
