package shortlist.corpus.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.document.Kind;
import shortlist.corpus.edition.Edition;

class PeriodsTest {

  private static Resource resource(@Nullable String edition, @Nullable String date) {
    return new Resource(null, "A title", null, List.of(), null, null, Kind.ARTICLE, "", null,
        edition, null, date == null ? null : LocalDate.parse(date));
  }

  private static Edition edition(int number, @Nullable String published) {
    return new Edition(number, "Edition " + number, "", Instant.EPOCH,
        published == null ? null : Instant.parse(published), List.of());
  }

  private static List<Integer> periods(Resource... resources) {
    Periods periods = Periods.of(List.of(resources), List.of());
    return Stream.of(resources).map(periods::of).toList();
  }

  @Test
  void editionsFollowTheirDates() {
    assertThat(periods(resource("b", "2024-03-01"), resource("c", "2023-01-01"),
        resource("b", "2024-03-01"), resource(null, "2024-03-08"))).containsExactly(1, 0, 1, 2);
  }

  @Test
  void numbersOrderWhatHasNoDate() {
    assertThat(periods(resource("#10", null), resource("9", null), resource("Issue 9", null)))
        .containsExactly(1, 0, 0);
  }

  @Test
  void aNumberFollowsTheDatedEditionBeforeIt() {
    assertThat(periods(resource("4", "2024-02-01"), resource("3", null),
        resource("2", "2024-01-01"), resource("1", null))).containsExactly(3, 2, 1, 0);
  }

  @Test
  void oneDateOfAnEditionServesAllOfIt() {
    assertThat(periods(resource("7", null), resource("7", "2024-02-01"),
        resource("x", "2024-01-01"))).containsExactly(1, 1, 0);
  }

  @Test
  void whatIsNotDatedIsTheOldest() {
    assertThat(periods(resource("best of", null), resource("1", null), resource(null, null)))
        .containsExactly(0, 1, 0);
  }

  @Test
  void aReportTellsTheDayOfAnEdition() {
    Resource late = resource("Issue 3", null);
    Resource early = resource("x", "2024-01-01");
    Mailing mailing = new Mailing("3", LocalDate.of(2023, 1, 1), 10, List.of());
    Periods periods = Periods.of(List.of(late, early), List.of(), List.of(mailing));
    assertThat(periods.of(late)).isEqualTo(0);
    assertThat(periods.of(early)).isEqualTo(1);
  }

  @Test
  void slotsShareThePeriodOfTheResourcesTheyBecame() {
    Edition sent = edition(2, "2024-02-01T09:00:00Z");
    Periods periods = Periods.of(List.of(resource("1", "2024-01-01"), resource("2", "2024-02-01")),
        List.of(sent, edition(3, null)));
    assertThat(periods.of(sent)).isEqualTo(1);
    assertThat(periods.of(edition(3, null))).isEqualTo(2);
    assertThat(periods.next()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"2023-06-01, 0", "2024-01-01, 0", "2024-01-02, 1", "2024-02-01, 1", "2025-01-01, 2"})
  void aMomentBelongsToTheEditionThatFollows(String day, int period) {
    Periods periods = Periods.of(List.of(resource("1", "2024-01-01"), resource("2", "2024-02-01")),
        List.of());
    assertThat(periods.at(Instant.parse(day + "T12:00:00Z"))).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({"42, 42", "#42, 42", "Issue #42, 42", "Edition 042, 42", "No. 42, 42",
      "Weekly  News, weekly news", "Best of 2019, best of 2019", "Note 5, note 5"})
  void labelsAreComparedByWhatTheyMean(String label, String key) {
    assertThat(EditionLabel.key(label)).isEqualTo(key);
  }
}
