package shortlist.corpus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;

class TomlTextTest {

  private static final String TEXT = """
    # The first line.
    name = "a # b" # stays
    unknown = '''
    [mix]
    name = 'no key'
    '''
    "odd key" = [ { name = "[" }, # one ]
      { name = "]" } ]
    far.away = 2

    [mix] # a table
    limit = 1
      # about it
      on  =  true # yes

    [[list]]
    limit = 7
    [last]""";

  @Test
  void aValueIsReplacedWhereItStands() {
    replaces("name", "name = \"a # b\" # stays", "name = 5 # stays");
    replaces("odd key", "[ { name = \"[\" }, # one ]\n  { name = \"]\" } ]", "5");
    replaces("far.away", "far.away = 2", "far.away = 5");
    replaces("mix.limit", "[mix] # a table\nlimit = 1", "[mix] # a table\nlimit = 5");
    replaces("mix.on", "  on  =  true #", "  on  =  5 #");
  }

  @Test
  void aNewKeyStandsAtTheEndOfItsTable() {
    assertThat(changed(TEXT, "top", "5")).isEqualTo(
        TEXT.replace("far.away = 2\n", "far.away = 2\ntop = 5\n"));
    assertThat(changed(TEXT, "mix.new", "5"))
        .isEqualTo(TEXT.replace("# yes\n", "# yes\nnew = 5\n"));
    assertThat(changed(TEXT, "last.new", "5")).isEqualTo(TEXT + "\nnew = 5\n");
  }

  @Test
  void aNewTableStandsAtTheEnd() {
    assertThat(changed("a = 1", "b.c", "5")).isEqualTo("a = 1\n\n[b]\nc = 5\n");
    assertThat(changed("", "c", "5")).isEqualTo("c = 5\n");
  }

  @Test
  void linesEndAsTheyDid() {
    assertThat(changed("a = 1\r\n", "b", "5")).isEqualTo("a = 1\r\nb = 5\r\n");
  }

  @Test
  void whatIsWrittenIsStillToml() {
    for (String path : List.of("name", "odd key", "far.away", "mix.limit", "mix.x",
        "new.table", "last.x")) {
      String changed = changed(TEXT, path, "5");
      assertThat(Toml.parse(changed).errors()).as(changed).isEmpty();
      assertThat(Toml.parse(changed).get(List.of(path.split("\\.", -1)))).as(path).isEqualTo(5L);
    }
  }

  private static void replaces(String path, String before, String after) {
    assertThat(changed(TEXT, path, "5")).isEqualTo(TEXT.replace(before, after)).isNotEqualTo(TEXT);
  }

  private static String changed(String text, String path, String literal) {
    return new TomlText(text).with(List.of(path.split("\\.", -1)), literal).toString();
  }
}
