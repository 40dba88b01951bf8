package shortlist.app.desk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.Visitor;
import shortlist.corpus.guide.Guide;
import shortlist.corpus.guide.Step;

/** Reading paths, as they are built and taken away. */
class GuidePageTest {

  @TempDir
  Path folder;

  private SampleDesk desk;
  private Visitor visitor;

  @BeforeEach
  void open() throws Exception {
    desk = SampleDesk.filled(folder.resolve("workspace"));
    visitor = new Visitor(desk.address("/guides"));
    assertThat(post("/guides", Map.of("title", "Serving <models>")).statusCode()).isEqualTo(303);
  }

  @AfterEach
  void close() {
    visitor.close();
    desk.close();
  }

  @Test
  void stepsComeFromTheCorpusAndFromAnywhere() throws Exception {
    add("https://team0.example/feature-store", "Basics", "advanced");
    add("https://elsewhere.example/post", "Basics", "introductory");
    assertThat(step(1).title()).isEqualTo("What a year with our feature store changed");
    assertThat(step(1).organisation()).isEqualTo("team0.example");
    assertThat(step(1).year()).isEqualTo(2021);
    assertThat(step(2).title()).isEqualTo("https://elsewhere.example/post");

    assertThat(change(Map.of("do", "order")).statusCode()).isEqualTo(303);
    assertThat(urls()).containsExactly("https://elsewhere.example/post",
        "https://team0.example/feature-store");
    assertThat(visitor.get("/guides/1?q=registry").body())
        .contains("What a year with our model registry changed");

    HttpResponse<String> wrong = change(Map.of("do", "add", "address", "no address"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("is no web address", "value=\"no address\"");
    assertThat(change(Map.of("do", "add", "address", "https://elsewhere.example/post"))
        .statusCode()).isEqualTo(422);
  }

  @Test
  void stepsAndSectionsMove() throws Exception {
    add("https://a.example/1", "One", "");
    add("https://a.example/2", "One", "");
    add("https://a.example/3", "Two", "");

    change(Map.of("do", "up:3"));
    assertThat(guide().sections()).singleElement()
        .extracting(Guide.Section::name)
        .isEqualTo("One");
    change(Map.of("do", "up:3"));
    assertThat(urls()).containsExactly("https://a.example/1", "https://a.example/3",
        "https://a.example/2");

    post("/guides/1/steps/1", Map.of("version", version(), "url", "https://a.example/1", "title",
        "First", "section", "Later", "authors", "A. Writer, B. Writer", "year", "2019"));
    assertThat(guide().sections()).extracting(Guide.Section::name).containsExactly("One", "Later");
    assertThat(step(3).authors()).containsExactly("A. Writer", "B. Writer");
    change(Map.of("do", "section-up", "section", "Later"));
    assertThat(urls()).startsWith("https://a.example/1");
    change(Map.of("do", "rename", "section", "Later", "name", "One"));
    assertThat(guide().sections()).hasSize(1);
    change(Map.of("do", "remove:1"));
    assertThat(urls()).doesNotContain("https://a.example/1");
  }

  @Test
  void aStaleFormChangesNothingAndLosesNothing() throws Exception {
    add("https://a.example/1", "One", "");
    String stale = version();
    change(Map.of("do", "about", "title", "Renamed", "intro", "By another tab"));

    HttpResponse<String> about = post("/guides/1",
        Map.of("version", stale, "do", "about", "title", "Mine", "intro", "My long words"));
    assertThat(about.statusCode()).isEqualTo(412);
    assertThat(about.body()).contains("Renamed", "By another tab", "My long words",
        "value=\"Mine\"");
    HttpResponse<String> step = post("/guides/1/steps/1", Map.of("version", stale, "url",
        "https://a.example/1", "title", "Mine", "note", "My long note"));
    assertThat(step.statusCode()).isEqualTo(412);
    assertThat(step.body()).contains("My long note", "What is saved");
    assertThat(post("/guides/1", Map.of("version", stale, "do", "delete")).statusCode())
        .isEqualTo(412);
    assertThat(guide().title()).isEqualTo("Renamed");
  }

  @Test
  void itLeavesInSeveralForms() throws Exception {
    add("https://team0.example/feature-store", "Basics & <more>", "introductory");
    add("https://a.example/1", "Further", "");

    assertThat(visitor.get("/guides/1/guide.md").body())
        .contains("# Serving \\<models\\>", "- Basics \\& \\<more\\> (1)",
            "1. [What a year with our feature store changed](<https://team0.example/feature-store>)");
    assertThat(visitor.get("/guides/1/guide.html").body())
        .contains("<a href=\"#part-2\">Further</a>", "Basics &amp; &lt;more&gt;");
    assertThat(visitor.get("/guides/1/guide.json").body()).contains("\"level\":\"introductory\"");
    assertThat(visitor.get("/guides/1/cases.md").body())
        .contains("(team0.example, 2021)");
    assertThat(visitor.get("/guides/1/nothing.md").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/guides/9").statusCode()).isEqualTo(404);
  }

  private void add(String address, String section, String level) throws Exception {
    HttpResponse<String> answer = change(
        Map.of("do", "add", "address", address, "section", section, "level", level));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private HttpResponse<String> change(Map<String, String> fields) throws Exception {
    Map<String, String> all = new HashMap<>(fields);
    all.put("version", version());
    return post("/guides/1", all);
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    return visitor.post(path, fields, Map.of());
  }

  private Guide guide() {
    return desk.store().guides().find(1).orElseThrow();
  }

  private String version() {
    return String.valueOf(guide().version());
  }

  private Step step(int place) {
    return guide().steps().get(place - 1);
  }

  private List<String> urls() {
    return guide().steps().stream().map(step -> step.url().text()).toList();
  }
}
