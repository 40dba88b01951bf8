package shortlist.indexer.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Cuts text into words as engineers spell them: {@code C++}, {@code C#}, {@code .NET} and
 * {@code k8s} are words; {@code scikit-learn} and {@code node.js} are words and so are their parts,
 * the whole at the position of its first part and of type {@value #COMPOUND}. Scripts without
 * spaces give a token a character.
 */
public final class WordTokenizer extends Tokenizer {

  /** The type of a whole whose parts follow. */
  public static final String COMPOUND = "compound";

  private static final int MAX_TOKEN = 64;
  private static final int MAX_WHOLE = 40;
  private static final int MAX_PARTS = 3;
  private static final String JOINERS = "-_./&";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment = addAttribute(
      PositionIncrementAttribute.class);

  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private String text = "";
  private int next;
  private final List<Token> pending = new ArrayList<>();
  private int pendingAt;

  private record Token(int start, int end, int increment, boolean compound) {}

  @Override
  public boolean incrementToken() {
    while (pendingAt == pending.size()) {
      if (next >= text.length()) {
        return false;
      }
      pending.clear();
      pendingAt = 0;
      scan();
    }
    clearAttributes();
    Token token = pending.get(pendingAt++);
    term.append(text, token.start(), token.end());
    offsets.setOffset(correctOffset(token.start()), correctOffset(token.end()));
    increment.setPositionIncrement(token.increment());
    if (token.compound()) {
      type.setType(COMPOUND);
    }
    return true;
  }

  /** Moves to the next word and queues its tokens. */
  private void scan() {
    int start = next;
    while (start < text.length() && !Character.isLetterOrDigit(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    if (start >= text.length()) {
      next = start;
      return;
    }
    int first = text.codePointAt(start);
    if (isUnspaced(first)) {
      next = start + Character.charCount(first);
      add(start, next, 1, false);
    } else {
      word(start);
    }
  }

  private void word(int start) {
    List<Integer> joints = new ArrayList<>();
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (isWordChar(c) && !isUnspaced(c)) {
        end += Character.charCount(c);
      } else if (isJoint(end)) {
        joints.add(end++);
      } else {
        break;
      }
    }
    end = withSuffix(end);
    next = end;
    int from = isDotName(start) && joints.isEmpty() ? start - 1 : start;
    emit(from, end, joints);
  }

  private void emit(int start, int end, List<Integer> joints) {
    boolean whole = joints.isEmpty() || (joints.size() < MAX_PARTS && end - start <= MAX_WHOLE);
    if (whole) {
      add(start, end, 1, !joints.isEmpty());
    }
    int from = start;
    for (int i = 0; i <= joints.size() && !joints.isEmpty(); i++) {
      int to = i < joints.size() ? joints.get(i) : end;
      add(from, to, whole && i == 0 ? 0 : 1, false);
      from = to + 1;
    }
  }

  private void add(int start, int end, int increment, boolean compound) {
    pending.add(new Token(start, Math.min(end, start + MAX_TOKEN), increment, compound));
  }

  private static boolean isWordChar(int c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private boolean isJoint(int at) {
    return JOINERS.indexOf(text.charAt(at)) >= 0 && at + 1 < text.length()
        && Character.isLetterOrDigit(text.codePointAt(at + 1))
        && !isUnspaced(text.codePointAt(at + 1));
  }

  /** The plus signs and the sharp of language names. */
  private int withSuffix(int end) {
    int after = end;
    while (after < text.length() && after < end + 2 && "+#".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    boolean ends = after == text.length() || !Character.isLetterOrDigit(text.charAt(after));
    boolean name = (after == end + 2 && text.startsWith("++", end))
        || (after == end + 1 && text.charAt(end) == '#');
    return ends && name ? after : end;
  }

  private boolean isDotName(int start) {
    return start > 0 && text.charAt(start - 1) == '.' && Character.isUpperCase(text.charAt(start))
        && (start == 1 || Character.isWhitespace(text.charAt(start - 2)));
  }

  private static boolean isUnspaced(int c) {
    return c > 0xe00 && (Character.isIdeographic(c)
        || switch (Character.UnicodeScript.of(c)) {
          case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        });
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    StringBuilder all = new StringBuilder();
    char[] buffer = new char[8192];
    for (int read; (read = input.read(buffer)) >= 0;) {
      all.append(buffer, 0, read);
    }
    text = all.toString();
    next = 0;
    pending.clear();
    pendingAt = 0;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(text.length());
    offsets.setOffset(end, end);
  }
}
