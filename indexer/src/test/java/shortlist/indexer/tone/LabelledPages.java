package shortlist.indexer.tone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.indexer.level.Level;

/** Titles and summaries that were made up and labelled by hand. */
public final class LabelledPages {

  private LabelledPages() {}

  /** One of them. */
  public record Page(Level level, boolean clickbait, Metadata metadata) {}

  /** Those that were looked at while the word list was written. */
  public static List<Page> seen() {
    return read("labelled-seen.txt");
  }

  /** Those that were kept back. */
  public static List<Page> kept() {
    return read("labelled-kept.txt");
  }

  private static List<Page> read(String name) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(LabelledPages.class.getResourceAsStream(name)), UTF_8))) {
      return lines.lines()
          .filter(line -> !line.startsWith("#"))
          .map(LabelledPages::page)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page page(String line) {
    String[] fields = line.split("\\|", -1);
    return new Page(Level.valueOf(fields[0]), fields[1].equals("yes"), new Metadata(fields[3],
        List.of(), null, "en", Kind.valueOf(fields[2]), "", fields[4]));
  }
}
