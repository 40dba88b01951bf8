package shortlist.indexer.extract.pdf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The main class of a child process: reads length-prefixed documents from standard input and
 * answers each on standard output, until the input ends with its parent. An answer is a reason
 * (empty if all went well), then the fields of a {@link PdfPage}.
 */
public final class PdfWorker {

  private PdfWorker() {}

  /** Serves until standard input ends. */
  public static void main(String[] args) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      // Whatever a library prints must not end up among the answers.
      System.setOut(System.err);
      while (true) {
        int length = in.readInt();
        answer(in.readNBytes(length), out);
        out.flush();
      }
    } catch (EOFException parentIsDone) {
      // Nothing more to do.
    }
  }

  private static void answer(byte[] pdf, DataOutputStream out) throws IOException {
    PdfPage page;
    try {
      page = PdfText.read(pdf);
    } catch (InvalidPasswordException e) {
      PdfPage.string(out, "the PDF is encrypted");
      return;
    } catch (PdfText.NothingThere e) {
      PdfPage.string(out, String.valueOf(e.getMessage()));
      return;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      PdfPage.string(out, "the PDF is damaged");
      return;
    }
    PdfPage.string(out, "");
    page.write(out);
  }
}
