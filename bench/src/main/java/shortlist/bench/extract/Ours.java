package shortlist.bench.extract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.Extraction;
import shortlist.indexer.extract.Extractor;

/** The product, given a page as the command {@code extract} gives it. */
record Ours(Extractor extractor) implements Contender {

  private static final WebUrl NOWHERE = WebUrl.of("http://unknown.invalid/");
  private static final Headers HTML = Headers.of("Content-Type", "text/html; charset=utf-8");

  @Override
  public String name() {
    return "Shortlist";
  }

  @Override
  public Output read(Page page) {
    WebUrl url = WebUrl.parse(page.address()).orElse(NOWHERE);
    byte[] body = page.html().getBytes(StandardCharsets.UTF_8);
    Extraction extraction = extractor.extract(new Response(url, Instant.now(), 200, HTML, body));
    return extraction instanceof Extraction.Extracted(Document document, _)
        ? output(document)
        : Output.NONE;
  }

  private static Output output(Document document) {
    Metadata metadata = document.metadata();
    @Nullable String day = metadata.published() == null
        ? null
        : Objects.toString(metadata.published());
    return new Output(metadata.title(), metadata.authors(), day, document.content().text());
  }
}
