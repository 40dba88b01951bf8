package shortlist.indexer.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;

class ToneGaugeTest {

  private final ToneGauge gauge = new ToneGauge();

  private Tone of(String title, String summary) {
    return gauge.of(new Metadata(title, List.of(), null, "en", Kind.ARTICLE, "", summary));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Machine learning for beginners", "A beginner's guide to Kubernetes",
      "Getting started with PyTorch", "Deep learning in 5 minutes",
      "Train a classifier in ten lines of Python", "What is gradient descent?",
      "A gentle introduction to embeddings", "You won't believe what this model said",
      "Top 10 AI tools", "7 amazing libraries every data scientist should try",
      "The one trick that doubled my salary", "Software engineering is dead",
      "Mind-blowing results with one prompt", "Pandas cheat sheet", "10x your productivity with AI",
      "Transformers explained like I'm five", "Become a data scientist by Christmas"})
  void wordingForBeginnersAndToBeClickedIsHeard(String title) {
    Tone tone = of(title, "");
    assertThat(tone.score()).as(title).isLessThan(0);
    assertThat(tone.reasons()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Meet Michelangelo: Uber's Machine Learning Platform",
      "Continuous Delivery for Machine Learning",
      "150 successful machine learning models: 6 lessons learned at Booking.com",
      "How we retrain 400 models in 20 minutes", "Managing secrets in a model registry",
      "Rules of machine learning", "Hidden technical debt in machine learning systems",
      "What we test in a pipeline, and what we gave up testing",
      "Why our canary release lasted three weeks", "Overton: a data system for monitoring",
      "Introducing the feature store", "The state of our data platform in 2024",
      "Data validation for machine learning", "Five years of one ranking pipeline", ""})
  void plainTitlesAreLeftAlone(String title) {
    assertThat(of(title, "")).as(title).isEqualTo(Tone.PLAIN);
  }

  @Test
  void aSummaryTellsHalfAsMuchAsATitle() {
    assertThat(of("", "Machine learning for beginners").score())
        .isEqualTo(of("Machine learning for beginners", "").score() / 2);
  }

  @Test
  void thereIsAWorstTone() {
    String title = "Top 10 mind-blowing tricks for beginners in 5 minutes! You won't believe it!";
    assertThat(of(title, title).score()).isEqualTo(-2);
  }

  @Test
  void endlessTitlesAreCut() {
    assertThat(of("a ".repeat(1_000_000) + "for beginners", "x".repeat(5_000_000)))
        .isEqualTo(Tone.PLAIN);
  }
}
