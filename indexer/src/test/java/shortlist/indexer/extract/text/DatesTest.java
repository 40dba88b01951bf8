package shortlist.indexer.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2019-03-14                              | 2019-03-14",
      "2019-03-14T23:30:00-05:00               | 2019-03-14",
      "2019/3/4                                | 2019-03-04",
      "20190314                                | 2019-03-14",
      "14 March 2019                           | 2019-03-14",
      "14th of March, 2019                     | 2019-03-14",
      "Posted on March 14th, 2019 by Ada       | 2019-03-14",
      "Thu, 14 Mar 2019 08:00:00 GMT           | 2019-03-14",
      "Sept. 3, 2015                           | 2015-09-03",
      "14. März 2019                           | 2019-03-14",
      "14 de marzo de 2019                     | 2019-03-14",
      "le 3 février 2020                       | 2020-02-03",
      "2019年3月14日                            | 2019-03-14",
      "14.03.2019                              | 2019-03-14",
      "03/14/2019                              | 2019-03-14",
      "14/03/2019                              | 2019-03-14"})
  void daysAreReadAsPeopleWriteThem(String text, LocalDate day) {
    assertThat(Dates.find(text)).contains(day);
  }

  @ParameterizedTest
  @CsvSource({"2019-13-45", "March 2019", "31 February 2019", "12 apples 2019",
      "call 2019-555-0100", "''"})
  void whatIsNoDayGivesNone(String text) {
    assertThat(Dates.find(text)).isEmpty();
  }

  @Test
  void theFirstOfSeveralDaysCounts() {
    assertThat(Dates.find("Published 3 May 2018, updated 2020-01-01"))
        .contains(LocalDate.of(2018, 5, 3));
  }

  @Test
  void daysBeforeTheWebAndAfterTheFetchAreImplausible() {
    LocalDate fetched = LocalDate.of(2024, 1, 10);

    assertThat(Dates.isPlausible(LocalDate.of(1989, 12, 31), fetched)).isFalse();
    assertThat(Dates.isPlausible(LocalDate.of(2024, 1, 11), fetched)).isFalse();
    assertThat(Dates.isPlausible(fetched, fetched)).isTrue();
  }
}
