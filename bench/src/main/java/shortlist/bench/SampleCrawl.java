package shortlist.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shortlist.bench.process.TempFolder;
import shortlist.corpus.archive.Response;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Extractions;
import shortlist.corpus.store.Extractions.Unextracted;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlListener;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.Crawler;
import shortlist.crawler.fetch.NetworkRules;
import shortlist.sampleweb.SampleWeb;

/** The sample web as a crawl leaves it in the archive. */
final class SampleCrawl {

  private static final long MAX_PAGES_PER_HOST = 500;
  private static final int MAX_PAGES = 10_000;

  private SampleCrawl() {}

  /** Fetches the sample web once and gives what a crawl keeps of it: pages, feeds and papers. */
  static List<Response> responses() {
    try (TempFolder folder = new TempFolder();
        SampleWeb web = SampleWeb.start();
        Workspace workspace = Workspace.create(folder.path(), "")) {
      for (URI start : web.startAddresses()) {
        workspace.store().sources().add(WebUrl.of(start.toString()), null);
      }
      new Crawler(workspace, options(web), Relevance.UNKNOWN, CrawlListener.SILENT).run();
      return archived(workspace);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CrawlOptions options(SampleWeb web) {
    Set<String> own = web.startAddresses().stream().map(URI::getHost).collect(Collectors.toSet());
    return new CrawlOptions(Set.of(), Long.MAX_VALUE, MAX_PAGES_PER_HOST,
        CrawlOptions.DEFAULT.maxDepth(), Optional.of(Duration.ZERO),
        CrawlOptions.DEFAULT.timeout(), Optional.empty(), false, false,
        new NetworkRules(false, own, Optional.empty()));
  }

  private static List<Response> archived(Workspace workspace) throws IOException {
    List<Response> responses = new ArrayList<>();
    for (Unextracted page : workspace.store()
        .extractions()
        .next(Extractions.Stage.PAGES, 0, MAX_PAGES)) {
      responses.add(workspace.archive().read(page.location()));
    }
    return responses;
  }
}
