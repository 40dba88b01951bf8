package shortlist.bench.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.link.WebUrl;

/**
 * Blog posts made of the texts of test collections, as many as wanted, the same each time and made
 * when they are asked for: sections of texts of one collection, each under its title, to a length
 * of three to eight thousand characters; on five hundred sites, a few of which have most posts,
 * over sixteen years. Every fifth has a section as code.
 *
 * <p>They have no more different words than the collections, so dictionaries are smaller than those
 * of a real corpus of that size, and lists of documents for a word longer. Safe for several
 * threads.
 */
public final class Posts {

  private static final long SEED = 20190101;
  private static final int MIN_LENGTH = 3_000;
  private static final int MAX_LENGTH = 8_000;
  private static final int SITES = 500;
  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
  private static final int DAYS = 16 * 365;
  private static final int CODE_EVERY = 5;
  private static final int HEADING_WORDS = 8;
  private static final List<Kind> KINDS = List.of(Kind.ARTICLE, Kind.ARTICLE, Kind.ARTICLE,
      Kind.ARTICLE, Kind.ARTICLE, Kind.PAPER, Kind.PAPER, Kind.TALK, Kind.PODCAST, Kind.TOOL);

  private final List<List<Text>> pools;

  /** Made of these collections' texts. */
  Posts(List<TestCollection> collections) {
    this.pools = collections.stream()
        .map(collection -> collection.texts().stream().filter(text -> !text.text().isBlank()))
        .map(texts -> texts.toList())
        .toList();
  }

  /**
   * Made of the collections in the folders of a folder.
   *
   * @throws shortlist.bench.report.MissingSetting if there is none, or one is damaged
   */
  public static Posts of(Path folder) throws IOException {
    return new Posts(TestCollection.loadAll(folder));
  }

  /** The post of a number from 0. */
  public Document post(int number) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    List<Text> pool = pools.get(random.nextInt(pools.size()));
    Content content = content(number, pool, random);
    String title = joined(heading(any(pool, random)), heading(any(pool, random)));
    double skewed = random.nextDouble();
    String host = "blog" + (int) (SITES * skewed * skewed) + ".example";
    LocalDate published = FIRST_DAY.plusDays(random.nextInt(DAYS));
    Metadata metadata = new Metadata(title, List.of("Team " + random.nextInt(SITES)), published,
        "en", KINDS.get(random.nextInt(KINDS.size())), host, "");
    return new Document("post" + number, address(host, published, title, number), metadata, content,
        Fingerprint.of(content.text()));
  }

  private static Content content(int number, List<Text> pool, SplittableRandom random) {
    StringBuilder text = new StringBuilder(MAX_LENGTH + 1_000);
    StringBuilder markdown = new StringBuilder(MAX_LENGTH + 1_000);
    int length = random.nextInt(MIN_LENGTH, MAX_LENGTH);
    boolean code = number % CODE_EVERY == 0;
    while (text.length() < length) {
      Text section = any(pool, random);
      String heading = heading(section);
      text.append(heading).append('\n').append(section.text()).append('\n');
      markdown.append("## ").append(heading).append("\n\n").append(code ? "```\n" : "");
      markdown.append(section.text()).append(code ? "\n```\n\n" : "\n\n");
      code = false;
    }
    return new Content(text.toString(), markdown.toString());
  }

  /** The title, or the first words where there is none. */
  private static String heading(Text text) {
    if (!text.title().isBlank()) {
      return text.title();
    }
    int end = 0;
    for (int word = 0; word < HEADING_WORDS && end >= 0; word++) {
      end = text.text().indexOf(' ', end + 1);
    }
    return end < 0 ? text.text() : text.text().substring(0, end);
  }

  /** The beginning of one title and the end of another. */
  private static String joined(String first, String second) {
    return first.substring(0, blankNearMiddle(first)) + second.substring(blankNearMiddle(second));
  }

  private static int blankNearMiddle(String title) {
    return Math.max(0, title.lastIndexOf(' ', title.length() / 2));
  }

  private static WebUrl address(String host, LocalDate published, String title, int number) {
    String words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return WebUrl.of("https://" + host + "/" + published.getYear() + "/" + words + "-" + number);
  }

  private static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  /** How many bytes title and text of a post take in UTF-8. */
  static long bytes(Document post) {
    return post.metadata().title().getBytes(StandardCharsets.UTF_8).length
        + (long) post.content().text().getBytes(StandardCharsets.UTF_8).length;
  }
}
