package shortlist.app.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

  private static final String TEXT = """
    The first month
    We built a feature store because every team computed the same features again and again.
    Lunch was good on most days of that summer, and the weather was rather fine, too.
    After the feature store went live, training and serving features agreed in 99.7 percent of requests.
    ```
    store.put("feature", 1)
    ```
    The feature store now serves features to 40 models of every team without a pager at night.
    """;

  @Test
  void sentencesThatSayMostComeInTheOrderOfTheText() {
    List<String> best = Excerpts.of("What our feature store changed", TEXT, 2);

    assertThat(best).hasSize(2)
        .allSatisfy(sentence -> assertThat(sentence).contains("feature store").endsWith("."));
    assertThat(TEXT.indexOf(best.getFirst())).isLessThan(TEXT.indexOf(best.getLast()));
  }

  @Test
  void codeAndHeadingsAreNotQuoted() {
    assertThat(Excerpts.of("", TEXT, 9)).noneMatch(sentence -> sentence.contains("store.put"))
        .doesNotContain("The first month");
  }

  @Test
  void anEmptyTextHasNothingToQuote() {
    assertThat(Excerpts.of("", "", 3)).isEmpty();
  }
}
