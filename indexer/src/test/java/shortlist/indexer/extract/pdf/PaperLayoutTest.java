package shortlist.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static shortlist.indexer.extract.pdf.Sheets.BOLD;
import static shortlist.indexer.extract.pdf.Sheets.ROMAN;
import static shortlist.indexer.extract.pdf.Sheets.TYPEWRITER;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaperLayoutTest {

  private static final float LEFT = 60;
  private static final float RIGHT = 320;
  private static final float WIDTH = 230;

  private Sheets sheets;

  @BeforeEach
  void open() throws IOException {
    sheets = new Sheets();
  }

  @AfterEach
  void close() throws IOException {
    sheets.close();
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws IOException {
    front();
    sheets.write(BOLD, 12, RIGHT, 160, "1 Introduction");
    sheets.column(RIGHT, 180, WIDTH, "Ferries that wait for nobody leave late all the",
        "same, and those that wait for one leave early.|");

    assertThat(sheets.read().content().markdown()).isEqualTo("""
      ## Abstract

      A tenant may exceed its share while nobody waits for it, and gives it back at once when \
      somebody does.

      ## 1 Introduction

      Ferries that wait for nobody leave late all the same, and those that wait for one leave \
      early.""");
  }

  @Test
  void sentencesGoOnOverColumnsNotesAndCaptions() throws IOException {
    front();
    sheets.column(LEFT, 300, WIDTH, "Slots stand empty for most of the day and the night,",
        "which nobody who pays for them has ever been able",
        "to explain to the people that come and see them");
    sheets.write(ROMAN, 7, LEFT, 700, "1 Nobody is not meant as a name in this place.");
    sheets.write(ROMAN, 10, RIGHT, 160, "Figure 1: A slot.");
    sheets.column(RIGHT, 190, WIDTH, "without being asked. Later they are full again, and all",
        "of the people that came to see them go home late.|");

    assertThat(sheets.read().content().text().lines()).containsSubsequence(
        "Slots stand empty for most of the day and the night, which nobody who pays for them has "
            + "ever been able to explain to the people that come and see them without being asked. "
            + "Later they are full again, and all of the people that came to see them go home late.",
        "1 Nobody is not meant as a name in this place.", "Figure 1: A slot.");
  }

  @Test
  void paragraphsAreToldByTheirIndents() throws IOException {
    front();
    sheets.column(LEFT, 300, WIDTH, "Slots stand empty for most of the day and the night,",
        "which nobody who pays for them is able to explain.");
    sheets.column(LEFT + 12, 324, WIDTH - 12, "Later they are full again, and all of the people");
    sheets.column(LEFT, 336, WIDTH, "that came to see them go home as late as they can.|");

    assertThat(sheets.read().content().text().lines().skip(2)).containsExactly(
        "Slots stand empty for most of the day and the night, which nobody who pays for them is "
            + "able to explain.",
        "Later they are full again, and all of the people that came to see them go home as late "
            + "as they can.");
  }

  @Test
  void referencesStandApart() throws IOException {
    front();
    sheets.column(LEFT, 300, WIDTH, "Slots stand empty [1].|");
    sheets.write(BOLD, 12, RIGHT, 160, "References");
    sheets.column(RIGHT, 180, WIDTH, "[1] Oda Tannvik. Fair shares of the high moor, and",
        "of the low. Moor Press, 2011.|", "[2] Bo Ek. Slots. Moor Press, 2012.|");

    PdfPage page = sheets.read();

    assertThat(page.paper()).isTrue();
    assertThat(page.content().text()).endsWith("Slots stand empty [1].");
    assertThat(page.content().markdown()).endsWith("""
      ## References

      - \\[1\\] Oda Tannvik. Fair shares of the high moor, and of the low. Moor Press, 2011.
      - \\[2\\] Bo Ek. Slots. Moor Press, 2012.""");
  }

  @Test
  void codeKeepsItsLinesAndItemsAreAList() throws IOException {
    front();
    sheets.column(LEFT, 300, WIDTH, "Shares are given back like this:|");
    sheets.write(TYPEWRITER, 9, LEFT, 320, "for share in shares:");
    sheets.write(TYPEWRITER, 9, LEFT + 4 * 5.4f, 330, "share.give_back()");
    sheets.column(LEFT, 350, WIDTH, "* to the moor,|", "* to the sea.|");

    assertThat(sheets.read().content().markdown()).endsWith("""
      ```
      for share in shares:
          share.give_back()
      ```

      - to the moor,
      - to the sea.""");
  }

  @Test
  void whatRunsAroundTheTextIsLeftOut() throws IOException {
    front();
    List<String> seasons = List.of("spring", "summer", "autumn", "winter");
    for (int i = 1; i <= 4; i++) {
      sheets.write(ROMAN, 9, LEFT, 40, "Fair Shares " + i);
      sheets.write(ROMAN, 9, 300, 770, String.valueOf(i));
      sheets.column(LEFT, 300, WIDTH,
          "In " + seasons.get(i - 1) + " there is nothing else to see.|");
      for (int line = 1; line <= 40; line++) {
        sheets.write(ROMAN, 6, 20, 100 + 12 * line, String.valueOf(40 * i + line));
      }
      sheets.nextPage();
    }

    assertThat(sheets.read().content().text().lines().skip(2)).containsExactly(
        "In spring there is nothing else to see.", "In summer there is nothing else to see.",
        "In autumn there is nothing else to see.", "In winter there is nothing else to see.");
  }

  @Test
  void theStampInTheMarginGivesTheDayAndNoText() throws IOException {
    sheets.stamp("arXiv:1901.00001v2 [cs.LG] 12 Mar 2019");
    front();

    PdfPage page = sheets.read();

    assertThat(page.published()).contains(LocalDate.of(2019, 3, 12));
    assertThat(page.title()).isEqualTo("Fair Shares Without Fixed Slots");
    assertThat(page.content().text()).doesNotContain("arXiv");
  }

  @Test
  void abstractsBeginOnTheLineOfTheirHeading() throws IOException {
    sheets.write(BOLD, 16, 150, 80, "Fair Shares Without Fixed Slots");
    sheets.write(BOLD, 11, 270, 110, "Oda Tannvik");
    sheets.column(LEFT, 160, WIDTH, "Abstract\u2014A tenant may exceed its share while nobody",
        "waits for it.|");
    sheets.column(LEFT, 190, WIDTH, "Keywords: shares, slots|");

    assertThat(sheets.read().summary())
        .isEqualTo("A tenant may exceed its share while nobody waits for it.");
  }

  @Test
  void coversAreNoPartOfThePaper() throws IOException {
    sheets.write(BOLD, 24, LEFT, 80, "Moor Archive");
    sheets.write(BOLD, 12, LEFT, 120, "Fair Shares Without Fixed Slots");
    sheets.write(ROMAN, 10, LEFT, 140, "Deposited by a friend of the archive.");
    sheets.nextPage();
    front();

    PdfPage page = sheets.read();

    assertThat(page.title()).isEqualTo("Fair Shares Without Fixed Slots");
    assertThat(page.authors()).containsExactly("Oda Tannvik", "Bo Ek");
    assertThat(page.content().text()).startsWith("Abstract\nA tenant");
  }

  /** Title, authors, and an abstract in the left column. */
  private void front() throws IOException {
    sheets.write(BOLD, 16, 150, 80, "Fair Shares Without Fixed Slots");
    sheets.write(BOLD, 11, 240, 110, "Oda Tannvik and Bo Ek");
    sheets.write(ROMAN, 11, 270, 124, "High Moor");
    sheets.write(BOLD, 12, LEFT, 160, "Abstract");
    sheets.column(LEFT, 180, WIDTH, "A tenant may exceed its share while nobody waits for",
        "it, and gives it back at once when somebody does.|");
  }
}
