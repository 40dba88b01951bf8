package shortlist.indexer.search.synonym;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.synonym.Synonyms.Rule;
import shortlist.indexer.search.synonym.Synonyms.Words;

/**
 * Reads files of synonyms: in each line words that mean the same, parted by commas, or with an
 * arrow between what is typed and what is found, too. A line that cannot be read is left out with a
 * sentence that names it; no file is so bad that a search fails.
 */
public final class SynonymReader {

  private static final String BUILT_IN = "synonyms.txt";
  private static final String ARROW = "=>";
  private static final int MAX_LINES = 10_000;
  private static final int MAX_LINE = 1_000;
  private static final int MAX_CHOICES = 30;
  private static final int MAX_NOTES = 3;

  private final List<Rule> rules = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final String name;
  private int line;

  private SynonymReader(String name) {
    this.name = name;
  }

  /**
   * What was read.
   *
   * @param notes sentences on what could not be used; often none
   */
  public record Read(Synonyms synonyms, List<String> notes) {}

  /** The synonyms that come with the program, and those of a file, if there is one. */
  public static Read read(@Nullable Path file) {
    SynonymReader builtIn = new SynonymReader(BUILT_IN);
    builtIn.readBuiltIn();
    if (file == null || !Files.exists(file)) {
      return new Read(new Synonyms(builtIn.rules), List.of());
    }
    SynonymReader own = new SynonymReader(String.valueOf(file.getFileName()));
    try (InputStream bytes = Files.newInputStream(file)) {
      own.lines(bytes);
    } catch (IOException e) {
      own.note(file + " cannot be read, so its synonyms are not used; check its permissions.");
    }
    builtIn.rules.addAll(own.rules);
    return new Read(new Synonyms(builtIn.rules), own.notes);
  }

  /** What of a text could not be used as such a file, in sentences; the first few. */
  public static List<String> problems(String text) {
    SynonymReader reader = new SynonymReader(Workspace.SYNONYMS);
    try {
      reader.lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(reader.notes);
  }

  private void readBuiltIn() {
    try (InputStream bytes = SynonymReader.class.getResourceAsStream(BUILT_IN)) {
      lines(Objects.requireNonNull(bytes, BUILT_IN));
    } catch (IOException e) {
      throw new UncheckedIOException("the program is incomplete", e);
    }
  }

  /** Malformed bytes become signs that no word has, so that they do not end the reading. */
  private void lines(InputStream bytes) throws IOException {
    BufferedReader lines = new BufferedReader(
        new InputStreamReader(bytes, StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder();
    for (int c = lines.read(); c >= 0; c = lines.read()) {
      if (c != '\n') {
        if (text.length() <= MAX_LINE) {
          text.append((char) c);
        }
      } else if (!line(text)) {
        return;
      }
    }
    var _ = line(text);
  }

  /** Reads a line and empties it; whether to go on. */
  private boolean line(StringBuilder text) {
    line++;
    if (line > MAX_LINES) {
      note("Only the first " + MAX_LINES + " lines of " + name + " are used.");
      return false;
    }
    String content = text.toString().replace("\ufeff", "").strip();
    boolean cut = text.length() > MAX_LINE;
    text.setLength(0);
    if (cut) {
      refuse("it is longer than " + MAX_LINE + " characters");
    } else if (!content.isEmpty() && !content.startsWith("#")) {
      rule(content);
    }
    return true;
  }

  private void rule(String content) {
    int arrow = content.indexOf(ARROW);
    if (arrow >= 0) {
      List<Words> typed = side(content.substring(0, arrow));
      List<Words> found = side(content.substring(arrow + ARROW.length()));
      if (!typed.isEmpty() && !found.isEmpty()) {
        typed.forEach(words -> found.forEach(others -> rules.add(new Rule(words, others))));
      }
      return;
    }
    List<Words> same = side(content);
    if (same.size() == 1) {
      refuse("it has one side only; write words that mean the same with a comma between them");
    }
    for (Words words : same) {
      same.stream()
          .filter(others -> !others.equals(words))
          .forEach(others -> rules.add(new Rule(words, others)));
    }
  }

  /** The choices between commas; none if one of them is of no use. */
  private List<Words> side(String text) {
    List<Words> choices = new ArrayList<>();
    for (String choice : text.split(",", MAX_CHOICES + 1)) {
      Optional<Words> words = Words.of(choice);
      if (words.isEmpty() || choices.size() == MAX_CHOICES) {
        refuse("“" + choice.strip() + "” is nothing to search for; write one to eight words"
            + " between commas, such as: k8s, kubernetes");
        return List.of();
      }
      choices.add(words.get());
    }
    return choices;
  }

  private void refuse(String reason) {
    note("Line " + line + " of " + name + " is not used: " + reason + ".");
  }

  private void note(String note) {
    if (notes.size() < MAX_NOTES) {
      notes.add(note);
    }
  }
}
