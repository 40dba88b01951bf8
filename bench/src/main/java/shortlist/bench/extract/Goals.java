package shortlist.bench.extract;

import java.util.Map;

/** What is aimed at; the figures beyond have no aim of their own. */
final class Goals {

  private static final Map<String, String> GOALS = Map.ofEntries(
      Map.entry("news-dev shingle F1", ">= .978"), Map.entry("multi-dev bag F1", ">= .91"),
      Map.entry("multi-dev code kept", ">= .99"), Map.entry("multi-dev tables kept", ">= .97"),
      Map.entry("multi-dev title exact", ">= .78"), Map.entry("multi-dev author exact", ">= .72"),
      Map.entry("dates-dev date F1", ">= .955"), Map.entry("pdf-dev titles", "1"),
      Map.entry("pdf-dev authors", ">= .9"), Map.entry("pdf-dev abstract starts", ">= .9"),
      Map.entry("reader-pages pages with >= .95 of the words", ">= .95"),
      Map.entry("code-fixtures pages with >= .95 of the words", ">= .95"),
      Map.entry("speed CPU ms a page, mean", "<= 8"),
      Map.entry("speed times jsoup's parse, mean", "<= 5"));

  private Goals() {}

  /** In words; empty if there is none. */
  static String of(String set, String metric) {
    return GOALS.getOrDefault(set + " " + metric, "");
  }
}
