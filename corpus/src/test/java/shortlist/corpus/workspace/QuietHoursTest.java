package shortlist.corpus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {

  @ParameterizedTest
  @CsvSource({
      "09:00-17:00, 08:59, 08:59",
      "09:00-17:00, 09:00, 17:00",
      "09:00-17:00, 16:59, 17:00",
      "09:00-17:00, 17:00, 17:00",
      "22:00-06:30, 21:59, 21:59",
      "22:00 - 06:30, 03:00, 06:30",
      "22:00-06:30, 06:30, 06:30"})
  void aTimeWithinThemEndsWithThem(String hours, String at, String end) {
    QuietHours quiet = QuietHours.parse(hours, ZoneOffset.UTC).orElseThrow();
    assertThat(quiet.endAt(on("2026-03-01", at))).isEqualTo(on("2026-03-01", end));
  }

  @Test
  void theEveningEndsNextMorning() {
    QuietHours quiet = QuietHours.parse("22:00-06:30", ZoneOffset.UTC).orElseThrow();
    assertThat(quiet.endAt(on("2026-03-01", "23:00"))).isEqualTo(on("2026-03-02", "06:30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"22-6", "22:00", "25:00-26:00", "08:00-08:00", "a-b", "-"})
  void whatSpellsNoHoursIsNone(String text) {
    assertThat(QuietHours.parse(text, ZoneOffset.UTC)).isEmpty();
  }

  private static Instant on(String day, String time) {
    return Instant.parse(day + "T" + time + ":00Z");
  }
}
