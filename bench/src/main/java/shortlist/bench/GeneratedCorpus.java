package shortlist.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import shortlist.bench.process.TempFolder;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.exchange.StarterCollection;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.index.IndexFolder;
import shortlist.indexer.search.SearchIndex;
import shortlist.sampleweb.Page;
import shortlist.sampleweb.SampleWeb;

/**
 * A workspace and its index with as many documents as wanted, the same each time: the title and
 * twelve paragraphs of each come from three articles of the sample web drawn at random, on a
 * hundred hosts over nine years. Thirty past resources and sixty verdicts are there to learn from.
 *
 * <p>It has no more different words than the sample web, so dictionaries are smaller than those of
 * a real corpus of that size, and lists of documents for a word longer.
 */
final class GeneratedCorpus implements AutoCloseable {

  private static final long SEED = 20190101;
  private static final int HOSTS = 100;
  private static final int PARAGRAPHS = 12;
  private static final int ACCEPTED = 20;
  private static final int DECIDED = 60;
  private static final int SOME = 100;
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 9 * 365;

  private final TempFolder folder = new TempFolder();
  private final Workspace workspace = Workspace.create(folder.path(), "");
  private final Random random = new Random(SEED);
  private final List<String> ids;
  private final SearchIndex index;

  GeneratedCorpus(int documents) {
    List<Page> pages;
    try (SampleWeb web = SampleWeb.start()) {
      pages = web.articles().stream().filter(page -> !page.paragraphs().isEmpty()).toList();
    }
    List<Document> made = new ArrayList<>();
    for (int number = 0; number < documents; number++) {
      made.add(document(number, pages));
    }
    store(made);
    ids = made.subList(Math.max(DECIDED, documents - SOME), documents)
        .stream()
        .map(Document::id)
        .toList();
    index = SearchIndex.open(workspace.indexFolder());
  }

  Workspace workspace() {
    return workspace;
  }

  /** The documents that nobody has judged, the last that were made; at most a hundred. */
  List<String> ids() {
    return ids;
  }

  SearchIndex index() {
    return index;
  }

  private void store(List<Document> documents) {
    try (IndexFolder writer = IndexFolder.create(workspace.indexFolder())) {
      documents.forEach(writer::put);
      writer.commit();
    }
    workspace.store().transaction(() -> {
      documents.forEach(document -> workspace.store().documents().put(document, null));
      workspace.store().resources().putAll(StarterCollection.resources());
      for (int i = 0; i < DECIDED; i++) {
        Decision decision = i < ACCEPTED ? Decision.ACCEPT : Decision.REJECT;
        workspace.store()
            .verdicts()
            .add(new Verdict(documents.get(i).id(), decision, null, Instant.EPOCH));
      }
    });
  }

  private Document document(int number, List<Page> pages) {
    List<Page> origins = List.of(any(pages), any(pages), any(pages));
    List<String> paragraphs = new ArrayList<>();
    origins.forEach(page -> paragraphs.addAll(page.paragraphs()));
    Collections.shuffle(paragraphs, random);
    String text = String.join("\n", paragraphs.subList(0, Math.min(PARAGRAPHS, paragraphs.size())));
    String host = "blog" + random.nextInt(HOSTS) + ".example";
    Metadata metadata = new Metadata(title(origins), origins.getFirst().authors(),
        FIRST_DAY.plusDays(random.nextInt(DAYS)), "en",
        Kind.ofLabel(origins.getFirst().kind()).orElse(Kind.ARTICLE), host, "");
    return Document.at(WebUrl.of("https://" + host + "/posts/" + number), metadata,
        new Content(text, text));
  }

  /** The beginning of one title and the end of another. */
  private static String title(List<Page> origins) {
    String first = origins.get(0).title();
    String second = origins.get(1).title();
    return first.substring(0, blankNearMiddle(first))
        + second.substring(blankNearMiddle(second));
  }

  private static int blankNearMiddle(String title) {
    return Math.max(0, title.lastIndexOf(' ', title.length() / 2));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @Override
  public void close() {
    try (folder; workspace) {
      index.close();
    }
  }
}
