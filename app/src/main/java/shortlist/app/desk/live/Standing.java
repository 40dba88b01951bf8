package shortlist.app.desk.live;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shortlist.app.work.Work.Ending;

/**
 * How long work stands at one moment, for people.
 *
 * @param phase what is done
 * @param line the same in one line; empty if nothing is done
 * @param figures in the order in which they are shown
 * @param done how much of it is done
 * @param total of how much; 0 if unknown
 * @param stopping whether it was told to end
 * @param last what the desk's last work came to; null if something is done, or nothing was yet
 */
public record Standing(
    Phase phase,
    String line,
    List<Figure> figures,
    long done,
    long total,
    boolean stopping,
    @Nullable Ending last) {

  /** What is done. */
  public enum Phase {
    /** Nothing. */
    IDLE,
    /** A crawl that was begun here. */
    CRAWL,
    /** An index run that was begun here. */
    INDEX,
    /** Something that another process does. */
    OTHER;

    /** The name for scripts. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A figure.
   *
   * @param key for scripts
   * @param label what it counts
   * @param value with its unit
   */
  public record Figure(String key, String label, String value) {}

  /** Copies the list. */
  public Standing {
    figures = List.copyOf(figures);
  }

  static Standing idle(@Nullable Ending last) {
    return new Standing(Phase.IDLE, "", List.of(), 0, 0, false, last);
  }

  /** Whether something is done, here or elsewhere. */
  public boolean isUnderWay() {
    return phase != Phase.IDLE;
  }

  /** Whether it can be stopped here. */
  public boolean isOurs() {
    return phase == Phase.CRAWL || phase == Phase.INDEX;
  }
}
