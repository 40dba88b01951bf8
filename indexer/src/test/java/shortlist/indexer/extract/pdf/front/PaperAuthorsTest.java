package shortlist.indexer.extract.pdf.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.indexer.extract.pdf.page.Line;
import shortlist.indexer.extract.pdf.page.Vocabulary;

class PaperAuthorsTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "Oda Tannvik and Bo Ek                      ; Oda Tannvik, Bo Ek",
      "Oda Tannvik, Bo R. Ek, and Jan van der Aar ; Oda Tannvik, Bo R. Ek, Jan van der Aar",
      "Oda Tannvik*, Bo Ek†‡                      ; Oda Tannvik, Bo Ek",
      "Oda Tannvik1,2 Bo Ek2                      ; Oda Tannvik, Bo Ek",
      "Oda TANNVIK, Bo EKMAN-RUUD                 ; Oda Tannvik, Bo Ekman-Ruud",
      "Oda Tannvik, University of Low Moor, New Moor ; Oda Tannvik",
      "Oda Tannvik, oda@low-moor.example          ; Oda Tannvik",
      "Low Moor, Norway                           ; ''",
      "Low Moor Language Group                    ; ''",
      "Low Moor 4711                              ; ''"})
  void namesAreToldFromTheRest(String line, String names) {
    assertThat(String.join(", ", in(line("Bold", line)))).isEqualTo(names);
  }

  @Test
  void gapsPartNames() {
    assertThat(in(line("Bold", "Oda Tannvik", "Bo Ek")))
        .containsExactly("Oda Tannvik", "Bo Ek");
  }

  @Test
  void namesAreAllSetLikeTheFirst() {
    assertThat(in(line("Bold", "Oda Tannvik"), line("Roman", "Low Moor"),
        line("Bold", "Bo Ek"), line("Roman", "High Moor")))
        .containsExactly("Oda Tannvik", "Bo Ek");
  }

  @Test
  void wordsThatThePaperUsesAreNoName() {
    Vocabulary vocabulary = new Vocabulary(List.of(line("Roman", "A collaborative filter")));

    assertThat(PaperAuthors.in(List.of(line("Bold", "Collaborative Filter"),
        line("Bold", "Oda Filter")), vocabulary)).containsExactly("Oda Filter");
  }

  private static List<String> in(Line... lines) {
    return PaperAuthors.in(List.of(lines), new Vocabulary(List.of()));
  }

  private static Line line(String font, String... parts) {
    return new Line(String.join(" ", parts), List.of(parts), 0, 11, font, 11, font, font, 1, 1, 80,
        500, 90);
  }
}
