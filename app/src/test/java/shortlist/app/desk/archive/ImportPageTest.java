package shortlist.app.desk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.Visitor;

/** From a file to what it changed. */
class ImportPageTest {

  private static final String PLAIN = """
    edition,date,delivered,position,url,unique_clicks,total_clicks
    7,2024-03-01,1000,1,https://example.org/tides,80,90
    7,2024-03-01,1000,2,https://example.org/queues,20,21
    7,2024-03-01,1000,3,https://example.org/unsubscribe,5,5
    7,2024-03-01,1000,4,https://example.org/odd,-3,5
    """;
  private static final String OTHER = """
    Report of the week

    Link,Readers,Hits
    https://example.org/tides,80,90
    https://example.org/queues,20,21
    """;

  @TempDir
  Path folder;

  private SampleDesk desk;
  private Visitor visitor;

  @BeforeEach
  void open() {
    desk = SampleDesk.filled(folder.resolve("workspace"));
    visitor = new Visitor(desk.address("/archive/import"));
  }

  @AfterEach
  void close() {
    visitor.close();
    desk.close();
  }

  @Test
  void aReportIsTakenOnlyAfterItWasSeen() throws Exception {
    String address = sent("clicks.csv", PLAIN);

    String report = visitor.get(address).body();
    assertThat(report).contains("What would change", "clicks.csv", "<dt>1</dt><dd>new editions",
        "<dt>2</dt><dd>links that become past resources", "Line 5: unique_clicks is negative: -3",
        "<dt>1</dt><dd>links to unsubscribe");
    assertThat(desk.store().mailings().all()).isEmpty();

    assertThat(post(address + "/take", Map.of()).statusCode()).isEqualTo(303);
    assertThat(visitor.get(address).body()).contains("Imported");
    assertThat(desk.store().mailings().all()).singleElement()
        .satisfies(mailing -> assertThat(mailing.links()).hasSize(2));
    post(address + "/take", Map.of());
    assertThat(desk.store().resources().all()).hasSize(5);

    assertThat(visitor.get(sent("again.csv", PLAIN)).body())
        .contains("Everything in it is known already", "<dt>1</dt><dd>editions as before");
    assertThat(visitor.get("/archive").body()).contains("Edition 7", "1,000", "1 Mar 2024");
    assertThat(visitor.get("/archive/7").body()).contains("https://example.org/tides", "8.0");
  }

  @Test
  void columnsThatNobodyKnowsAreChosen() throws Exception {
    String address = sent("other.csv", OTHER);
    assertThat(visitor.get(address).body()).contains("Which column is what?",
        "<option value=\"#1\" selected>Link", "<option value=\"#2\" selected>Readers");

    Map<String, String> half = Map.of("column-url", "#1", "column-unique", "#2", "edition",
        "Spring", "delivered", "many");
    HttpResponse<String> refused = post(address, half);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("is no number of copies", "value=\"Spring\"",
        "value=\"many\"");

    assertThat(post(address, Map.of("column-url", "#1", "column-unique", "#2", "edition", "Spring",
        "date", "2024-03-01", "delivered", "1,742")).statusCode()).isEqualTo(303);
    assertThat(visitor.get(address).body()).contains("Spring", "1,742",
        "read by the columns that you chose");
    post(address + "/take", Map.of());

    assertThat(desk.store().mailings().all()).singleElement()
        .satisfies(mailing -> assertThat(mailing.delivered()).isEqualTo(1742));
  }

  @Test
  void pastLinksComeTheSameWay() throws Exception {
    String address = sent("past.jsonl", """
      {"url":"https://example.org/harbour","title":"Harbour","edition":"6","date":"2023-05-01"}
      {"url":"https://example.org/none"}
      """);
    assertThat(visitor.get(address).body()).contains("Past links", "<dt>1</dt><dd>new past links",
        "Line 2: no title");
    post(address + "/take", Map.of());

    assertThat(visitor.get("/archive/6").body()).contains("Harbour", "No clicks are known");
  }

  @Test
  void whatIsNoReportSaysWhatItIs() throws Exception {
    assertThat(visitor.upload("/archive/import", "posts.csv",
        "id,title,url,email_recipients\n1,A,https://example.org/a,9\n"
            .getBytes(StandardCharsets.UTF_8),
        Map.of()))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
        .satisfies(answer -> assertThat(answer.body()).contains("no per-link clicks"));
    assertThat(visitor.upload("/archive/import", "readers.csv",
        "Email,Link\na@example.org,https://example.org/a\n".getBytes(StandardCharsets.UTF_8),
        Map.of())
        .body()).contains("list of readers").doesNotContain("a@example.org");
    assertThat(visitor.upload("/archive/import", "bytes.csv", new byte[]{(byte) 0xff, 0},
        Map.of())
        .statusCode()).isEqualTo(422);
    assertThat(visitor.upload("/archive/import", "empty.csv", new byte[0], Map.of()).statusCode())
        .isEqualTo(422);
  }

  @Test
  void aFileFromElsewhereIsRefused() throws Exception {
    byte[] file = PLAIN.getBytes(StandardCharsets.UTF_8);
    assertThat(visitor.upload("/archive/import", "a.csv", file,
        Map.of("Origin", "https://evil.example")).statusCode()).isEqualTo(403);
    assertThat(visitor.upload("/archive/import", "a.csv", file, Map.of("Cookie", "a=b"))
        .statusCode()).isEqualTo(403);
    assertThat(visitor.upload("/verdict", "a.csv", file, Map.of()).statusCode()).isEqualTo(415);
    assertThat(visitor.get("/archive/import/AAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(404);
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws Exception {
    String host = desk.address("/").getAuthority();
    assertThat(visitor.raw("POST /archive/import HTTP/1.1\r\nHost: " + host
        + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 209715200\r\n"
        + "Connection: close\r\n\r\n--x")).contains("413");
  }

  private String sent(String name, String text) throws Exception {
    HttpResponse<String> answer = visitor.upload("/archive/import", name,
        text.getBytes(StandardCharsets.UTF_8), Map.of());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    return visitor.post(path, fields, Map.of());
  }
}
