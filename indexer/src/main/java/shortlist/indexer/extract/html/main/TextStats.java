package shortlist.indexer.extract.html.main;

import java.util.Locale;
import java.util.Set;
import shortlist.indexer.extract.text.Spaces;

/** Counts over a run of text: shallow, so that they mean much the same in every language. */
final class TextStats {

  /** Words with which sites address their visitors instead of telling something. */
  private static final Set<String> APPEALS = Set.of("subscribe", "newsletter", "newsletters",
      "inbox", "sign", "signup", "follow", "share", "click", "here", "download", "app", "join",
      "support", "donate", "copyright", "reserved", "rights", "cookies", "privacy", "policy",
      "terms", "login", "register", "account", "email", "twitter", "facebook", "instagram",
      "linkedin", "youtube", "contact", "advertisement", "sponsored", "comments", "comment",
      "reply", "contributed", "reporting", "editing", "editor", "photo", "image", "getty",
      "images", "credit", "updated", "published", "read", "related", "watch", "more", "free",
      "trial", "demo", "today", "offer", "learn", "get", "started", "your", "our", "us", "latest",
      "updates", "stories", "about", "author", "writer", "posts", "article", "articles", "blog",
      "website", "site", "page");
  private static final int LONGEST_APPEAL = 13;
  private static final int SENTENCE = 10;
  private static final int START = 80;
  private static final char FIRST_IDEOGRAPH = '\u3041';
  private static final char FULL_STOP = '\u3002';

  int words;
  int linkWords;
  int links;
  int strongWords;
  int letters;
  int capitals;
  int numbers;
  int commas;
  int stops;
  int lines;
  int appeals;
  /** Of the lower-case words in order: the same words have the same. */
  long hash = 7;
  char last = ' ';
  private final StringBuilder start = new StringBuilder();

  /** The stats of a whole text. */
  static TextStats of(String text) {
    TextStats stats = new TextStats();
    stats.add(text, false, false);
    return stats;
  }

  void add(String text, boolean linked, boolean strong) {
    int from = -1;
    long word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isIdeograph(c)) {
        from = end(text, from, i, word, linked, strong);
        word(text, i, i + 1, c, linked, strong);
      } else if (Character.isLetterOrDigit(c) || c == '_') {
        if (from < 0) {
          from = i;
          word = 1;
        }
        word = 31 * word + lower(c);
      } else {
        from = end(text, from, i, word, linked, strong);
        mark(c);
      }
    }
    end(text, from, text.length(), word, linked, strong);
    if (start.length() < START) {
      Spaces.append(text.length() > START ? text.substring(0, START) : text, start);
    }
  }

  /** How it begins, in some eighty characters. */
  String start() {
    return start.toString().strip();
  }

  double linkDensity() {
    return words == 0 ? 0 : (double) linkWords / words;
  }

  /** Whether it reads like sentences rather than a label. */
  boolean isProse() {
    return words >= SENTENCE && 2 * linkWords < words && stops + commas > 0 && 2 * capitals < words;
  }

  private static int lower(char c) {
    return c < 128 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
  }

  /** Chinese and Japanese put no spaces between words: each sign counts as one. */
  private static boolean isIdeograph(char c) {
    return c >= FIRST_IDEOGRAPH && (c <= '\u9fff' || (c >= '\uf900' && c <= '\ufaff'));
  }

  private void mark(char c) {
    switch (c) {
      case ',', '\u3001', '\uff0c' -> commas++;
      case '.', '!', '?', ';', FULL_STOP -> stops++;
      case '\n' -> lines++;
      default -> {
        // Other marks say little.
      }
    }
    if (c > ' ' && c != '\u00a0') {
      last = c;
    }
  }

  private int end(String text, int from, int to, long word, boolean linked, boolean strong) {
    if (from >= 0) {
      word(text, from, to, word, linked, strong);
    }
    return -1;
  }

  private void word(String text, int from, int to, long word, boolean linked, boolean strong) {
    words++;
    letters += to - from;
    char first = text.charAt(from);
    capitals += Character.isUpperCase(first) ? 1 : 0;
    numbers += Character.isDigit(first) ? 1 : 0;
    linkWords += linked ? 1 : 0;
    strongWords += strong ? 1 : 0;
    if (first < 128 && to - from <= LONGEST_APPEAL
        && APPEALS.contains(text.substring(from, to).toLowerCase(Locale.ROOT))) {
      appeals++;
    }
    hash = hash * 1_000_003 + word;
    last = 'x';
  }
}
