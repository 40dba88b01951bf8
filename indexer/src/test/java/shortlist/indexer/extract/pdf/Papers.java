package shortlist.indexer.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import shortlist.sampleweb.SampleWeb;

/** Papers of the sample web. */
final class Papers {

  private Papers() {}

  static byte[] sample() throws IOException {
    try (InputStream in = SampleWeb.class.getResourceAsStream(
        "/shortlist/sampleweb/papers/delayed-feedback-in-conversion-models.pdf")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
