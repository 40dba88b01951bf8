package shortlist.indexer.extract.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.extract.pdf.page.Line;
import shortlist.indexer.extract.pdf.page.Vocabulary;

/**
 * Makes pieces of groups: a paragraph that fills its column to the end without ending its sentence
 * goes on in the next column or on the next page. Notes, captions and tables between come after it.
 */
final class Flow {

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;][\"”’')\\]\\d]{0,4}");
  /** As many groups may stand between the halves of a paragraph. */
  private static final int MOST_BETWEEN = 16;

  /** Of a letter of a typewriter, in its sizes. */
  private static final float WIDTH = 0.6f;
  private static final int WIDEST_INDENT = 40;

  private final Vocabulary vocabulary;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Line> references = new ArrayList<>();
  private final List<Group> waiting = new ArrayList<>();
  private @Nullable Group half;
  private final StringBuilder halfText = new StringBuilder();

  private Flow(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static List<Piece> of(List<Group> groups, Vocabulary vocabulary) {
    Flow flow = new Flow(vocabulary);
    groups.forEach(flow::add);
    flow.settleAll();
    flow.endReferences();
    return flow.pieces;
  }

  static boolean endsSentence(String text) {
    return SENTENCE_END.matcher(text).matches();
  }

  private void add(Group group) {
    if (half != null) {
      if (goesOn(half, group)) {
        group.lines().forEach(line -> vocabulary.append(halfText, line.text()));
        if (isHalf(group)) {
          half = group;
        } else {
          settle();
        }
        return;
      }
      if (group.kind() != Group.Kind.HEADING && group.kind() != Group.Kind.REFERENCES
          && waiting.size() < MOST_BETWEEN) {
        waiting.add(group);
        return;
      }
      settleAll();
    }
    if (isHalf(group)) {
      half = group;
      halfText.append(text(group));
    } else {
      emit(group);
    }
  }

  private static boolean isHalf(Group group) {
    return (group.kind() == Group.Kind.BODY || group.kind() == Group.Kind.ITEM)
        && group.isFull() && !endsSentence(group.last().text());
  }

  private static boolean goesOn(Group half, Group group) {
    if (group.kind() != Group.Kind.BODY
        || group.first().page() > half.last().page() + 2
        || Math.abs(group.first().mainSize() - half.first().mainSize()) > 0.6f) {
      return false;
    }
    String text = group.first().text();
    int first = text.codePointAt(0);
    boolean parted = Vocabulary
        .isHyphen(half.last().text().charAt(half.last().text().length() - 1));
    return Character.isLowerCase(first) || parted
        || (half.kind() == Group.Kind.BODY && group.lines().size() > 1 && half.lines().size() > 1
            && group.first().mainFont().equals(half.first().mainFont())
            && group.first().region() == half.last().region() + 1);
  }

  private void settleAll() {
    while (half != null) {
      settle();
    }
  }

  /** Ends the half paragraph; what stood between may hold another one. */
  private void settle() {
    Group ended = half;
    half = null;
    if (ended != null) {
      pieces.add(new Piece(ended.kind(), 0, halfText.toString()));
      halfText.setLength(0);
    }
    List<Group> held = List.copyOf(waiting);
    waiting.clear();
    held.forEach(this::add);
  }

  private void emit(Group group) {
    if (group.kind() == Group.Kind.REFERENCES) {
      references.addAll(group.lines());
    } else {
      endReferences();
      pieces.add(new Piece(group.kind(), group.level(), text(group)));
    }
  }

  private void endReferences() {
    References.split(references, vocabulary)
        .forEach(text -> pieces.add(new Piece(Group.Kind.REFERENCES, 0, text)));
    references.clear();
  }

  private String text(Group group) {
    if (group.kind() == Group.Kind.CODE) {
      return code(group.lines());
    }
    StringBuilder text = new StringBuilder();
    for (Line line : group.lines()) {
      vocabulary.append(text, line.text());
    }
    return text.toString();
  }

  /** With its lines, and their indents in letters of equal width. */
  private static String code(List<Line> lines) {
    float left = Float.MAX_VALUE;
    for (Line line : lines) {
      left = Math.min(left, line.x());
    }
    List<String> code = new ArrayList<>();
    for (Line line : lines) {
      int indent = Math.round((line.x() - left) / (WIDTH * Math.max(1, line.mainSize())));
      code.add(" ".repeat(Math.min(indent, WIDEST_INDENT)) + line.text());
    }
    return String.join("\n", code);
  }
}
