package shortlist.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.link.WebUrl;

class RulesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
    /blog/a-post         | 3 | -                    | -
    /blog/a-post         | 4 | -                    | deeper than 3 links
    /blog/tag/ml         | 1 | -                    | excluded by /tag/
    /blog/post?print=1   | 1 | -                    | excluded by [?&]print=
    /about               | 1 | -                    | not included by ^/blog/
    /blog/2024/11/20/x   | 1 | -                    | older than 2024-11-21
    /blog/2024/11/x      | 1 | -                    | -
    /blog/2024/10/x      | 1 | -                    | older than 2024-11-21
    /blog/2019/x         | 1 | 2024-11-21T00:00:00Z | -
    /blog/x              | 1 | 2024-11-20T23:59:59Z | older than 2024-11-21
    """)
  void aLinkIsRefusedForThePlainReason(String path, int depth, @Nullable Instant modified,
      @Nullable String reason) {
    Rules rules = new Rules(patterns("^/blog/"), patterns("/tag/", "[?&]print="), null, List.of(),
        3, null, null, LocalDate.of(2024, 11, 21));

    assertThat(rules.refusal(WebUrl.of("https://example.com" + path), depth, modified).orElse(null))
        .isEqualTo(reason);
  }

  @Test
  void withoutRulesEverythingIsAllowed() {
    assertThat(Rules.NONE.refusal(WebUrl.of("https://example.com/1999/01/x"), 99, Instant.EPOCH))
        .isEmpty();
    assertThat(Rules.NONE.exhaustion(Long.MAX_VALUE, Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void oneOfSeveralIncludingPatternsIsEnough() {
    Rules rules = new Rules(patterns("^/blog/", "^/papers/"), List.of(), null, List.of(), null,
        null, null, null);

    assertThat(rules.refusal(WebUrl.of("https://example.com/papers/1"), 1, null)).isEmpty();
    assertThat(rules.refusal(WebUrl.of("https://example.com/jobs"), 1, null))
        .contains("not included by any of 2 patterns");
  }

  @Test
  void limitsOfPagesAndBytesAreReached() {
    Rules rules = new Rules(List.of(), List.of(), null, List.of(), null, 10L, 1_000L, null);

    assertThat(rules.exhaustion(9, 999)).isEmpty();
    assertThat(rules.exhaustion(10, 0)).contains("the source's limit of 10 pages is reached");
    assertThat(rules.exhaustion(0, 1_000)).contains("the source's limit of 1000 bytes is reached");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[a", "a{2000}", "(?=x)", "*", "", " "})
  void aBadPatternIsNamedInOneSentence(String text) {
    assertThatThrownBy(() -> UrlPattern.of(text)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s)(Not a pattern|A pattern has).*\\.");
  }

  @Test
  void aPatternThatBacktracksForeverElsewhereIsAnsweredHere() {
    UrlPattern pattern = UrlPattern.of("(a+)+$");

    assertThat(pattern.isFoundIn(WebUrl.of("https://example.com/" + "a".repeat(3_000) + "b")))
        .isFalse();
  }

  @Test
  void patternsAreEqualByTheirText() {
    assertThat(UrlPattern.of("/tag/")).isEqualTo(UrlPattern.of("/tag/"))
        .hasSameHashCodeAs(UrlPattern.of("/tag/"))
        .isNotEqualTo(UrlPattern.of("/tags/"));
  }

  @ParameterizedTest
  @CsvSource({"blog/, papers.example.org", "/blog/, not a host", "/blog/, example.org/path"})
  void rulesThatCannotHoldAreRefused(String prefix, String host) {
    assertThatThrownBy(() -> new Rules(List.of(), List.of(), prefix, List.of(host), null, null,
        null, null)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<UrlPattern> patterns(String... texts) {
    return List.of(texts).stream().map(UrlPattern::of).toList();
  }
}
