package shortlist.app.desk.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shortlist.app.desk.read.Block.Fixed;
import shortlist.app.desk.read.Block.Heading;
import shortlist.app.desk.read.Block.Item;
import shortlist.app.desk.read.Block.Listing;
import shortlist.app.desk.read.Block.Paragraph;
import shortlist.app.desk.read.Block.Quote;
import shortlist.app.desk.read.Block.Run;
import shortlist.app.desk.read.Block.Style;
import shortlist.app.desk.read.Block.Table;

class BlockParserTest {

  @Test
  void theStructureOfATextIsKept() {
    assertThat(Block.parse("""
      # Top
      One *two* **three** `four`
      five

      > said

      ```
      x <- 1
        y
      ```
      """)).containsExactly(
        new Heading(true, runs("Top")),
        new Paragraph(List.of(run("One "), new Run(Style.EMPHASIS, "two"), run(" "),
            new Run(Style.STRONG, "three"), run(" "), new Run(Style.CODE, "four"), run("\n"),
            run("five"))),
        new Quote(runs("said")),
        new Fixed("x <- 1\n  y"));
  }

  @Test
  void nestedListsAreIndented() {
    assertThat(Block.parse("3. a\n   - b\n4. c\n")).containsExactly(
        new Listing(true, 3, List.of(new Item(false, runs("a")), new Item(true, runs("b")),
            new Item(false, runs("c")))));
  }

  @Test
  void aTableKeepsItsColumns() {
    assertThat(Block.parse("| a | b |\n|---|---|\n| 1 | 2 |\n"))
        .containsExactly(new Table(List.of(runs("a"), runs("b")),
            List.of(List.of(runs("1"), runs("2")))));
  }

  @Test
  void aTableWithinAListIsToldRowByRow() {
    assertThat(Block.parse("- see\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n")).singleElement()
        .extracting(block -> Block.plain(((Listing) block).items().getFirst().runs()))
        .asString()
        .contains("a b", "1 2");
  }

  @Test
  void linksAndPicturesAreTheirTexts() {
    assertThat(Block.parse("see [here](javascript:alert(1)) ![a chart](http://x.example/p.png)"))
        .singleElement()
        .extracting(block -> Block.plain(((Paragraph) block).runs()))
        .isEqualTo("see here a chart");
  }

  @Test
  void markupIsText() {
    assertThat(Block.parse("<script>alert(1)</script>")).containsExactly(
        new Fixed("<script>alert(1)</script>"));
  }

  @Test
  void deeplyNestedTextsAreBounded() {
    assertThat(Block.parse(">".repeat(100_000) + " deep")).isNotEmpty();
    assertThat(Block.parse("*a ".repeat(50_000))).isNotEmpty();
    assertThat(Block.parse("- ".repeat(50_000) + "x")).isNotEmpty();
  }

  private static List<Run> runs(String text) {
    return List.of(run(text));
  }

  private static Run run(String text) {
    return new Run(Style.PLAIN, text);
  }
}
