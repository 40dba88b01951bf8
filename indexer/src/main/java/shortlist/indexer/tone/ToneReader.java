package shortlist.indexer.tone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.exchange.Lines;
import shortlist.corpus.workspace.Workspace;

/**
 * Reads files of words that give a tone away, a rule a line. A line that cannot be read is left out
 * with a sentence that names it; no file is so bad that a ranking fails.
 */
public final class ToneReader {

  private static final String BUILT_IN = "tone.txt";
  private static final int MAX_LINES = 2_000;
  private static final int MAX_LINE = 500;
  private static final int MAX_NOTES = 3;

  private final List<Rule> rules = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final String name;

  private ToneReader(String name) {
    this.name = name;
  }

  /**
   * What was read.
   *
   * @param notes sentences on what could not be used; often none
   */
  public record Read(ToneRules rules, List<String> notes) {

    /** Copies the list. */
    public Read {
      notes = List.copyOf(notes);
    }
  }

  /**
   * The rules that come with the program, and those of a file, if there is one: a line of the file
   * counts in place of one with the same words.
   */
  public static Read read(@Nullable Path file) {
    ToneReader builtIn = new ToneReader(BUILT_IN);
    builtIn.readBuiltIn();
    if (file == null || !Files.exists(file)) {
      return new Read(new ToneRules(builtIn.rules), List.of());
    }
    ToneReader own = new ToneReader(String.valueOf(file.getFileName()));
    try (InputStream bytes = Files.newInputStream(file)) {
      own.lines(bytes);
    } catch (IOException e) {
      own.note(file + " cannot be read, so its lines are not used; check its permissions.");
    }
    builtIn.rules.addAll(own.rules);
    return new Read(new ToneRules(builtIn.rules), own.notes);
  }

  /** What of a text could not be used as such a file, in sentences; the first few. */
  public static List<String> problems(String text) {
    ToneReader reader = new ToneReader(Workspace.TONE);
    try {
      reader.lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(reader.notes);
  }

  private void readBuiltIn() {
    try (InputStream bytes = ToneReader.class.getResourceAsStream(BUILT_IN)) {
      lines(Objects.requireNonNull(bytes, BUILT_IN));
    } catch (IOException e) {
      throw new UncheckedIOException("the program is incomplete", e);
    }
    if (!notes.isEmpty()) {
      throw new IllegalStateException(notes.getFirst());
    }
  }

  private void lines(InputStream bytes) throws IOException {
    Lines lines = new Lines(bytes, MAX_LINE);
    Lines.Line line = lines.next();
    for (int number = 1; line != null; number++) {
      if (number > MAX_LINES) {
        note("Only the first " + MAX_LINES + " lines of " + name + " are used.");
        return;
      }
      line(number, line);
      line = lines.next();
    }
  }

  private void line(int number, Lines.Line line) {
    String content = line.text().replace("\ufeff", "").strip();
    if (content.isEmpty() || content.startsWith("#")) {
      return;
    }
    try {
      if (!line.whole()) {
        throw new IllegalArgumentException("it is longer than " + MAX_LINE + " characters");
      }
      rules.add(Rule.parse(content));
    } catch (IllegalArgumentException e) {
      note("Line " + number + " of " + name + " is not used: " + e.getMessage() + ".");
    }
  }

  private void note(String note) {
    if (notes.size() < MAX_NOTES) {
      notes.add(note);
    }
  }
}
