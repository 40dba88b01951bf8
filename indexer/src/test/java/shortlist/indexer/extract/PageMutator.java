package shortlist.indexer.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Damages pages as truncation, bad templates and attackers do. The seed decides what is done. */
final class PageMutator {

  private static final int MAX_LENGTH = 2 << 20;
  private static final List<String> PIECES = List.of("<", ">", "</", "\"", "'", "&", "&#", "<!--",
      "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<style>", "<table>", "<tr>", "<td>",
      "</table>", "<p>", "</p>", "<b>", "</b>", "<a href=", "</a>", "<svg>", "<math>", "<template>",
      "<select>", "<pre>", "<code>", "<ul>", "<li>", "<blockquote>", "<h1>", "<article>", "<main>",
      "<body>", "</body>", "<html>", "<head>", "<title>", "<textarea>", "<plaintext>", "<frameset>",
      "<form>", "<button>", "<noscript>", "<iframe>", "<base href=//>", "<meta charset=utf-16>",
      "<script type=application/ld+json>{", "\0", "\u202e", "\ufffd", "\ud83d", " ".repeat(5_000),
      "\n".repeat(5_000), "1".repeat(5_000), "a ".repeat(5_000), "- ".repeat(5_000), "|", ", and ",
      "By ", "2020-05-01", "datePublished", "class=\"author byline date\"", "itemprop=author");

  private final Random random;

  PageMutator(long seed) {
    this.random = new Random(seed);
  }

  byte[] mutate(String page, String other) {
    StringBuilder html = new StringBuilder(page);
    int times = 1 + random.nextInt(8);
    for (int i = 0; i < times; i++) {
      change(html, other);
    }
    byte[] bytes = html.substring(0, Math.min(html.length(), MAX_LENGTH))
        .getBytes(StandardCharsets.UTF_8);
    int noise = random.nextInt(4) == 0 ? random.nextInt(50) : 0;
    for (int i = 0; i < noise && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private void change(StringBuilder html, String other) {
    int at = random.nextInt(html.length() + 1);
    int to = Math.min(html.length(), at + random.nextInt(random.nextBoolean() ? 40 : 20_000));
    switch (random.nextInt(8)) {
      case 0 -> html.delete(at, to);
      case 1 -> html.insert(at, repeated(html.substring(at, to)));
      case 2 -> html.setLength(at);
      case 3 -> html.insert(at, repeated(PIECES.get(random.nextInt(PIECES.size()))));
      case 4 -> html.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      case 5 -> html.insert(at, other, 0, random.nextInt(other.length() + 1));
      case 6 -> tag(html, at, "");
      default -> tag(html, at, repeated(tagAt(html, random.nextInt(html.length() + 1))));
    }
  }

  private String repeated(String piece) {
    int most = Math.max(1, 300_000 / Math.max(1, piece.length()));
    return piece.repeat(1 + random.nextInt(random.nextInt(3) == 0 ? most : Math.min(most, 5)));
  }

  private static void tag(StringBuilder html, int near, String instead) {
    int start = html.indexOf("<", near);
    int end = html.indexOf(">", near);
    if (start >= 0 && end > start) {
      html.replace(start, end + 1, instead);
    }
  }

  private static String tagAt(StringBuilder html, int near) {
    int start = html.indexOf("<", near);
    int end = start < 0 ? -1 : html.indexOf(">", start);
    return end < 0 ? "" : html.substring(start, end + 1);
  }
}
