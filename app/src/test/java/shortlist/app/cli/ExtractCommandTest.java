package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line protocol of extract, through the command line as a program would use it. */
@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(120)
class ExtractCommandTest {

  private static final String PAGE = "<html><p>The quick models drift slowly.</p></html>";

  private final InputStream stdin = System.in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @AfterEach
  void restore() {
    System.setIn(stdin);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    {"id":"a","html":"<p>x"}       | "a"
    {"id":7,"html":"<p>x"}         | 7
    {"id":12345678901234567890123,"html":"<p>x"} | 12345678901234567890123
    {"id":1.50,"html":"<p>x"}      | 1.50
    {"id":null,"html":"<p>x"}      | null
    {"id":["a",1],"html":"<p>x"}   | ["a",1]
    {"html":"<p>x"}                | null
    {"html":"<p>x","id":"late"}    | "late"
    """)
  void idsComeBackAsTheyWereGiven(String line, String id) {
    assertThat(run(line)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"id\":" + id + ",\"title\"");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
    nonsense                              | null | not a JSON object
    []                                    | null | not a JSON object
    "text"                                | null | not a JSON object
    {"id":"a","html":"cut off             | "a"  | not a JSON object
    {"id":"a"} {"id":"b"}                 | "a"  | not a JSON object
    {"id":"a"}                            | "a"  | it has neither html nor base64 as a text
    {"id":"a","html":5}                   | "a"  | it has neither html nor base64 as a text
    {"id":"a","html":null}                | "a"  | it has neither html nor base64 as a text
    {"id":"a","base64":"*"}               | "a"  | its base64 is damaged
    {"id":"a","base64":"JVBERi0xLjcK","contentType":"application/pdf"} | "a" | the PDF is damaged
    """)
  void anUnreadableLineSaysSoAndTheRunGoesOn(String line, String id, String error) {
    assertThat(run(line, page("next"))).isEqualTo(ExitCode.SOME_FAILED);

    List<JsonNode> answers = answers();
    assertThat(answers).hasSize(2);
    assertThat(answers.getFirst().get("id").toString()).isEqualTo(id);
    assertThat(answers.getFirst().get("error").stringValue()).isEqualTo(error);
    assertThat(answers.getLast().get("text").stringValue()).contains("drift slowly");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "7"})
  void theOrderOfTheLinesIsKept(String threads) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      // Every seventh takes much longer.
      String html = PAGE.repeat(i % 7 == 0 ? 500 : 1);
      lines.append(json("id", i, "html", html)).append(i % 3 == 0 ? "\r\n" : "\n\n");
    }

    assertThat(run(stream(lines.toString()), "--threads", threads)).isZero();
    assertThat(answers()).extracting(answer -> answer.get("id").intValue())
        .hasSize(200)
        .isSorted();
  }

  @Test
  void anAnswerGoesOutWhileTheProducerThinks() throws Exception {
    LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
    PipedOutputStream producer = new PipedOutputStream();
    System.setIn(new PipedInputStream(producer, 1 << 16));
    PrintStream data = buffered(new OutputStream() {
      @Override
      public void write(int b) {
        throw new AssertionError("written byte by byte");
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        seen.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
      }
    });
    Thread run = Thread.ofVirtual().start(() -> main(data).run("extract", "--jsonl"));
    for (int i = 0; i < 3; i++) {
      producer.write((json("id", i, "html", PAGE) + "\n").getBytes(StandardCharsets.UTF_8));
      producer.flush();
      assertThat(seen.poll(60, TimeUnit.SECONDS)).startsWith("{\"id\":" + i).endsWith("\n");
    }
    producer.close();
    run.join();
  }

  @Test
  void theRunEndsQuietlyWhenNobodyReadsOn() {
    AtomicInteger written = new AtomicInteger();
    PrintStream closed = buffered(new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        written.incrementAndGet();
        throw new IOException("Broken pipe");
      }
    });
    byte[] line = (json("id", 1, "html", PAGE) + "\n").getBytes(StandardCharsets.UTF_8);
    // Without an end: the run must not wait for it.
    System.setIn(new InputStream() {
      private long at;

      @Override
      public int read() {
        return line[(int) (at++ % line.length)];
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        int count = Math.min(length, line.length);
        for (int i = 0; i < count; i++) {
          bytes[offset + i] = (byte) read();
        }
        return count;
      }
    });

    assertThat(main(closed).run("extract", "--jsonl")).isZero();
    assertThat(written).hasPositiveValue();
    assertThat(messages.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aLineOfMoreThanCanBeReadIsAnsweredByItsIdAndAnError() {
    byte[] start = "{\"id\":\"long\",\"html\":\"".getBytes(StandardCharsets.UTF_8);
    byte[] part = "<p>more ".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
    InputStream html = new SequenceInputStream(Collections.enumeration(
        Collections.nCopies(100, part).stream().map(ByteArrayInputStream::new).toList()));
    InputStream in = new SequenceInputStream(Collections.enumeration(List.of(
        new ByteArrayInputStream(start), html, stream("\"}\n" + page("next") + "\n"))));

    assertThat(run(in)).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(answers()).extracting(answer -> answer.get("id").stringValue())
        .containsExactly("long", "next");
    assertThat(answers().getFirst().get("error").stringValue()).contains("too long");
  }

  @Test
  void whatIsNotUtf8IsReplaced() {
    byte[] latin = "{\"id\":1,\"html\":\"<p>caf\u00e9 noir\"}"
        .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(run(new ByteArrayInputStream(latin))).isZero();
    assertThat(answers().getFirst().get("text").stringValue()).isEqualTo("caf\ufffd noir");
  }

  @Test
  void aByteOrderMarkAndBlankLinesAreNoLines() {
    assertThat(run("\ufeff" + page("a"), "", "  ", page("b"))).isZero();
    assertThat(answers()).hasSize(2);
  }

  @Test
  void anEmptyPageSaysWhy() {
    assertThat(run(json("id", 1, "html", "<html><script>draw()</script>"))).isZero();
    JsonNode answer = answers().getFirst();
    assertThat(answer.get("outcome").stringValue()).isEqualTo("empty");
    assertThat(answer.get("reason").stringValue()).contains("scripts");
    assertThat(answer.get("text").stringValue()).isEmpty();
  }

  @Test
  void bytesAreReadByTheirTypeAndCharset() {
    String base64 = Base64.getEncoder()
        .encodeToString("<p>caf\u00e9 noir".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run(json("id", 1, "contentType", "text/html; charset=latin1", "base64", base64)))
        .isZero();
    assertThat(answers().getFirst().get("text").stringValue()).isEqualTo("caf\u00e9 noir");
    assertThat(answers().getFirst().get("outcome").stringValue()).isEqualTo("extracted");
  }

  private static String page(String id) {
    return json("id", id, "html", PAGE);
  }

  private static String json(Object... keysAndValues) {
    Map<String, ?> object = Console.object(keysAndValues);
    return JsonMapper.shared().writeValueAsString(object);
  }

  private int run(String... lines) {
    return run(stream(String.join("\n", lines)));
  }

  private int run(InputStream in, String... options) {
    System.setIn(in);
    PrintStream data = buffered(out);
    String[] arguments = new String[options.length + 2];
    arguments[0] = "extract";
    arguments[1] = "--jsonl";
    System.arraycopy(options, 0, arguments, 2, options.length);
    int code = main(data).run(arguments);
    data.flush();
    return code;
  }

  private Main main(PrintStream data) {
    PrintStream said = new PrintStream(messages, true, StandardCharsets.UTF_8);
    return new Main(new Console(data, said, false), Map.of());
  }

  /** As the program's own standard output is. */
  private static PrintStream buffered(OutputStream stream) {
    return new PrintStream(new BufferedOutputStream(stream, 1 << 16), false,
        StandardCharsets.UTF_8);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<JsonNode> answers() {
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }
}
