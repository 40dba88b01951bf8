package shortlist.corpus.note;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What something is to the link that it belongs to. */
public enum RelationKind {
  /** A later text that goes on with the same. */
  FOLLOW_UP,
  /** The slides of it. */
  SLIDES,
  /** A recorded talk on it. */
  TALK,
  /** The code that it tells about. */
  CODE,
  /** The paper that it tells about. */
  PAPER,
  /** An interview with its authors. */
  INTERVIEW,
  /** The same work at another address. */
  VERSION;

  /** The name in files, in forms and on the command line: {@code follow-up}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The names of all kinds. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(RelationKind::label).toList();
  }

  /** The kind of that label; empty if unknown. */
  public static Optional<RelationKind> ofLabel(String label) {
    String wanted = label.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    return Arrays.stream(values()).filter(kind -> kind.label().equals(wanted)).findFirst();
  }
}
