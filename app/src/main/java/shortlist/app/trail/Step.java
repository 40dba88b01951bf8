package shortlist.app.trail;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an address, or that holds for it now.
 *
 * @param what which sort of thing
 * @param at when; null for how it was found, of which no time is kept, and for what holds now
 * @param text one plain sentence
 */
public record Step(What what, @Nullable Instant at, String text) {

  /** The sorts of steps. */
  public enum What {
    /** How the crawl came to know the address. */
    FOUND,
    /** A visit and how it ended. */
    VISIT,
    /** Where its redirects end. */
    REDIRECT,
    /** What its text became. */
    DOCUMENT,
    /** Another document with nearly the same text. */
    COPY,
    /** It was suggested to the editor. */
    SUGGESTION,
    /** What the editor said of it. */
    VERDICT,
    /** It is or was in an edition. */
    EDITION,
    /** What the host and the source permit now. */
    PERMISSION,
    /** When it is visited next. */
    NEXT;

    /** The name in JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Step now(What what, String text) {
    return new Step(what, null, text);
  }
}
