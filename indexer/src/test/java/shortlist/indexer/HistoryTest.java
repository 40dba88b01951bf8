package shortlist.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.FetchOutcome;

/**
 * Whatever happened to pages, feeds and imports, and wherever runs were cut short: what the index
 * has come to is what a rebuild makes of the archive.
 */
class HistoryTest {

  private static final IndexListener QUIET = (_, _) -> {};
  private static final List<String> WORDS = List.of("zeppelin", "submarine", "ferry", "harbour",
      "lighthouse", "compass", "anchor", "tide");
  private static final int PAGES = 7;
  private static final int STEPS = 50;
  private static final String FEED = "http://example.org/feed.xml";

  @TempDir
  private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(longs = {7, 11, 24, 42, 50})
  void incrementsComeToWhatARebuildComesTo(long seed) throws IOException {
    seed = Long.getLong("shortlist.test.seed", seed);
    Random random = new Random(seed);
    List<String> history = new ArrayList<>();
    try (Corpus corpus = new Corpus(folder.resolve("workspace"))) {
      new Indexer(corpus.workspace).update(QUIET);
      for (int i = 0; i < STEPS; i++) {
        history.add(step(corpus, random));
      }
      new Indexer(corpus.workspace).update(QUIET);
      Snapshot grown = Snapshot.of(corpus.workspace, WORDS);

      new Indexer(corpus.workspace).rebuild(QUIET);
      Snapshot rebuilt = Snapshot.of(corpus.workspace, WORDS);

      String what = "seed " + seed + ": " + String.join("\n", history);
      assertThat(grown.rows()).as(what).containsExactlyInAnyOrderEntriesOf(rebuilt.rows());
      assertThat(grown.documents()).as(what)
          .containsExactlyInAnyOrderEntriesOf(rebuilt.documents());
      assertThat(grown.rankings()).as(what).containsExactlyInAnyOrderEntriesOf(rebuilt.rankings());
      assertThat(grown.size()).isEqualTo(rebuilt.size());
      assertThat(grown.rows()).isNotEmpty();
    }
  }

  private String step(Corpus corpus, Random random) throws IOException {
    String url = address(random.nextInt(PAGES));
    String other = address(random.nextInt(PAGES));
    String word = word(random);
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> {
        corpus.page(url, article("About " + word, word, 3 + random.nextInt(3)));
        yield "page " + url;
      }
      case 3 -> {
        corpus.page(url, "<link rel=canonical href=" + other + ">" + article("Copy", word, 3));
        yield "copy " + url + " of " + other;
      }
      case 4 -> {
        corpus.page(url, "<meta name=robots content=noindex>" + article("Hidden", word, 3));
        yield "nothing at " + url;
      }
      case 5 -> {
        corpus.page(url, "<html><head><title>Short</title></head><body><article><p>A " + word
            + " is here.</p></article></body></html>");
        yield "little at " + url;
      }
      case 6 -> {
        corpus.visit(url, FetchOutcome.MISSING, random.nextBoolean() ? 403 : 404);
        yield "gone " + url;
      }
      case 7, 8 -> feed(corpus, random);
      case 9 -> {
        String id = random.nextInt(4) == 0
            ? Document.idOf(WebUrl.of(url))
            : "import" + random.nextInt(3);
        String text = (word + " and more of it ").repeat(1 + random.nextInt(9));
        corpus.workspace.store()
            .documents()
            .importAll(List.of(new Document(id, null,
                new Metadata("Imported " + word, List.of(), LocalDate.of(2020, 1, 1), "en",
                    Kind.ARTICLE, "", ""),
                new Content(text, text), Fingerprint.NONE)));
        yield "import " + id;
      }
      case 10 -> {
        if (!url.equals(other)) {
          corpus.redirect(url, other);
        }
        yield "redirect " + url + " to " + other;
      }
      case 11 -> cutShort(corpus, random.nextBoolean() ? "TRUE" : "NEW.role <> 'PAGE'");
      default -> {
        new Indexer(corpus.workspace).update(QUIET);
        yield "run";
      }
    };
  }

  /** The database refuses rows, which are written after the index was committed. */
  private static String cutShort(Corpus corpus, String rows) {
    corpus.sql("CREATE TRIGGER cut BEFORE UPDATE OF extracted ON page"
        + " WHEN NEW.extracted IS NOT NULL AND " + rows
        + " BEGIN SELECT RAISE(ABORT, 'cut short'); END");
    boolean cut = false;
    try {
      new Indexer(corpus.workspace).update(QUIET);
    } catch (RuntimeException e) {
      assertThat(e).hasStackTraceContaining("cut short");
      cut = true;
    }
    corpus.sql("DROP TRIGGER cut");
    return cut ? "run cut short before " + rows : "run";
  }

  private static String feed(Corpus corpus, Random random) {
    StringBuilder items = new StringBuilder();
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < PAGES; i++) {
      if (random.nextInt(3) == 0) {
        items.append(item(address(i), word(random), random.nextBoolean()));
        links.append(' ').append(i);
      }
    }
    corpus.feed(FEED, "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
        + "<title>The Show</title>" + items + "</channel></rss>");
    for (int i = 0; i < PAGES; i++) {
      if (links.indexOf(" " + i) >= 0) {
        corpus.met(address(i), FEED);
      }
    }
    return "feed of" + links;
  }

  private static String item(String link, String word, boolean media) {
    return "<item><title>On " + word + "</title><link>" + link + "</link>"
        + "<pubDate>Mon, 06 Jan 2020 10:00:00 GMT</pubDate>"
        + (media ? "<enclosure url='" + link + ".mp3' type='audio/mpeg'/>" : "")
        + "<content:encoded>" + paragraphs(word, 12).replace("<", "&lt;") + "</content:encoded>"
        + "</item>";
  }

  private static String article(String title, String word, int paragraphs) {
    return "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1>"
        + paragraphs(word, paragraphs) + "</article></body></html>";
  }

  private static String paragraphs(String word, int count) {
    return ("<p>The harbour keeps a ledger of every " + word
        + " that came in, with the hour, the tide and the name of its master.</p>").repeat(count);
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static String address(int page) {
    return "http://example.org/p" + page;
  }
}
