package shortlist.indexer.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextVectorsTest {

  @Test
  void someDocumentsKeepTheirTermsAndTheNumbersOfThese() {
    TermVectors some = three().only(new int[]{2, 0});

    assertThat(some.size()).isEqualTo(2);
    assertThat(some.id(0)).isEqualTo("c");
    assertThat(some.row("a")).hasValue(1);
    assertThat(some.row("b")).isEmpty();
    assertThat(some.terms(1)).isEqualTo(three().terms(0));
    assertThat(some.counts(0)).isEqualTo(three().counts(2));
    assertThat(some.length(0)).isEqualTo(three().length(2));
    assertThat(some.vocabulary()).isEqualTo(three().vocabulary());
  }

  @Test
  void titlesAreLeftWithoutTheirTexts() {
    TermVectors titles = three().titles();

    assertThat(titles.terms(1)).isEmpty();
    assertThat(titles.length(0)).isEqualTo(2);
    assertThat(titles.vocabulary().get(titles.terms(0)[0])).isEqualTo("kafka");
    assertThat(titles.counts(0)).containsExactly(2);
    assertThat(titles.titleCounts(0)).containsExactly(2);
  }

  private static TermVectors three() {
    TextVectors texts = new TextVectors();
    texts.add("a", "Kafka, Kafka", "kafka partition offset");
    texts.add("b", "", "leek soup");
    texts.add("c", "Soup", "offset soup soup");
    return texts.finish();
  }
}
