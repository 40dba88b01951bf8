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
      "Ada Lund, Founder & President, Ferry | Ada Lund;Ferry",
      "3 May 2019 · Ada Lund                | Ada Lund",
      "Ada Lund July 3                      | Ada Lund",
      "by ada » Sun Dec 17, 2023 5:00 pm    | ada",
      "Ada Lund in                          | Ada Lund",
      "Ada Lund <ada at ferry.example>      | Ada Lund",
      "Ada Lund, Ph.D.                      | Ada Lund",
      "Sammy Davis Jr.                      | Sammy Davis Jr.",
      "Ferry Crew.                          | Ferry Crew",
      "@ada                                 | ada",
      "ada2019                              | ada2019",
      "Web Admin                            | ''",
      "Sun Dec                              | ''",
      "9 min read                           | ''",
      "Last updated                         | ''",
      "admin                                | ''"})
  void namesAreTakenOutOfBylines(String byline, String names) {
    assertThat(String.join(";", Names.split(byline))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"Tannvik, Oda | Oda Tannvik", "Oda Tannvik | Oda Tannvik"})
  void citationNamesAreTurnedRound(String name, String natural) {
    assertThat(List.of(Names.natural(name))).containsExactly(natural);
  }

  @ParameterizedTest
  @CsvSource({"Ada Lund, true", "Ada van der Lund, true", "Dr. Ada M. Lund, true",
      "Jean-Luc O'Neil, true", "Ada, false", "ada lund, false", "Marketing Director, false",
      "Find a Provider, false", "Jump to Latest, false"})
  void fullNamesAreTold(String text, boolean full) {
    assertThat(Names.isFull(text)).isEqualTo(full);
  }
}
