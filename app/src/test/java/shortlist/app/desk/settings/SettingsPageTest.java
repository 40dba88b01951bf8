package shortlist.app.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.Visitor;

class SettingsPageTest {

  private static final Pattern VERSION = Pattern
      .compile(
          "action=\"([^\"]+)\">\\s*<input[^>]*>\\s*<input[^>]*name=\"version\" value=\"(\\w+)\"");

  @TempDir
  Path folder;

  private SampleDesk desk;
  private Visitor visitor;

  @BeforeEach
  void open() {
    desk = SampleDesk.empty(folder.resolve("workspace"));
    visitor = new Visitor(desk.address("/"));
  }

  @AfterEach
  void close() {
    visitor.close();
    desk.close();
  }

  @Test
  void whatIsSavedHoldsAtOnce() throws Exception {
    HttpResponse<String> answer = save(version("/settings"),
        Map.of("newsletter.name", "Five links", "mix.organisation", "2"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(desk.workspace().settings().newsletter().name()).isEqualTo("Five links");
    assertThat(desk.workspace().settings().mix().organisation()).isEqualTo(2);
    assertThat(visitor.get("/settings?saved").body()).contains("Five links", "Saved.");
  }

  @Test
  void aWrongValueHasASentenceAndNothingTypedIsLost() throws Exception {
    HttpResponse<String> answer = save(version("/settings"),
        Map.of("delay", "\"soon\"", "newsletter.name", "Kept <b>"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Give a number from 0 to 3600.", "&#34;soon&#34;",
        "Kept &lt;b>");
    assertThat(desk.workspace().settings().newsletter().name()).isEmpty();
  }

  @Test
  void aStaleFormShowsBothVersionsAndOverwritesOnlyWhenAskedAgain() throws Exception {
    String seen = version("/settings");
    assertThat(save(seen, Map.of("newsletter.name", "First")).statusCode()).isEqualTo(303);

    HttpResponse<String> stale = save(seen, Map.of("newsletter.name", "Second"));

    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("First", "Second");
    assertThat(desk.workspace().settings().newsletter().name()).isEqualTo("First");
    assertThat(save(version(stale.body(), "/settings"), Map.of("newsletter.name", "Second"))
        .statusCode()).isEqualTo(303);
    assertThat(desk.workspace().settings().newsletter().name()).isEqualTo("Second");
  }

  @Test
  void aFileBrokenByHandNamesItsLine() throws Exception {
    Files.writeString(desk.workspace().settingsFile().path(), "contact = \"a\"\nlanguage = en");

    assertThat(visitor.get("/settings").body()).contains("line 2").doesNotContain("name=\"delay\"");
    assertThat(visitor.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void wordsAreCheckedLineByLine() throws Exception {
    String action = "/settings/words/tone";
    HttpResponse<String> wrong = post(action,
        Map.of("version", version(visitor.get("/settings/words").body(), action),
            "text", "clickbait | 0.6 | hype | world class\r\nrumour | 1 | a | b"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Line 2 of tone.txt", "rumour | 1");
    assertThat(desk.workspace().tone().read().text()).isEmpty();
    HttpResponse<String> right = post(action,
        Map.of("version", version(wrong.body(), action), "text", "# mine\r\nlevel | 1 | a | b"));
    assertThat(right.statusCode()).isEqualTo(303);
    assertThat(desk.workspace().tone().read().text()).isEqualTo("# mine\nlevel | 1 | a | b\n");
  }

  @Test
  void wordsThatChangedMeanwhileAreBothThere() throws Exception {
    String action = "/settings/words/synonyms";
    String seen = version(visitor.get("/settings/words").body(), action);
    Files.writeString(desk.workspace().synonyms().file(), "by hand, manually\n");

    HttpResponse<String> stale = post(action, Map.of("version", seen, "text", "k8s, kubernetes"));

    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("by hand, manually", "k8s, kubernetes");
    assertThat(desk.workspace().synonyms().read().text()).isEqualTo("by hand, manually\n");
  }

  @Test
  void categoriesAreMadeRenamedAndForgotten() throws Exception {
    String path = "/settings/categories";
    assertThat(post(path, Map.of("name", "Serving")).statusCode()).isEqualTo(303);
    assertThat(post(path, Map.of("name", "serving")).statusCode()).isEqualTo(409);
    assertThat(post(path, Map.of("name", " ")).statusCode()).isEqualTo(422);
    assertThat(post(path, Map.of("name", "Data")).statusCode()).isEqualTo(303);
    assertThat(post(path + "/rename", Map.of("category", "Data", "name", "Serving")).statusCode())
        .isEqualTo(409);
    assertThat(post(path + "/rename", Map.of("category", "Data", "name", "Lakes")).statusCode())
        .isEqualTo(303);
    assertThat(post(path + "/remove", Map.of("category", "Serving")).statusCode()).isEqualTo(303);
    assertThat(post(path + "/remove", Map.of("category", "Serving")).statusCode()).isEqualTo(404);
    assertThat(visitor.get(path).body()).contains("Lakes").doesNotContain("Serving");
  }

  @Test
  void aTokenIsShownOnceAndWorksUntilItIsRemoved() throws Exception {
    String path = "/settings/access/token";
    HttpResponse<String> made = post(path, Map.of("name", "My script"));
    Matcher token = Pattern.compile("readonly value=\"([^\"]+)\"").matcher(made.body());

    assertThat(token.find()).isTrue();
    assertThat(desk.store().tokens().nameOf(token.group(1))).contains("My script");
    assertThat(visitor.get("/settings/access").body()).contains("My script")
        .doesNotContain(token.group(1));
    assertThat(post(path, Map.of("name", "My script")).statusCode()).isEqualTo(422);
    assertThat(post(path + "/remove", Map.of("name", "My script")).statusCode()).isEqualTo(303);
    assertThat(desk.store().tokens().all()).isEmpty();
  }

  @Test
  void aSiteIsRuledOutAndAllowedAgain() throws Exception {
    assertThat(post("/settings/access/site", Map.of("site", "no site")).statusCode())
        .isEqualTo(422);
    assertThat(post("/settings/access/site", Map.of("site", "https://www.loud.example/x"))
        .statusCode()).isEqualTo(303);
    assertThat(visitor.get("/settings/access").body()).contains("loud.example");
    assertThat(post("/site/allow", Map.of("site", "loud.example", "back", "/settings/access"))
        .headers()
        .firstValue("Location")).hasValueSatisfying(
            place -> assertThat(place).endsWith("/settings/access"));
    assertThat(desk.store().ruledOut().all()).isEmpty();
  }

  @Test
  void aBackupIsSentAndLeavesNothingBehind() throws Exception {
    HttpResponse<String> answer = post("/settings/backup", Map.of());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(answer.body()).startsWith("PK").contains("corpus.db");
    try (Stream<Path> files = Files.list(desk.workspace().folder())) {
      assertThat(files).noneMatch(file -> file.toString().contains("backup"));
    }
  }

  private HttpResponse<String> save(String version, Map<String, String> fields) throws Exception {
    return post("/settings", Stream.concat(Map.of("version", version).entrySet().stream(),
        fields.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    return visitor.post(path, fields, Map.of());
  }

  private String version(String path) throws Exception {
    return version(visitor.get(path).body(), path);
  }

  private static String version(String page, String action) {
    Matcher forms = VERSION.matcher(page);
    while (forms.find()) {
      if (forms.group(1).equals(action)) {
        return forms.group(2);
      }
    }
    throw new AssertionError("no form for " + action);
  }
}
