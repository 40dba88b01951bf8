package shortlist.indexer.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
      "3. 4. 2019                              | 2019-04-03",
      "14.März 2019                            | 2019-03-14",
      "Mar 14,2019                             | 2019-03-14",
      "14-Mar-2019                             | 2019-03-14",
      "9 Thu 14 March 2019                     | 2019-03-14",
      "14 de marzo del 2019                    | 2019-03-14",
      "14. maaliskuuta 2019                    | 2019-03-14",
      "14 Mart 2019                            | 2019-03-14",
      "2019. március 14.                       | 2019-03-14",
      "14 березня 2019                         | 2019-03-14",
      "2019-W11-4                              | 2019-03-14",
      "1552550400                              | 2019-03-14",
      "1552550400000                           | 2019-03-14",
      "14/03/2019                              | 2019-03-14"})
  void daysAreReadAsPeopleWriteThem(String text, LocalDate day) {
    assertThat(Dates.find(text)).contains(day);
  }

  @ParameterizedTest
  @CsvSource({"2019-13-45", "March 2019", "31 February 2019", "12 apples 2019",
      "call 2019-555-0100", "2019-W54-1",
      "12345", "''"})
  void whatIsNoDayGivesNone(String text) {
    assertThat(Dates.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3/4/2019, 2019-04-03", "3/14/2019, 2019-03-14", "3.4.2019, 2019-04-03"})
  void outsideOfTheUsaTheDayLeads(String text, LocalDate day) {
    assertThat(Dates.find(text, true)).contains(day);
  }

  @ParameterizedTest
  @CsvSource({"8.5.12, 2012-05-08", "'Ada Lund, 8.5.12', 2012-05-08", "5/8/12, 2012-05-08"})
  void yearsOfTwoFiguresAreReadWhereADayIsExpected(String text, LocalDate day) {
    assertThat(Dates.findBrief(text, false)).contains(day);
    assertThat(Dates.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4.1.30", "192.168.12.1", "8.13.32", "''"})
  void versionsAndAddressesAreNoBriefDays(String text) {
    assertThat(Dates.findBrief(text, false).filter(day -> day.getYear() < 2028)).isEmpty();
  }

  @Test
  void momentsCarryTheirOffset() {
    assertThat(Dates.instant("at 2019-03-14T23:30:00.123-05:00"))
        .contains(Instant.parse("2019-03-15T04:30:00Z"));
    assertThat(Dates.instant("2019-03-14")).isEmpty();
    assertThat(Dates.instant("2019-03-14T99:30:00Z")).isEmpty();
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
