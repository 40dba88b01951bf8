package shortlist.indexer.level;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import shortlist.corpus.document.Metadata;

/**
 * Tells from a page's title and summary whether it is written for beginners or to be clicked. The
 * signs are lines of {@code tone.txt} beside this class. Safe for use by several threads.
 */
public final class ToneGauge {

  /** Longer titles and summaries are cut, as nobody reads on; it bounds the work as well. */
  private static final int MAX_TITLE = 200;
  private static final int MAX_SUMMARY = 300;
  /** A summary tells less than a title: it may speak of beginners without being for them. */
  private static final double SUMMARY = 0.5;

  private final List<Sign> signs;
  private final List<Sign> beginnersSigns;

  /** Reads the signs. */
  public ToneGauge() {
    this.signs = read();
    this.beginnersSigns = signs.stream().filter(Sign::forBeginners).toList();
  }

  /** The tone of a page. */
  public Tone of(Metadata metadata) {
    return of(metadata, signs);
  }

  /** The part of a page's tone that is wording for beginners; quicker to tell than all of it. */
  public Tone forBeginners(Metadata metadata) {
    return of(metadata, beginnersSigns);
  }

  private static Tone of(Metadata metadata, List<Sign> signs) {
    String title = cut(metadata.title(), MAX_TITLE);
    String summary = cut(metadata.summary(), MAX_SUMMARY);
    double score = 0;
    Set<String> reasons = new LinkedHashSet<>();
    for (Sign sign : signs) {
      double share = sign.isIn(title) ? 1 : sign.isIn(summary) ? SUMMARY : 0;
      if (share > 0) {
        score += share * sign.weight;
        reasons.add(sign.reason);
      }
    }
    return new Tone(score, List.copyOf(reasons));
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length)).toLowerCase(Locale.ROOT);
  }

  private static List<Sign> read() {
    try (InputStream in = ToneGauge.class.getResourceAsStream("tone.txt")) {
      if (in == null) {
        throw new IllegalStateException("tone.txt is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Sign::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line of the file. */
  private record Sign(double weight, boolean forBeginners, String reason, Pattern pattern) {

    static Sign parse(String line) {
      String[] fields = line.split("\\|", 4);
      return new Sign(Double.parseDouble(fields[0].strip()), fields[1].strip().equals("beginner"),
          fields[2].strip(), Pattern.compile(fields[3].strip()));
    }

    boolean isIn(String text) {
      return pattern.matcher(text).find();
    }
  }
}
