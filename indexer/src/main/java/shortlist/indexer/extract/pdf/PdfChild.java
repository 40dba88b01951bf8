package shortlist.indexer.extract.pdf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One child process that reads documents, one after another. Used by one thread at a time. */
final class PdfChild {

  private static final String MEMORY = "-Xmx256m";

  private final Process process;
  private final Duration limit;
  private final DataOutputStream requests;
  private final DataInputStream answers;
  private volatile boolean timedOut;

  /** The child ended, or was ended, before it answered. */
  static final class Died extends Exception {

    private static final long serialVersionUID = 1;

    private Died(String reason, IOException cause) {
      super(reason, cause);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  private PdfChild(Process process, Duration limit) {
    this.process = process;
    this.limit = limit;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /** Starts a child on the Java that runs this program. */
  static PdfChild start(Duration limit) throws Died {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder = new ProcessBuilder(java, MEMORY, "-Xss4m", "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true",
        "-cp", System.getProperty("java.class.path"), PdfWorker.class.getName())
        .redirectError(Redirect.DISCARD);
    try {
      return new PdfChild(builder.start(), limit);
    } catch (IOException e) {
      throw new Died("the process that reads PDF files could not be started", e);
    }
  }

  /** Sends a document and waits for what it says. */
  PdfReader.Result ask(byte[] pdf) throws Died {
    Thread watch = Thread.ofVirtual().start(this::watch);
    try {
      requests.writeInt(pdf.length);
      requests.write(pdf);
      requests.flush();
      String reason = PdfPage.string(answers);
      return reason.isEmpty()
          ? new PdfReader.Result(Optional.of(PdfPage.read(answers)), "")
          : PdfReader.Result.failed(reason);
    } catch (IOException e) {
      kill();
      throw new Died(timedOut
          ? "reading the PDF took longer than " + limit.toSeconds() + " seconds"
          : "reading the PDF needed more memory than it may, or ended unexpectedly", e);
    } finally {
      watch.interrupt();
    }
  }

  private void watch() {
    try {
      Thread.sleep(limit);
      timedOut = true;
      kill();
    } catch (InterruptedException answered) {
      // The answer came in time.
    }
  }

  /** Ends the process at once. */
  void kill() {
    process.destroyForcibly();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }
}
