package shortlist.sampleweb;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wraps the words of code blocks in spans, the way syntax highlighters break code up. */
final class Highlighter {
  private static final Pattern BLOCK = Pattern
      .compile("<pre><code(?: class=\"language-([a-z+-]+)\")?>(.*?)</code></pre>", Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile(
      "(?<s>&quot;.*?&quot;|'[^'\n]*')|(?<c>#[^\n]*)"
          + "|(?<k>\\b(?:class|def|else|for|from|if|import|in|not|return|select|where|with)\\b)"
          + "|(?<m>\\b[0-9]+(?:\\.[0-9]+)?\\b)");

  private Highlighter() {}

  /** The same page with highlighted code. */
  static Markup highlight(Markup html) {
    return new Markup(BLOCK.matcher(html.text()).replaceAll(block -> {
      String language = block.group(1) == null ? "text" : block.group(1);
      String code = TOKEN.matcher(block.group(2))
          .replaceAll(token -> Matcher.quoteReplacement(span(token)));
      return Matcher.quoteReplacement(
          "<div class=\"language-" + language + " highlight\"><pre><span></span><code>" + code
              + "</code></pre><button class=\"md-clipboard\">Copy</button></div>");
    }));
  }

  private static String span(MatchResult token) {
    String name = token.namedGroups()
        .keySet()
        .stream()
        .filter(group -> token.group(group) != null)
        .findFirst()
        .orElseThrow();
    return "<span class=\"" + name + "\">" + token.group() + "</span>";
  }
}
