package shortlist.indexer.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "C++ and C# on k8s       | c++ c# k8s",
      "Use scikit-learn.       | use scikit-learn scikit learn",
      "node.js is fast!        | node.js node js fast",
      "A .NET service          | .net servic",
      "CI/CD, A/B              | ci/cd ci cd a/b b",
      "learning_rate=0.01      | learning_rate learn rate 0.01 0 01",
      "Netflix's café          | netflix cafe",
      "models modelling model  | model",
      "AWS, iOS, GPUs, VMs     | aws ios gpu vms",
      "Kubernetes or BERT-base | kubernet bert-base bert base",
      "機械学習                 | 機 械 学 習"})
  void wordsAreCutAsEngineersSpellThem(String text, String terms) {
    assertThat(String.join(" ", Terms.of(text).keySet())).isEqualTo(terms);
  }

  @Test
  void termsAreCounted() {
    assertThat(Terms.of("Queue, queues; QUEUE")).containsEntry("queue", 3);
  }
}
