package shortlist.corpus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.link.WebUrl;

class ClickReportFileTest {

  private static final String HEADER = "edition,date,delivered,position,url,unique_clicks,"
      + "total_clicks\n";
  private static final String MAILCHIMP = """
    Email Campaign Report
    "Title:","Harbour News 12"
    "Subject Line:","Queues; caches, and tides"
    "Delivery Date/Time:","Mon, Apr 26, 2021 12:25"

    "Overall Stats"
    "Total Recipients:","1,751"
    "Successful Deliveries:","1,742"
    "Bounces:","9 (0.5%)"
    "Total Clicks:","157"

    "Clicks by URL"
    "URL","Total Clicks","Unique Clicks"
    "https://blog.example.org/tides?utm_source=News&utm_term=0_3-[LIST_EMAIL_ID]&mc_cid=3&mc_eid=UNIQID","1,060","45 (2.6%)"
    "https://blog.example.org/queues?id=7&e=*|EMAIL|*","n/a","12"
    "https://example.us1.list-manage.com/unsubscribe?u=1&id=2","3","3"
    "*|UPDATE_PROFILE|*","1","1"
    """;

  @TempDir
  private Path folder;

  private ClickReport read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8, null);
  }

  private ClickReport read(String text, Charset charset, @Nullable String edition)
      throws IOException {
    return ClickReportFile.read(Files.writeString(folder.resolve("report.csv"), text, charset),
        null, edition);
  }

  private static LinkClicks link(
      String url, @Nullable Integer position, @Nullable Long unique, @Nullable Long total) {
    return new LinkClicks(WebUrl.of(url), position, unique, total);
  }

  @Test
  void aPlainTableGivesItsEditions() throws IOException {
    ClickReport report = read(HEADER + """
      7,2024-03-01,900,1,https://example.org/a,40,55
      7,2024-03-01,900,2,https://example.org/b,20,
      8,,"1,000",,https://example.org/a,,12
      """);
    assertThat(report.problems()).isEmpty();
    assertThat(report.mailings()).containsExactly(
        new Mailing("7", LocalDate.of(2024, 3, 1), 900, List.of(
            link("https://example.org/a", 1, 40L, 55L),
            link("https://example.org/b", 2, 20L, null))),
        new Mailing("8", null, 1000, List.of(
            link("https://example.org/a", null, null, 12L))));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Issue;Delivered;URL;Unique Clicks\n7;900;https://example.org/a;40\n",
      "\uFEFFissue\tdelivered\turl\tunique_clicks\textra\r\n\r\n7\t900\thttps://example.org/a\t40\r\n",
      "\"url\",\"unique_clicks\",\"edition\",\"delivered\"\n\"https://example.org/a\",\"40\",\"7\",\"900\""})
  void columnsMayStandInAnyOrderAndBehindAnySeparator(String text) throws IOException {
    assertThat(read(text).mailings()).containsExactly(new Mailing("7", null, 900,
        List.of(link("https://example.org/a", null, 40L, null))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void utf16IsReadByItsMark(String charset) throws IOException {
    String mark = charset.equals("UTF-16") ? "" : "\uFEFF";
    assertThat(read(mark + HEADER + "7,,900,1,https://example.org/a,40,\n",
        Charset.forName(charset), null).mailings()).hasSize(1);
  }

  @Test
  void rowsOfOneLinkAreSummedWhateverTracksIt() throws IOException {
    ClickReport report = read(HEADER + """
      7,,900,3,https://example.org/a?utm_source=x&mc_eid=1,40,55
      7,,900,2,http://www.example.org/a/?mc_eid=2,2,2
      7,,900,,https://example.org/a?reader=jane%40example.net,1,1
      """);
    assertThat(report.mailings().getFirst().links())
        .containsExactly(link("https://example.org/a", 2, 43L, 58L));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    7,,900,1,https://example.org/b,-4,5            | unique_clicks is negative: -4
    7,,900,1,https://example.org/b,6,5             | more unique clicks (6) than clicks in all (5)
    7,,900,1,https://example.org/b,901,1000        | more unique clicks (901) than copies
    7,,0,1,https://example.org/b,4,5               | no deliveries
    7,,,1,https://example.org/b,4,5                | no deliveries
    7,,900,1,,4,5                                  | no url
    7,,900,1,tides and queues,4,5                  | not a web address
    7,,900,1,ftp://example.org/b,4,5               | not a web address
    7,,900,1,https://example.org/b,many,5          | unique_clicks is not a whole number: many
    7,,900,1,https://example.org/b,=1+1,5          | unique_clicks is not a whole number: =1+1
    7,,900,1,https://example.org/b,n/a,            | neither unique nor total clicks
    7,,900,0,https://example.org/b,4,5             | position is not from 1 to 10,000: 0
    7,yesterday,900,1,https://example.org/b,4,5    | not a date (YYYY-MM-DD): yesterday
    ,,900,1,https://example.org/b,4,5              | no edition
    7,,800,1,https://example.org/b,4,5             | delivered 900 times by an earlier line
    7,2024-01-01,900,1,https://example.org/b,4,5   | sent on another day
    "7,,900,1,https://example.org/b,4,5            | its quotation marks do not match
    7,,900,1,https://example.org/b,1.5,5           | unique_clicks is not a whole number: 1.5
    """, quoteCharacter = '\u0001')
  void aRowThatCannotBeUsedIsNamedByItsLineAndTheRestIsTaken(String row, String problem)
      throws IOException {
    ClickReport report = read(HEADER + "7,,900,1,https://example.org/a,40,55\n" + row
        + "\n7,,900,2,https://example.org/c,1,1\n");
    assertThat(report.problems()).singleElement()
        .asString()
        .startsWith("line 3: ")
        .contains(problem);
    assertThat(report.mailings().getFirst().links()).hasSize(2);
  }

  @Test
  void aLineTooLongIsNamedByItsNumber() throws IOException {
    assertThat(read(HEADER + "x".repeat(200_000) + "\n7,,900,1,https://example.org/a,1,1")
        .problems()).containsExactly("line 2: longer than 100,000 characters");
  }

  @ParameterizedTest
  @CsvSource({"1751,1751", "'1,751',1751", "1.751,1751", "1 751,1751", "'1,234,567',1234567",
      "40.0,40", "9 (0.5%),9", "0,0"})
  void countsAreReadAsServicesWriteThem(String text, long count) {
    assertThat(Count.of(text, "clicks")).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n/a", "N/A", "-"})
  void noCountIsNoCount(String text) {
    assertThat(Count.of(text, "clicks")).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    date,delivered,url,unique_clicks                           | no column edition
    edition,url,unique_clicks                                  | no column delivered
    edition,delivered,link,unique_clicks                       | no column url
    edition,delivered,url,clicks                               | no column unique_clicks
    Title,Subject,List,Send Date,Unique Clicks                 | no per-link clicks in this file
    id,title,url,author,email_recipients,opens,clicks          | Ghost's table of posts: no per-link
    id,slug,title,post_date,views,opens,clicks                 | Substack's table of posts: no per-link
    Email Address,First Name,Clicks                            | a list of readers, and none of it
    [{"url": "https://example.org/a"}]                         | is JSON, which is not read yet
    """, quoteCharacter = '\u0001')
  void anotherFileIsRefusedWithWhatItIs(String header, String sentence) {
    assertThatThrownBy(() -> read(header + "\n1,2,3,4,5,6,7\n")).isInstanceOf(FileException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aReportOfMailerLiteIsRefusedWithItsName() {
    assertThatThrownBy(() -> read("""
      Campaign report

      "Links activity"
      "Links","Unique clicks","Total clicks"
      """)).hasMessageContaining("MailerLite");
  }

  @Test
  void aFileWithoutAUsableRowIsRefused() {
    assertThatThrownBy(() -> read(HEADER + "7,,0,1,https://example.org/a,1,1\n"))
        .isInstanceOf(FileException.class)
        .hasMessageContaining("holds no click figures (line 2: no deliveries");
  }

  @Test
  void aMailchimpReportIsToldByItsText() throws IOException {
    ClickReport report = read(MAILCHIMP);
    assertThat(report.format()).isEqualTo(ReportFormat.MAILCHIMP);
    assertThat(report.problems()).isEmpty();
    assertThat(report.utilityLinks()).isEqualTo(2);
    assertThat(report.mailings()).containsExactly(new Mailing("Harbour News 12 (2021-04-26)",
        LocalDate.of(2021, 4, 26), 1742, List.of(
            link("https://blog.example.org/tides", null, 45L, 1060L),
            link("https://blog.example.org/queues?id=7", null, 12L, null))));
  }

  @Test
  void theUserMayNameTheEdition() throws IOException {
    assertThat(read(MAILCHIMP, StandardCharsets.UTF_8, "12").mailings().getFirst().edition())
        .isEqualTo("12");
    assertThatThrownBy(() -> read(HEADER + "7,,9,1,https://example.org/a,1,1\n"
        + "8,,9,1,https://example.org/a,1,1\n", StandardCharsets.UTF_8, "7"))
        .hasMessageContaining("has 2 editions");
  }

  @Test
  void variantsOfACampaignAreSummed() throws IOException {
    ClickReport report = read("""
      Campaign Report
      "Title:","Harbour News 13"
      "Delivery Date/Time:","Sat, May 1, 2021 10:15"

      "Combination 1 Stats"
      "Subject Line:","Tides"
      "Successful Deliveries:","1,742"

      "Combination 2 Stats"
      "Subject Line:","Queues"
      "Successful Deliveries:","1,700"

      "Combination 1 Clicks by URL"
      "URL","Total Clicks","Unique Clicks"
      "https://example.org/a","20","13"
      "https://example.org/b","4","5"

      "Combination 2 Clicks by URL"
      "URL","Total Clicks","Unique Clicks"
      "https://example.org/a","30","21"
      """);
    assertThat(report.mailings().getFirst())
        .returns(3442L, Mailing::delivered)
        .returns("Harbour News 13 (2021-05-01)", Mailing::edition)
        .returns(List.of(link("https://example.org/a", null, 34L, 50L)), Mailing::links);
    assertThat(report.problems())
        .containsExactly("line 16: more unique clicks (5) than clicks in all (4)");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    "Successful Deliveries:","1,742" | "Successful Deliveries:","0"    | no successful deliveries
    "Successful Deliveries:","1,742" | "Successful Deliveries:","soon" | line 8: Successful Deliveries
    "Clicks by URL"                  | "Opens by Country"              | has no clicks by URL
    "Unique Clicks"                  | "Readers"                       | expected are the columns
    """, quoteCharacter = '\u0001')
  void aMailchimpReportThatLacksSomethingIsRefused(String part, String other, String sentence) {
    assertThatThrownBy(() -> read(MAILCHIMP.replace(part, other)))
        .isInstanceOf(FileException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aMailingOfWhichNothingWasClickedIsOne() throws IOException {
    String untouched = MAILCHIMP.lines()
        .limit(13)
        .collect(Collectors
            .joining("\n"));
    assertThat(read(untouched).mailings().getFirst().links()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.us7.list-manage.com/profile?u=1",
      "https://mailchi.mp/1/harbour-news-12", "https://us7.campaign-archive.com/?u=1",
      "https://twitter.com/intent/tweet?url=x", "https://www.facebook.com/sharer/sharer.php?u=x",
      "https://www.linkedin.com/shareArticle?url=x", "https://example.org/unsubscribe/17",
      "https://example.org/news/view-in-browser", "https://example.org/optout?x=1",
      "https://example.org/reader/jane@example.net"})
  void linksOfTheServiceAreUtilityLinks(String url) {
    assertThat(UtilityLink.isOne(WebUrl.of(url))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://twitter.com/someone/status/1",
      "https://medium.com/@someone/post",
      "https://example.org/why-readers-unsubscribe", "https://example.org/blog/webview-in-apps",
      "https://cdn.example.org/pkg@1.2.3/readme", "https://www.linkedin.com/pulse/some-post"})
  void linksToReadAreNoUtilityLinks(String url) {
    assertThat(UtilityLink.isOne(WebUrl.of(url))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:editor@example.org", "*|UNSUB|*", "http://*|ARCHIVE|*",
      "{{ unsubscribe_url }}", "[UNSUBSCRIBE]", "Unsubscribe link", "tel:+49123"})
  void whatStandsForALinkOfTheServiceIsOne(String text) {
    assertThat(UtilityLink.isNoAddress(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"https://e.org/a?x=1&e=*|EMAIL|*, https://e.org/a?x=1",
      "https://e.org/a?e=jane@example.net, https://e.org/a",
      "https://e.org/a?id=[LIST_EMAIL_ID]&p=2, https://e.org/a?p=2",
      "https://e.org/a?ml_subscriber_id=5, https://e.org/a",
      "https://e.org/a?user=@handle, https://e.org/a?user=@handle"})
  void whatTellsReadersApartIsTakenOff(String text, String url) {
    assertThat(ClickedLink.of(text)).hasValue(WebUrl.of(url));
  }
}
