package shortlist.corpus.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shortlist.corpus.engagement.Reason.Aspect;

class ReasonTest {

  @ParameterizedTest
  @CsvSource({"too basic,TOO_BASIC", "Too-Basic,TOO_BASIC", "' off topic ',OFF_TOPIC",
      "OFFTOPIC,OFF_TOPIC", "off_topic,OFF_TOPIC", "Seen,SEEN"})
  void aLabelIsKnownHoweverItIsWritten(String label, Reason reason) {
    assertThat(Reason.ofLabel(label)).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({"''", "too", "I simply do not like it"})
  void otherWordsAreNone(String label) {
    assertThat(Reason.ofLabel(label)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void eachIsKnownByItsOwnLabelAndSpeaksAgainstShares(Reason reason) {
    assertThat(Reason.ofLabel(reason.label())).contains(reason);
    for (Aspect aspect : Aspect.values()) {
      assertThat(reason.against(aspect)).isBetween(0.0, 1.0);
      assertThat(Reason.blame(reason, aspect)).isEqualTo(reason.against(aspect));
    }
  }

  @Test
  void theTextIsBlamedWhereNothingElseIsSaid() {
    assertThat(Reason.blame(null, Aspect.TEXT)).isEqualTo(1);
    assertThat(Reason.OFF_TOPIC.against(Aspect.TEXT)).isEqualTo(1);
    assertThat(Reason.TOO_BASIC.against(Aspect.LEVEL)).isEqualTo(1);
    assertThat(Reason.TOO_BASIC.against(Aspect.TEXT)).isBetween(0.01, 0.5);
    assertThat(Reason.PROMOTIONAL.against(Aspect.TONE)).isEqualTo(1);
    assertThat(Reason.PAYWALL.against(Aspect.TEXT)).isZero();
    assertThat(Reason.PAYWALL.against(Aspect.SITE)).isEqualTo(1);
  }

  @Test
  void whatWasSeenOrIsADuplicateTeachesNothing() {
    assertThat(Reason.SEEN.teaches()).isFalse();
    assertThat(Reason.DUPLICATE.teaches()).isFalse();
    assertThat(Reason.PAYWALL.teaches()).isTrue();
  }
}
