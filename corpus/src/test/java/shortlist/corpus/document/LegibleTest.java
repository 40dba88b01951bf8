package shortlist.corpus.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {

  @Test
  void whatReversesHidesOrSteersIsTakenOut() {
    assertThat(Legible.text("in\u200Bvoice\u202Efdp.exe\u0000\u2066\u001B[31m"))
        .isEqualTo("invoicefdp.exe[31m");
  }

  @Test
  void aLineIsOneLine() {
    assertThat(Legible.line(" a\n\tb ")).isEqualTo("a b");
    assertThat(Legible.text("a\n\tb")).isEqualTo("a\n\tb");
  }
}
