package shortlist.indexer.extract.html.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Code in a table: numbers in the first column, code in the last; one row, or a row a line. */
final class CodeTable {

  private static final Pattern NUMBERS = Pattern.compile("(?i)line-?_?num|lineno|gutter|blob-num"
      + "|hljs-ln|(?:^|[\\s_-])lnt?d?(?:$|[\\s_-])|crayon-nums|code-num");
  private static final Pattern EMPTY_OR_DIGITS = Pattern.compile("[\\d\\s]*+");
  private static final Evaluator NUMBERED = Selector
      .evaluatorOf("[data-line-number], .lineno, .linenos, .lnt, .linenodiv");
  private static final Evaluator PRE = Selector.evaluatorOf("pre");

  private CodeTable() {}

  static boolean isCode(Element table) {
    List<Element> rows = TableReader.rows(table);
    for (Element row : rows) {
      if (row.childrenSize() > 1) {
        return holdsCode(row, rows.size());
      }
    }
    return false;
  }

  /** The cells that hold the code, from top to bottom. */
  static List<Element> codeCells(Element table) {
    List<Element> cells = new ArrayList<>();
    for (Element row : TableReader.rows(table)) {
      if (row.childrenSize() > 0) {
        cells.add(row.child(row.childrenSize() - 1));
      }
    }
    return cells;
  }

  private static boolean holdsCode(Element row, int rows) {
    Element numbers = row.child(0);
    Element code = row.child(row.childrenSize() - 1);
    if (!EMPTY_OR_DIGITS.matcher(numbers.wholeText()).matches()) {
      return false;
    }
    return numbers.hasAttr("data-line-number") || NUMBERS.matcher(numbers.className()).find()
        || numbers.selectFirst(NUMBERED) != null
        || (rows == 1 && row.childrenSize() == 2 && code.selectFirst(PRE) != null
            && numbers.hasText());
  }
}
