package shortlist.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParsedQueryTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
      // Words.
      "ferry                           ; ferry",
      "ferry arrivals                  ; (ferry arrivals)",
      "  ferry \t arrivals  ; (ferry arrivals)",
      "C++ .NET k8s                    ; (C++ .NET k8s)",
      "scikit-learn                    ; scikit-learn",
      "don't                           ; don't",
      "+ferry +tram                    ; (ferry tram)",
      "機械学習                          ; 機械学習",
      "прогноз καθυστέρηση             ; (прогноз καθυστέρηση)",
      "🙂 ferry                         ; ferry",
      "# ferry % tram                  ; (ferry tram)",
      // Phrases.
      "\"gradient boosting\"           ; \"gradient boosting\"",
      "“gradient boosting”             ; \"gradient boosting\"",
      "„gradient boosting“             ; \"gradient boosting\"",
      "«gradient boosting»             ; \"gradient boosting\"",
      "\"gradient boosting\"~3         ; \"gradient boosting\"~3",
      "\"gradient boosting\"~999       ; \"gradient boosting\"~50",
      "\"gradient boosting\"~          ; \"gradient boosting\"",
      "\"a\"\"b\"                      ; (\"a\" \"b\")",
      "ferry\"gradient boosting\"tram  ; (ferry \"gradient boosting\" tram)",
      "\"OR AND (x\"                   ; \"OR AND (x\"",
      "\"\"                            ; ()",
      "\" - \"                         ; ()",
      // Not.
      "ferry -tram                     ; (ferry -tram)",
      "ferry NOT tram                  ; (ferry -tram)",
      "-ferry                          ; -ferry",
      "-\"a b\"                        ; -\"a b\"",
      "-(a b)                          ; -(a b)",
      "NOT NOT a                       ; a",
      "-(-a)                           ; a",
      "-kind:paper                     ; -kind:paper",
      "a - b                           ; (a b)",
      "--json                          ; --json",
      "well-known                      ; well-known",
      // Or, and, groups.
      "a OR b                          ; (a | b)",
      "a | b                           ; (a | b)",
      "a|b                             ; (a | b)",
      "a || b                          ; (a | b)",
      "a OR b OR c                     ; (a | b | c)",
      "a b OR c                        ; (a (b | c))",
      "a AND b OR c                    ; ((a b) | c)",
      "a OR b AND c                    ; (a | (b c))",
      "(a b) OR c                      ; ((a b) | c)",
      "(a OR b) (c OR d)               ; ((a | b) (c | d))",
      "((a) (b))                       ; (a b)",
      "a (b (c d))                     ; (a b c d)",
      "a OR (b OR c)                   ; (a | (b | c))",
      "a OR -b                         ; (a | -b)",
      "a and b or c not d              ; (a and b or c not d)",
      "a && b                          ; (a b)",
      "a AND NOT b                     ; (a -b)",
      // Signs where they mean nothing.
      "OR                              ; ()",
      "OR a                            ; a",
      "a OR                            ; a",
      "OR OR a OR OR b                 ; (a | b)",
      "AND NOT                         ; ()",
      "a AND AND b                     ; (a b)",
      "-                               ; ()",
      "-- ~ ^ * ? \\ / ! : ::          ; ()",
      "+-+                             ; ()",
      "()                              ; ()",
      "(()) a                          ; a",
      "a OR ()                         ; a",
      "(a OR) b                        ; (a b)",
      "\\                              ; ()",
      "[a TO                           ; ([a TO)",
      // Prefixes and words nearly so written.
      "sched*                          ; sched*",
      "sched***                        ; sched*",
      "title:sched*                    ; title=sched*",
      "forcast~                        ; forcast~2",
      "tramm~                          ; tramm~1",
      "forcast~1                       ; forcast~1",
      "forcast~2                       ; forcast~2",
      "forcast~9                       ; forcast~2",
      "a~b                             ; a~b",
      // Fields of words.
      "title:ferry                     ; title=ferry",
      "TITLE:ferry                     ; title=ferry",
      "title:\"a b\"                   ; title=\"a b\"",
      "title:(a OR b)                  ; (title=a | title=b)",
      "title:(a b) c                   ; (title=a title=b c)",
      "title:(a author:b)              ; (title=a author=b)",
      "title:std::vector               ; title=std::vector",
      "title:kind:paper                ; title=kind:paper",
      "-title:ferry                    ; -title=ferry",
      "author:\"Ada L\"                ; author=\"Ada L\"",
      "org:netflix                     ; org=netflix",
      "organisation:netflix            ; org=netflix",
      "code:np.array                   ; code=np.array",
      // What looks like a field.
      "http://example.org/x            ; http://example.org/x",
      "std::vector                     ; std::vector",
      "12:30                           ; 12:30",
      "foo:bar                         ; foo:bar",
      "xkind:paper                     ; xkind:paper",
      "::                              ; ()",
      // Names and choices.
      "site:example.org                ; site:example.org",
      "site:www.Example.org            ; site:example.org",
      "site:https://example.org/a?b    ; site:example.org",
      "site:.org                       ; site:org",
      "site:\"example.org\"            ; site:example.org",
      "site:bücher.example             ; site:bücher.example",
      "kind:paper                      ; kind:paper",
      "kind:PAPER                      ; kind:paper",
      "kind:blog                       ; kind:article",
      "kind:(paper OR talk)            ; (kind:paper | kind:talk)",
      "kind:(paper|talk) a             ; ((kind:paper | kind:talk) a)",
      "level:advanced                  ; level:advanced",
      "lang:de                         ; lang:de",
      "language:German                 ; lang:de",
      "category:\"Data Quality\"       ; category:data quality",
      "source:12                       ; source:12",
      "status:new                      ; status:new",
      "has:code has:table              ; (has:code has:table)",
      // Spans.
      "year:2019                       ; year:2019-01-01..2019-12-31",
      "year:2017..2019                 ; year:2017-01-01..2019-12-31",
      "year:2019..2017                 ; year:2017-01-01..2019-12-31",
      "year:2017-2019                  ; year:2017-01-01..2019-12-31",
      "year:>=2018                     ; year:2018-01-01..",
      "year:>2018                      ; year:2019-01-01..",
      "year:<2018                      ; year:..2017-12-31",
      "year:<=2018                     ; year:..2018-12-31",
      "year:≥2018                      ; year:2018-01-01..",
      "year:..2015                     ; year:..2015-12-31",
      "year:2015..                     ; year:2015-01-01..",
      "date:2019-02                    ; date:2019-02-01..2019-02-28",
      "date:2020-02                    ; date:2020-02-01..2020-02-29",
      "date:2019-3-4                   ; date:2019-03-04..2019-03-04",
      "date:2019/03/04                 ; date:2019-03-04..2019-03-04",
      "date:2019-03..2019-05           ; date:2019-03-01..2019-05-31",
      "date:2019..2019-05              ; date:2019-01-01..2019-05-31",
      "before:2019                     ; date:..2018-12-31",
      "before:2019-03                  ; date:..2019-02-28",
      "before:2019-03-14               ; date:..2019-03-13",
      "after:2019                      ; date:2019-01-01..",
      "after:2019-03-14                ; date:2019-03-14..",
      "minutes:5..15                   ; minutes:5..15",
      "minutes:10                      ; minutes:10..10",
      "minutes:>30                     ; minutes:31..",
      "minutes:5-15                    ; minutes:5..15",
      "minutes:10min                   ; minutes:10..10"})
  void queriesAreRead(String typed, String tree) {
    ParsedQuery parsed = ParsedQuery.of(typed);

    assertThat(show(parsed.clause())).isEqualTo(tree);
    assertThat(parsed.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
      "\"unbalanced     ; unbalanced ; A quotation mark without its partner was left out.",
      "title:\"a        ; title=a    ; A quotation mark without its partner",
      "5\" disk         ; (5 disk)   ; A quotation mark without its partner",
      "(a b             ; (a b)      ; A parenthesis without its partner was left out.",
      "a) b             ; (a b)      ; A parenthesis without its partner was left out.",
      ":-)              ; ()         ; A parenthesis without its partner was left out.",
      "*ing             ; ing        ; In “*ing” a star was left out: it stands for what follows",
      "fo*o             ; fo*o       ; as in forecast*.",
      "a*               ; a          ; A star takes at least 2 characters before it",
      "ab~              ; ab         ; A tilde takes a word of at least 3 characters",
      "title:           ; title:     ; “title:” was read as a word: write the value directly",
      "kind: paper      ; (kind: paper) ; as in kind:paper.",
      "kind:foo a       ; a          ; “kind:foo” was left out: kind: takes article, paper, talk,",
      "kind:*           ; ()         ; “kind:*” was left out: kind: takes",
      "level:expert     ; ()         ; level: takes beginner, general or advanced.",
      "status:open      ; ()         ; takes new, accepted, rejected, later or published.",
      "has:video        ; ()         ; has: takes code, table, formula, author or date.",
      "lang:klingonese  ; ()         ; a language is a code such as en or de",
      "site:*           ; ()         ; write it as in site:example.org.",
      "category:?       ; ()         ; write it as in category:",
      "year:abc         ; ()         ; “year:abc” was left out: write year:2019, year:2017..2019",
      "year:19          ; ()         ; write year:2019",
      "year:2019-03     ; ()         ; write year:2019",
      "year:..          ; ()         ; write year:2019",
      "year:>=          ; ()         ; write year:2019",
      "date:2019-13     ; ()         ; write date:2019",
      "date:2019-02-29  ; ()         ; write date:2019",
      "date:2019..soon  ; ()         ; write date:2019",
      "before:tomorrow  ; ()         ; write before:2019, before:2019-03 or before:2019-03-14.",
      "after:2019..2020 ; ()         ; write after:2019, after:2019-03 or after:2019-03-14.",
      "minutes:long     ; ()         ; write minutes:10, minutes:5..15 or minutes:>=30.",
      "minutes:9999999999999999999 ; () ; write minutes:10",
      "-kind:foo a      ; a          ; “kind:foo” was left out",
      "kind:(foo OR paper) ; kind:paper ; “kind:foo” was left out"})
  void whatCannotBeUsedIsSaid(String typed, String tree, String note) {
    ParsedQuery parsed = ParsedQuery.of(typed);

    assertThat(show(parsed.clause())).isEqualTo(tree);
    assertThat(parsed.notes()).singleElement().asString().contains(note).endsWith(".");
  }

  static Stream<String> hugeQueries() {
    return Stream.of("ferry ".repeat(5_000), "a OR ".repeat(5_000), "-a ".repeat(5_000),
        "ab* ".repeat(5_000), "abc~ ".repeat(5_000), "kind:foo ".repeat(5_000),
        "(".repeat(5_000) + "a" + ")".repeat(5_000), "(".repeat(10_000), ")".repeat(10_000),
        "-(a OR ".repeat(2_000), "\"".repeat(10_001), "\"a b".repeat(3_000), "x".repeat(1_000_000),
        "NOT ".repeat(3_000) + "a", "\"" + "a ".repeat(4_000) + "\"", "title:".repeat(2_000),
        "title:(".repeat(1_000) + "a", "\u0000 ".repeat(6_000), "\ud83d".repeat(10_001),
        "é".repeat(500_000), "year:1..".repeat(3_000), "~".repeat(11_000), "a~".repeat(6_000));
  }

  @ParameterizedTest
  @MethodSource("hugeQueries")
  void hugeQueriesAreCutAndSaySo(String typed) {
    ParsedQuery parsed = ParsedQuery.of(typed);

    assertThat(parsed.notes()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    assertBounded(parsed.clause());
  }

  @Test
  void signsThatAreNoTextAreSpace() {
    assertThat(show(ParsedQuery.of("a\u0000b\ud800c\udc00d\u00a0e\uffff\u3000f").clause()))
        .isEqualTo("(a b c d e f)");
    assertThat(show(ParsedQuery.of("\"a\u0000b\ud800c\"").clause())).isEqualTo("\"a b c\"");
    assertThat(show(ParsedQuery.of("\ud83d\ude80x").clause())).isEqualTo("\ud83d\ude80x");
  }

  /** A failure names its seed; run it again with {@code -Dquery.seed=…}. */
  @Test
  void noTextFails() {
    long seed = Long.getLong("query.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> pieces = Stream
        .of(Stream.of(Field.values()).flatMap(field -> field.names().stream()).map(n -> n + ":"),
            Stream.of("(", ")", "\"", "“", "-", "*", "~", "~2", "|", " OR ", " AND ", " NOT ", " ",
                "ferry", "2019", "..", ">=", "<", "-03", "\\", "\u0000", "\ud800", "機", "é", ":",
                "paper", "+", "&&", ".", "/", "\n"))
        .flatMap(stream -> stream)
        .toList();
    for (int round = 0; round < 20_000; round++) {
      StringBuilder typed = new StringBuilder();
      int length = random.nextInt(30);
      for (int i = 0; i < length; i++) {
        typed.append(random.nextInt(10) == 0
            ? String.valueOf((char) random.nextInt(0x10000))
            : pieces.get(random.nextInt(pieces.size())));
      }
      assertThat(ParsedQuery.of(typed.toString())).as("seed %d: %s", seed, typed)
          .satisfies(parsed -> assertBounded(parsed.clause()))
          .satisfies(parsed -> assertThat(parsed.notes()).hasSizeLessThanOrEqualTo(5)
              .allSatisfy(note -> assertThat(note).endsWith(".").doesNotContain("\n")));
    }
  }

  @Test
  void examplesOfAllFieldsAreUnderstood() {
    for (Field field : Field.values()) {
      ParsedQuery parsed = ParsedQuery.of(field.example());
      assertThat(parsed.notes()).as(field.example()).isEmpty();
      assertThat(field.example()).startsWith(field.label() + ":");
      assertThat(parsed.clause()).isNotEqualTo(new Clause.All(List.of()));
    }
  }

  @Test
  void theManualTellsOfAllFields() throws IOException {
    String manual = Files.readString(Path.of("..", "docs", "search.md"));

    for (Field field : Field.values()) {
      assertThat(manual).contains("| `" + field.label() + "`", "| `" + field.example() + "` |",
          String.join(", ", field.choices()));
    }
  }

  private static void assertBounded(Clause clause) {
    assertThat(leaves(clause)).isLessThanOrEqualTo(100);
    assertThat(depth(clause)).isLessThanOrEqualTo(70);
  }

  private static int leaves(Clause clause) {
    return switch (clause) {
      case Clause.All(List<Clause> parts) -> parts.stream()
          .mapToInt(ParsedQueryTest::leaves)
          .sum();
      case Clause.Any(List<Clause> parts) -> parts.stream()
          .mapToInt(ParsedQueryTest::leaves)
          .sum();
      case Clause.Not(Clause part) -> leaves(part);
      default -> 1;
    };
  }

  private static int depth(Clause clause) {
    return 1 + switch (clause) {
      case Clause.All(List<Clause> parts) -> deepest(parts);
      case Clause.Any(List<Clause> parts) -> deepest(parts);
      case Clause.Not(Clause part) -> depth(part);
      default -> 0;
    };
  }

  private static int deepest(Collection<Clause> parts) {
    return parts.stream().mapToInt(ParsedQueryTest::depth).max().orElse(0);
  }

  /** The tree in one line. */
  private static String show(Clause clause) {
    return switch (clause) {
      case Clause.Word(Field in, String text) -> in(in) + text;
      case Clause.Phrase(Field in, String text, int slop) -> in(in) + '"' + text + '"'
          + (slop == 0 ? "" : "~" + slop);
      case Clause.Prefix(Field in, String text) -> in(in) + text + "*";
      case Clause.Fuzzy(Field in, String text, int edits) -> in(in) + text + "~" + edits;
      case Clause.Value(Field field, String value) -> field.label() + ":" + value;
      case Clause.Span(Field field, long from, long to) -> field.label() + ":" + bound(field, from)
          + ".." + bound(field, to);
      case Clause.Not(Clause part) -> "-" + show(part);
      case Clause.All(List<Clause> parts) -> joined(parts, " ");
      case Clause.Any(List<Clause> parts) -> joined(parts, " | ");
    };
  }

  private static String in(@Nullable Field field) {
    return field == null ? "" : field.label() + "=";
  }

  private static String bound(Field field, long bound) {
    return bound == Long.MIN_VALUE || bound == Long.MAX_VALUE
        ? ""
        : field == Field.MINUTES ? String.valueOf(bound) : LocalDate.ofEpochDay(bound).toString();
  }

  private static String joined(List<Clause> parts, String sign) {
    return parts.stream()
        .map(ParsedQueryTest::show)
        .collect(Collectors.joining(sign, "(", ")"));
  }
}
