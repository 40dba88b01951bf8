package shortlist.indexer.extract.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shortlist.corpus.document.Content;

/**
 * What a PDF document says.
 *
 * @param title empty if none was found
 * @param authors in order; may be empty
 * @param summary its abstract; empty if it has none
 * @param published the day that arXiv stamped on it, else the day its file was made
 * @param paper whether it looks like a scientific paper: it has an abstract and references
 * @param content its text, without title, authors, running heads and references; its Markdown ends
 *        with the references, in a section {@code References}
 */
public record PdfPage(String title, List<String> authors, String summary,
    Optional<LocalDate> published, boolean paper, Content content) {

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
    string(out, published.map(LocalDate::toString).orElse(""));
    out.writeBoolean(paper);
    string(out, content.text());
    string(out, content.markdown());
  }

  static PdfPage read(DataInputStream in) throws IOException {
    String title = string(in);
    List<String> authors = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      authors.add(string(in));
    }
    String summary = string(in);
    String published = string(in);
    return new PdfPage(title, authors, summary,
        published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published)),
        in.readBoolean(), new Content(string(in), string(in)));
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
