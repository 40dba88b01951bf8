package shortlist.indexer.extract.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shortlist.corpus.document.Content;
import shortlist.indexer.extract.block.Block;
import shortlist.indexer.extract.pdf.page.Line;
import shortlist.indexer.extract.pdf.page.Vocabulary;

/**
 * The text of a paper.
 *
 * @param content its text without the list of references, and Markdown with sections and, last of
 *        all, that list under the heading {@code References}
 * @param summary its abstract; empty if it has none
 * @param references whether it has a list of references
 */
public record PaperText(Content content, String summary, boolean references) {

  private static final Pattern ABSTRACT = Pattern.compile(
      "(?:\\d\\.?\\s+)?(?:extended |executive )?(?:abstract|summary|a b s t r a c t)[.:]?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern RUN_IN = Pattern.compile(
      "(abstract|summary|a b s t r a c t)\\s*(?:[.:—–-]+\\s*|(?<=t)\\s+(?=\\p{Lu}))(\\S.{40,})",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_ABSTRACT = Pattern.compile(
      "(?:index terms|(?:\\p{L}+ )?key ?words|categories (?:and|&) subject|general terms"
          + "|ccs concepts|acm reference format|jel classification|\\d?\\.?\\s*introduction$).*",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
  private static final int LONGEST_ABSTRACT = 4_000;
  private static final int SHORTEST_ABSTRACT = 200;
  private static final int FIRST = 12;

  /**
   * Reads lines in reading order, those of title and authors left out.
   *
   * @param vocabulary knows the words of the whole document
   */
  public static PaperText of(List<Line> lines, Vocabulary vocabulary) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : Flow.of(Groups.of(lines), vocabulary)) {
      add(piece, pieces);
    }
    List<Piece> references = pieces.stream()
        .filter(piece -> piece.kind() == Group.Kind.REFERENCES)
        .toList();
    List<Piece> main = pieces.stream()
        .filter(piece -> piece.kind() != Group.Kind.REFERENCES && !isReferenceHeading(piece))
        .toList();
    List<Block> blocks = Blocks.of(main);
    Content content = Block.render(blocks);
    if (!references.isEmpty()) {
      List<Block> all = new ArrayList<>(blocks);
      all.add(new Block.Heading(2, "References", "References"));
      all.addAll(Blocks.listed(references));
      content = new Content(content.text(), Block.render(all).markdown());
    }
    return new PaperText(content, summary(main), !references.isEmpty());
  }

  private static boolean isReferenceHeading(Piece piece) {
    return piece.kind() == Group.Kind.HEADING && Headings.startsReferences(piece.text());
  }

  private static void add(Piece piece, List<Piece> pieces) {
    Matcher runIn = RUN_IN.matcher(piece.text());
    if (piece.kind() != Group.Kind.HEADING && pieces.size() < FIRST && runIn.matches()) {
      pieces.add(new Piece(Group.Kind.HEADING, 2, "Abstract"));
      pieces.add(new Piece(Group.Kind.BODY, 0, runIn.group(2)));
    } else if (piece.kind() == Group.Kind.HEADING
        || (WORD.matcher(piece.text()).find() && piece.kind() != Group.Kind.NOTICE)) {
      pieces.add(piece);
    }
  }

  /** What stands under the heading; without one, the long paragraphs before the introduction. */
  private static String summary(List<Piece> pieces) {
    for (int i = 0; i < Math.min(pieces.size(), 3 * FIRST); i++) {
      if (pieces.get(i).kind() == Group.Kind.HEADING
          && ABSTRACT.matcher(pieces.get(i).text()).matches()) {
        return paragraphs(pieces.subList(i + 1, pieces.size()), 1);
      }
    }
    return introduced(pieces) ? paragraphs(pieces, SHORTEST_ABSTRACT) : "";
  }

  private static boolean introduced(List<Piece> pieces) {
    return pieces.stream()
        .limit(FIRST)
        .anyMatch(piece -> piece.kind() == Group.Kind.HEADING
            && piece.text().toLowerCase(java.util.Locale.ROOT).endsWith("introduction"));
  }

  private static String paragraphs(List<Piece> pieces, int shortest) {
    StringBuilder summary = new StringBuilder();
    for (Piece piece : pieces) {
      if ((piece.kind() == Group.Kind.HEADING && (shortest == 1 || !summary.isEmpty()))
          || AFTER_ABSTRACT.matcher(piece.text()).matches()
          || summary.length() + piece.text().length() > LONGEST_ABSTRACT) {
        break;
      }
      if (piece.text().length() >= shortest && piece.kind() != Group.Kind.CAPTION
          && (piece.kind() == Group.Kind.BODY || summary.isEmpty())) {
        summary.append(summary.isEmpty() ? "" : " ").append(piece.text());
      }
    }
    return summary.toString();
  }
}
