package shortlist.app.desk.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.Visitor;

class TopicsPageTest {

  @TempDir
  Path folder;

  @Test
  void ringsAndTableSayTheSame() throws Exception {
    try (SampleDesk desk = SampleDesk.filled(folder);
        Visitor visitor = new Visitor(desk.address("/"))) {
      String page = topics(visitor, "/topics");

      assertThat(page).contains("10 documents").contains("<svg class=\"sunburst\"");
      assertThat(page.split("/topics\\?at=", -1)).hasSizeGreaterThan(2);
      assertThat(page).doesNotContain("style=").doesNotContain("<script>");
    }
  }

  @Test
  void aTopicListsItsDocumentsAndPastResources() throws Exception {
    try (SampleDesk desk = SampleDesk.filled(folder);
        Visitor visitor = new Visitor(desk.address("/"))) {
      desk.store()
          .documents()
          .forEach(entry -> desk.store().categories().label(entry.id(), "Serving"));
      String category = topics(visitor, "/topics?at=Serving");
      String link = category.substring(category.indexOf("/topics?at=Serving&amp;topic="))
          .split("\"", 2)[0].replace("&amp;", "&");

      String topic = topics(visitor, link);

      assertThat(topic).contains("What a year with our feature store changed")
          .contains("/document/")
          .contains("Past resources")
          .contains("Shadow traffic for a ranking model")
          .contains("There are no click figures yet")
          .contains("/search?q=category%3A%22Serving%22");
      assertThat(topic).doesNotContain("<script>alert").doesNotContain("\u202E");
    }
  }

  @Test
  void whatIsNotThereLeadsToWhatIs() throws Exception {
    try (SampleDesk desk = SampleDesk.filled(folder);
        Visitor visitor = new Visitor(desk.address("/"))) {
      topics(visitor, "/topics");

      HttpResponse<String> unknown = visitor.get("/topics?at=%3Cb%3E&topic=x&from=-3");

      assertThat(unknown.statusCode()).isEqualTo(404);
      assertThat(unknown.body()).contains("no such topic").contains("No category");
      assertThat(visitor.get("/topics?at=&from=nonsense").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anEmptyWorkspaceIsToldTheNextStep() throws Exception {
    try (SampleDesk desk = SampleDesk.empty(folder);
        Visitor visitor = new Visitor(desk.address("/"))) {
      HttpResponse<String> page = visitor.get("/topics");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("shortlist crawl");
    }
  }

  /** The page once topics were found. */
  private static String topics(Visitor visitor, String path) throws Exception {
    String page = visitor.get(path).body();
    while (page.contains("id=\"waiting\"") || page.contains("found anew")) {
      Thread.sleep(50);
      page = visitor.get(path).body();
    }
    return page;
  }
}
