package shortlist.corpus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.exchange.ColumnMap.Column;

/** Tables of services that nobody has described. */
class ColumnMapTest {

  private static final FileText MAILERLITE = new FileText("report.csv", """
    "Campaign report"

    "Emails sent","1742"
    "Links activity"
    "Links","Unique clicks","Total clicks"
    "https://example.org/tides?ml_subscriber=5","45","1,061"
    "https://example.org/queues","7","6"
    "Unsubscribe link","3","3"
    """);

  @Test
  void aTableWithAPreambleIsRead() {
    ColumnMap map = ColumnMap.parse("url=Links, unique=unique clicks,total=#3", "Spring",
        LocalDate.of(2024, 3, 1), 1742L);

    ClickReport report = ClickReportFile.read(MAILERLITE, map);

    assertThat(report.mailings()).singleElement().satisfies(mailing -> {
      assertThat(mailing.edition()).isEqualTo("Spring");
      assertThat(mailing.delivered()).isEqualTo(1742);
      assertThat(mailing.links()).extracting(LinkClicks::unique).containsExactly(45L);
      assertThat(mailing.links().getFirst().url().text()).isEqualTo("https://example.org/tides");
    });
    assertThat(report.utilityLinks()).isEqualTo(1);
    assertThat(report.problems()).containsExactly(
        "line 7: more unique clicks (7) than clicks in all (6)");
  }

  @Test
  void itsColumnsAreGuessed() {
    TablePreview preview = TablePreview.of(MAILERLITE).orElseThrow();

    assertThat(preview.columns()).containsExactly("Links", "Unique clicks", "Total clicks");
    assertThat(preview.guess().columns()).containsEntry(Column.URL, "#1")
        .containsEntry(Column.UNIQUE, "#2")
        .containsEntry(Column.TOTAL, "#3");
    assertThat(preview.rows().getFirst()).contains("1,061");
  }

  @Test
  void whatCannotHoldClicksIsNotOffered() {
    assertThat(TablePreview.of(new FileText("a", "id,url,email_recipients\n1,https://a.example,2")))
        .isEmpty();
    assertThat(TablePreview.of(new FileText("a", "Email,Link\nx@a.example,https://a.example")))
        .isEmpty();
    assertThat(TablePreview.of(new FileText("a", "words\nand more words"))).isEmpty();
    assertThat(TablePreview.of(new FileText("a", "Who,Link\nx@a.example,https://a.example")))
        .hasValueSatisfying(preview -> assertThat(preview.rows().getFirst())
            .containsExactly("(a mail address)", "https://a.example"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    url=Links|which column has the clicks
    unique=Links|which column has the addresses
    url=Links,unique=Unique clicks|how many copies were delivered
    """)
  void whatIsMissingIsSaid(String map, String missing) {
    assertThatThrownBy(
        () -> ClickReportFile.read(MAILERLITE, ColumnMap.parse(map, null, null, null)))
        .isInstanceOf(FileException.class)
        .hasMessageContaining(missing);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"link=Links", "url", "url=", "url=a,url=b"})
  void whatIsNoMappingIsRefused(String map) {
    assertThatThrownBy(() -> ColumnMap.parse(map, null, null, null))
        .isInstanceOf(FileException.class)
        .hasMessageContaining("--map url=Link");
  }

  @Test
  void aColumnThatIsNotThereIsNamed() {
    ColumnMap map = ColumnMap.parse("url=Adresse,unique=Unique clicks", "Spring", null, 10L);

    assertThatThrownBy(() -> ClickReportFile.read(MAILERLITE, map))
        .isInstanceOf(FileException.class)
        .hasMessageContaining("Adresse");
  }

  @Test
  void addressesOfReadersAreNotTakenForEditions() {
    FileText file = new FileText("a", "Who,Link,Clicks\nx@a.example,https://a.example/b,2");
    ColumnMap map = ColumnMap.parse("url=Link,total=Clicks,edition=Who", null, null, 10L);

    assertThatThrownBy(() -> ClickReportFile.read(file, map))
        .isInstanceOf(FileException.class)
        .hasMessageContaining("address of a reader")
        .hasMessageNotContaining("x@a.example");
  }
}
