package shortlist.app.desk.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.Visitor;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.store.Documents.Entry;

class QualityPageTest {

  @TempDir
  Path folder;

  @Test
  void thePastIsReplayedBesideTheDeskAndTheResultStays() throws Exception {
    try (SampleDesk desk = SampleDesk.filled(folder);
        Visitor visitor = new Visitor(desk.address("/"))) {
      assertThat(visitor.get("/quality").body()).contains("Nothing was replayed yet");

      HttpResponse<String> begun = visitor.post("/quality/backtest",
          Map.of("back", "/quality"), Map.of());
      assertThat(begun.statusCode()).isEqualTo(303);
      String page = settled(visitor, "/quality");

      assertThat(page).contains("3 links published or accepted")
          .contains("Each link looked for by all others")
          .contains("<th scope=\"row\">centroid similarity</th>")
          .contains("<th scope=\"row\">random</th>")
          .contains("Only 3 links are known")
          .contains("Last done");
      assertThat(page).doesNotContain("style=");
    }
  }

  @Test
  void anEditionIsLookedBackAt() throws Exception {
    try (SampleDesk desk = SampleDesk.filled(folder);
        Visitor visitor = new Visitor(desk.address("/"))) {
      Edition edition = desk.store().editions().create("The first", "");
      List<Entry> documents = new ArrayList<>();
      desk.store().documents().forEach(documents::add);
      Entry run = documents.getFirst();
      desk.store()
          .editions()
          .add(edition.number(), run.id(), Objects.requireNonNull(run.url()),
              run.metadata().title(), "");
      desk.store().editions().publish(edition.number(), Instant.now().plusSeconds(60));

      visitor.post("/quality/missed", Map.of("edition", "1", "back", "/quality?edition=1"),
          Map.of());
      String page = settled(visitor, "/quality?edition=1");

      assertThat(page).contains("The links of edition 1").contains("Learnt from 3 past resources");
    }
  }

  @Test
  void rankingsAreNotedForTheDrift() throws Exception {
    try (SampleDesk desk = SampleDesk.filled(folder);
        Visitor visitor = new Visitor(desk.address("/"))) {
      for (int i = 0; i < 200 && desk.store().rankings().everFirst().isEmpty(); i++) {
        visitor.get("/");
        Thread.sleep(20);
      }

      assertThat(visitor.get("/quality").body()).contains("Only one week was noted")
          .contains("<svg class=\"columns\"");
    }
  }

  @Test
  void mistakesAreToldInASentence() throws Exception {
    try (SampleDesk desk = SampleDesk.empty(folder);
        Visitor visitor = new Visitor(desk.address("/"))) {
      String page = visitor.get("/quality?edition=nonsense").body();
      assertThat(page).contains("No edition was published").contains("No ranking was noted yet");
      // The page of an empty week may have no form, and so no token.
      String token = page.split("name=\"token\" value=\"", 2)[1].split("\"", 2)[0];
      HttpResponse<String> nothing = visitor.post("/quality/backtest", Map.of("token", token),
          Map.of());
      assertThat(nothing.statusCode()).isEqualTo(409);
      assertThat(nothing.body()).contains("Nothing is indexed yet");
      HttpResponse<String> unknown = visitor.post("/quality/missed",
          Map.of("edition", "7", "token", token), Map.of());
      assertThat(unknown.statusCode()).isEqualTo(400);
      assertThat(unknown.body()).contains("no published edition of this number");
    }
  }

  @Test
  void tooLittleToReplayIsTold() throws Exception {
    try (SampleDesk desk = SampleDesk.empty(folder);
        Visitor visitor = new Visitor(desk.address("/"))) {
      desk.add("https://one.example/a", "A text about gradients");

      visitor.post("/quality/backtest", Map.of(), Map.of());

      assertThat(settled(visitor, "/quality")).contains("There is nothing to replay");
    }
  }

  private static String settled(Visitor visitor, String path) throws Exception {
    String page = visitor.get(path).body();
    while (page.contains("id=\"waiting\"")) {
      Thread.sleep(50);
      page = visitor.get(path).body();
    }
    return page;
  }
}
