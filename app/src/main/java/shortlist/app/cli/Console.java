package shortlist.app.cli;

import com.google.errorprone.annotations.FormatMethod;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.json.Json;
import shortlist.corpus.document.Legible;
import tools.jackson.databind.json.JsonMapper;

/** Where a command prints: data on one stream, messages and progress on the other. */
final class Console {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final PrintStream data;
  private final PrintStream messages;
  private final boolean terminal;

  /**
   * @param terminal whether messages go to a person's terminal, so that a line may be redrawn
   */
  Console(PrintStream data, PrintStream messages, boolean terminal) {
    this.data = data;
    this.messages = messages;
    this.terminal = terminal;
  }

  /** Prints a line of data. */
  @FormatMethod
  void print(String format, Object... args) {
    data.print(String.format(Locale.ROOT, format, args));
    data.print('\n');
  }

  /** Prints one JSON object on a line of data. */
  void json(Map<String, ?> object) {
    data.print(JSON.writeValueAsString(object));
    data.print('\n');
  }

  /** Prints a line to the person. */
  @FormatMethod
  void say(String format, Object... args) {
    messages.println(String.format(Locale.ROOT, format, args));
  }

  /** Lists problems to the person: the first twenty, and how many more there are. */
  void sayAll(Collection<String> problems) {
    problems.stream().limit(20).forEach(problem -> say("  %s", Legible.line(problem)));
    if (problems.size() > 20) {
      say("  and %d more", problems.size() - 20);
    }
  }

  /** A progress line, redrawn on a terminal and repeated seldom elsewhere. */
  Progress progress() {
    return new Progress(messages, terminal);
  }

  /** The data stream for help that was asked for. */
  PrintWriter dataWriter() {
    return new PrintWriter(data, true, StandardCharsets.UTF_8);
  }

  /** The message stream for help that was not. */
  PrintWriter messageWriter() {
    return new PrintWriter(messages, true, StandardCharsets.UTF_8);
  }

  /** Hands on what was printed; false if nobody takes it any more. */
  boolean flushData() {
    return !data.checkError();
  }

  void flush() {
    data.flush();
    messages.flush();
  }

  /** An object whose keys keep their order; null values are kept, for scripts expect the key. */
  static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
    return Json.object(keysAndValues);
  }
}
