package shortlist.indexer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureTest {

  @Test
  void headingsAreReadWithoutTheirMarks() {
    Structure structure = Structure.of("""
      # Why a *feature store*?

      No heading: #hashtag, and ####### seven.

      ### [Costs](https://example.org/a) of C\\+\\+
      > ## Quoted
      """);

    assertThat(structure.headings())
        .isEqualTo("Why a *feature store*?\nCosts of C++\nQuoted\n");
  }

  @Test
  void codeStandsBetweenFences() {
    Structure structure = Structure.of("""
      Text with `inline` code.

      ```python
      import tram
      # not a heading
      ```

      - in a list

        ````
        ```
        | --- | is no table
        ````
      > ```
      > quoted
      > ```
      The end.
      """);

    assertThat(structure.code()).contains("import tram", "# not a heading", "```", "quoted")
        .doesNotContain("inline", "python", "The end");
    assertThat(structure.wordsOfCode()).isEqualTo(14);
    assertThat(structure.headings()).isEmpty();
    assertThat(structure.hasTable()).isFalse();
  }

  @Test
  void aTableHasARuleBelowItsHead() {
    assertThat(Structure.of("| a | b |\n| --- | --- |\n| 1 | 2 |").hasTable()).isTrue();
    assertThat(Structure.of("| no table\n|---").hasTable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "where $x^2 + y$ is small                 | 1",
      "the model $f$ with $\\theta$             | 2",
      "$$                                       | 1",
      "from $$a = b$$ to $$c$$                  | 2",
      "costs $5, not $6                         | 0",
      "between $10M and $20M = a lot            | 0",
      "no formula                               | 0",
      "`a $b` and a lone $                      | 0"})
  void formulasStandBetweenDollars(String line, int formulas) {
    assertThat(Structure.of(line).formulas()).isEqualTo(formulas);
  }

  @Test
  void aFormulaMayHaveLinesOfItsOwn() {
    assertThat(Structure.of("so\n\n$$\na = b $c$\n$$\n\nand $d$").formulas()).isEqualTo(2);
  }

  @Test
  void whatIsNeverClosedEndsWithTheText() {
    assertThat(Structure.of("```\nopen").code()).isEqualTo("open\n");
    assertThat(Structure.of("$".repeat(100_001)).formulas()).isPositive();
    assertThat(Structure.of("").headings()).isEmpty();
  }
}
