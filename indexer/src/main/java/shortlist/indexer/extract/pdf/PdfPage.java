package shortlist.indexer.extract.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a PDF document says.
 *
 * @param title empty if none was found
 * @param authors in order; may be empty
 * @param summary its abstract; empty if it has none
 * @param created the day its file was made
 * @param paper whether it looks like a scientific paper
 * @param text all of it, a newline between paragraphs
 */
public record PdfPage(String title, List<String> authors, String summary,
    Optional<LocalDate> created, boolean paper, String text) {

  private static final int MAX_STRING = 32 << 20;

  /** Copies the list. */
  public PdfPage {
    authors = List.copyOf(authors);
  }

  void write(DataOutputStream out) throws IOException {
    string(out, title);
    out.writeInt(authors.size());
    for (String author : authors) {
      string(out, author);
    }
    string(out, summary);
    string(out, created.map(LocalDate::toString).orElse(""));
    out.writeBoolean(paper);
    string(out, text);
  }

  static PdfPage read(DataInputStream in) throws IOException {
    String title = string(in);
    List<String> authors = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      authors.add(string(in));
    }
    String summary = string(in);
    String created = string(in);
    return new PdfPage(title, authors, summary,
        created.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(created)),
        in.readBoolean(), string(in));
  }

  static void string(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String string(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_STRING) {
      throw new IOException("a string of " + length + " bytes");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
