package shortlist.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.search.StoredDocument;
import shortlist.sampleweb.SampleWeb;

/** A paper's page and its PDF are one document, in whichever order they come. */
class PaperJoinTest {

  private static final IndexListener QUIET = (_, _) -> {};
  private static final String PAGE = "http://journal.example/article/7";
  private static final String PDF = "http://journal.example/files/7.pdf";
  private static final String ABSTRACT = "An abstract that speaks of zeppelins, and that is the"
      + " only text of this page besides its title and the names of those who wrote it.";
  /** A word of the PDF alone. */
  private static final String WITHIN = "conversion";

  @TempDir
  private Path folder = Path.of("");
  @SuppressWarnings("NullAway.Init")
  private Corpus corpus;

  @BeforeEach
  void open() {
    corpus = new Corpus(folder.resolve("workspace"));
  }

  @AfterEach
  void close() {
    corpus.close();
  }

  @Test
  void thePageAloneGivesItsAbstract() {
    corpus.page(PAGE, landing(PDF));
    update();

    StoredDocument paper = only(PAGE);
    assertThat(paper.text()).contains("zeppelins");
    assertThat(paper.kind()).isEqualTo("paper");
    assertThat(paper.authors()).containsExactly("Ada Lund", "Bo Ek");
  }

  @ParameterizedTest
  @CsvSource({"false, false, false", "false, false, true", "true, false, true",
      "false, true, false", "true, true, true"})
  void bothAreOneInAnyOrder(boolean pdfFirst, boolean oneRun, boolean rebuilt) throws IOException {
    if (pdfFirst) {
      corpus.pdf(PDF, paper());
    } else {
      corpus.page(PAGE, landing(PDF));
    }
    if (!oneRun) {
      update();
    }
    if (pdfFirst) {
      corpus.page(PAGE, landing(PDF));
    } else {
      corpus.pdf(PDF, paper());
    }
    update();
    if (rebuilt) {
      new Indexer(corpus.workspace).rebuild(QUIET);
    }

    StoredDocument joined = only(PAGE);
    assertThat(joined.title()).isEqualTo("On Airships");
    assertThat(joined.authors()).containsExactly("Ada Lund", "Bo Ek");
    assertThat(joined.published()).hasToString("2019-05-03");
    assertThat(joined.summary()).contains("zeppelins");
    assertThat(joined.text()).containsIgnoringCase(WITHIN);
    Documents documents = corpus.workspace.store().documents();
    assertThat(documents.findByIdOrUrl(PDF)).map(Documents.Entry::id).contains(joined.id());
    assertThat(documents.find(joined.id()).orElseThrow().metadata().kind()).isEqualTo(Kind.PAPER);
  }

  @Test
  void aVerdictOnThePdfCountsForBoth() throws IOException {
    corpus.pdf(PDF, paper());
    update();
    String alone = only(PDF).id();
    corpus.workspace.store()
        .verdicts()
        .add(new Verdict(alone, Verdict.Decision.REJECT, null, Corpus.FETCHED));
    corpus.page(PAGE, landing(PDF));
    update();

    assertThat(corpus.workspace.store().verdicts().latest()).containsKey(only(PAGE).id());
  }

  @Test
  void aChangedPageKeepsTheTextOfThePdf() throws IOException {
    corpus.page(PAGE, landing(PDF));
    corpus.pdf(PDF, paper());
    update();
    corpus.page(PAGE, landing(PDF).replace("On Airships", "On Balloons"));
    update();

    StoredDocument joined = only(PAGE);
    assertThat(joined.title()).isEqualTo("On Balloons");
    assertThat(joined.text()).containsIgnoringCase(WITHIN);
  }

  @Test
  void aChangedPdfChangesTheDocument() throws IOException {
    corpus.page(PAGE, landing(PDF));
    corpus.pdf(PDF, paper());
    update();
    corpus.pdf(PDF, paper("measuring-silent-failures-in-model-pipelines"));
    update();

    StoredDocument joined = only(PAGE);
    assertThat(joined.title()).isEqualTo("On Airships");
    assertThat(joined.text()).contains("injecting twelve kinds of fault");
  }

  @Test
  void aPageThatNamesItsPdfNoMoreLetsItStandAlone() throws IOException {
    corpus.page(PAGE, landing(PDF));
    corpus.pdf(PDF, paper());
    update();
    corpus.page(PAGE, landing(PDF).replace("citation_pdf_url", "other"));
    update();

    assertThat(addresses()).containsExactlyInAnyOrder(PAGE, PDF);
  }

  @Test
  void aPageThatIsNotToBeShownLetsItsPdfStandAlone() throws IOException {
    corpus.page(PAGE, landing(PDF));
    corpus.pdf(PDF, paper());
    update();
    corpus.page(PAGE, "<meta name=robots content=noindex>" + landing(PDF));
    update();

    assertThat(addresses()).containsExactly(PDF);
  }

  @Test
  void aPageThatMovesTakesItsPdfAlong() throws IOException {
    corpus.page(PAGE, landing(PDF));
    corpus.pdf(PDF, paper());
    update();
    corpus.page(PAGE, "<link rel=canonical href=/article/airships>" + landing(PDF));
    update();

    assertThat(only("http://journal.example/article/airships").text())
        .containsIgnoringCase(WITHIN);
  }

  @Test
  void aPdfBehindARedirectIsFoundToo() throws IOException {
    corpus.page(PAGE, landing("http://journal.example/download?id=7"));
    corpus.redirect("http://journal.example/download?id=7", PDF);
    corpus.pdf(PDF, paper());
    update();

    assertThat(only(PAGE).text()).containsIgnoringCase(WITHIN);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void atArxivTheOneFollowsFromTheOther(boolean pdfFirst) throws IOException {
    String abs = "http://arxiv.org/abs/2101.00007";
    for (int turn = 0; turn < 2; turn++) {
      if (pdfFirst == (turn == 0)) {
        corpus.pdf("http://arxiv.org/pdf/2101.00007v2", paper());
      } else {
        corpus.page(abs, landing("").replace("citation_pdf_url", "other"));
      }
      update();
    }

    StoredDocument joined = only(abs);
    assertThat(joined.title()).isEqualTo("On Airships");
    assertThat(joined.text()).containsIgnoringCase(WITHIN);
    assertThat(joined.id())
        .isEqualTo(Document.idOf(WebUrl.of("http://arxiv.org/pdf/2101.00007v2")));
  }

  private void update() {
    new Indexer(corpus.workspace).update(QUIET);
    assertThat(corpus.workspace.store().extractions().count()).isZero();
  }

  /** The document at an address, and no other is there. */
  private StoredDocument only(String url) {
    assertThat(addresses()).containsExactly(url);
    try (SearchIndex index = SearchIndex.open(corpus.workspace.indexFolder())) {
      return index.document(Document.idOf(WebUrl.of(url))).orElseThrow();
    }
  }

  private List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    corpus.workspace.store()
        .documents()
        .forEach(document -> addresses.add(String.valueOf(document.url())));
    return addresses;
  }

  private static String landing(String pdf) {
    return """
      <html><head><title>On Airships</title>
      <meta name="citation_title" content="On Airships">
      <meta name="citation_author" content="Lund, Ada"><meta name="citation_author" content="Ek, Bo">
      <meta name="citation_publication_date" content="2019/05/03">
      <meta name="citation_abstract" content="ABSTRACT">
      <meta name="citation_pdf_url" content="PDF"></head>
      <body><main><h1>On Airships</h1><p>ABSTRACT</p></main></body></html>"""
        .replace("ABSTRACT", ABSTRACT)
        .replace("PDF", pdf);
  }

  private static byte[] paper() throws IOException {
    return paper("delayed-feedback-in-conversion-models");
  }

  private static byte[] paper(String slug) throws IOException {
    try (var in = SampleWeb.class
        .getResourceAsStream("/shortlist/sampleweb/papers/" + slug + ".pdf")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
