package shortlist.app.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.indexer.query.Field;

class NarrowingTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
    drift kind:paper                 | kind: paper
    KIND:Paper                       | kind: Paper
    -status:rejected x               | not status: rejected
    org:"the a team" x               | org: the a team
    organisation:acme language:en    | org: acme, lang: en
    year:2017..2019 after:2018-03    | year: 2017..2019, after: 2018-03
    kind:paper kind:talk             | kind: paper, kind: talk
    kind:                            | ``
    http://example.org/kind          | ``
    "kind:paper"                     | ``
    (kind:paper drift)               | ``
    (a OR b) kind:paper              | kind: paper
    kind:(paper OR talk)             | ``
    kind:paper OR drift              | ``
    drift OR kind:paper              | ``
    ((kind:paper                     | ``
    kind:paper)                      | ``
    org:"never closed                | org: never
    """)
  void whatKeepsAValueAtTheTopIsFound(String query, String labels) {
    assertThat(Narrowing.of(query)
        .stream()
        .map(Narrowing::label)
        .collect(Collectors.joining(", "))).isEqualTo(labels);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
    drift kind:paper alarm      | drift alarm
    kind:paper                  | ``
    kind:paper drift            | drift
    drift  -org:"the a team"    | drift
    """)
  void takenOutTheRestStays(String query, String rest) {
    assertThat(Narrowing.of(query).getFirst().takenFrom(query)).isEqualTo(rest);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    String value = "Café & “Söhne” (Köln): data\"x";
    String query = "drift " + Narrowing.write(Field.ORG, value);

    assertThat(Narrowing.of(query)).singleElement()
        .satisfies(part -> assertThat(part.value()).isEqualTo(value.replace('"', ' ')));
  }
}
