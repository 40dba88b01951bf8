package shortlist.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTextTest {

  @Test
  void onlyWordsRemain() {
    String markdown = """
      # The Title

      A *fine* [link](https://example.com/page)[^1] and ![a picture](pic.png) `co_de`.

      > [!note] Mind
      > the gap<br>here

      | a | b |
      | --- | --- |
      | one<br>two | $x_i$ |

      ```python
      s = "[^a-z]"
      ```

      <table><tr><td>left</td><td>right</td></tr></table>

      [^1]: https://example.com/note
      """;

    assertThat(Words.of(MarkdownText.of(markdown, "the title"))).containsExactly("A", "fine",
        "link", "and", "co_de", "Mind", "the", "gap", "here", "a", "b", "one", "two", "x_i", "s",
        "a", "z", "left", "right", "https", "example", "com", "note");
  }

  @Test
  void otherHeadingsStay() {
    assertThat(MarkdownText.of("## The title again\n\nText", "The title"))
        .isEqualToIgnoringWhitespace("The title again Text");
  }
}
