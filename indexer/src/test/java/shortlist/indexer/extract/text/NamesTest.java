package shortlist.indexer.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "By Oda Tannvik and Bo Ekeland        | Oda Tannvik;Bo Ekeland",
      "Written by Oda Tannvik on May 3, 2020 | Oda Tannvik",
      "Oda Tannvik, Bo Ekeland & Ia Sund    | Oda Tannvik;Bo Ekeland;Ia Sund",
      "Arrival Times Team                   | Arrival Times Team",
      "oda@example.org                      | ''",
      "https://example.org/oda              | ''",
      "admin                                | ''"})
  void namesAreTakenOutOfBylines(String byline, String names) {
    assertThat(String.join(";", Names.split(byline))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"Tannvik, Oda | Oda Tannvik", "Oda Tannvik | Oda Tannvik"})
  void citationNamesAreTurnedRound(String name, String natural) {
    assertThat(List.of(Names.natural(name))).containsExactly(natural);
  }
}
