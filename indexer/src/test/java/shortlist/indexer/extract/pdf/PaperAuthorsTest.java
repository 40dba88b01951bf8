package shortlist.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(String.join(", ", PaperAuthors.in(List.of(line(line, "Bold"))))).isEqualTo(names);
  }

  @Test
  void gapsPartNames() {
    Line line = new Line("Oda Tannvik Bo Ek", List.of("Oda Tannvik", "Bo Ek"), 11, "Bold", 1, 90);

    assertThat(PaperAuthors.in(List.of(line))).containsExactly("Oda Tannvik", "Bo Ek");
  }

  @Test
  void namesAreAllSetLikeTheFirst() {
    assertThat(PaperAuthors.in(List.of(line("Oda Tannvik", "Bold"), line("Low Moor", "Roman"),
        line("Bo Ek", "Bold"), line("High Moor", "Roman"))))
        .containsExactly("Oda Tannvik", "Bo Ek");
  }

  private static Line line(String text, String font) {
    return new Line(text, List.of(text), 11, font, 1, 90);
  }
}
