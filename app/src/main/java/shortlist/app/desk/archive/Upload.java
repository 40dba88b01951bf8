package shortlist.app.desk.archive;

import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.exchange.ClickReport;
import shortlist.corpus.exchange.ClickReportFile;
import shortlist.corpus.exchange.FileException;
import shortlist.corpus.exchange.FileText;
import shortlist.corpus.exchange.Imported;
import shortlist.corpus.exchange.ResourceFile;
import shortlist.corpus.exchange.TablePreview;

/**
 * A file on its way into the workspace.
 *
 * @param file its text
 * @param typed what the editor said of its columns
 * @param reading what it gives
 * @param outcome what became of it; null until it is taken
 */
record Upload(FileText file, MapForm typed, Reading reading, @Nullable Outcome outcome) {

  /** What a file gives. */
  sealed interface Reading {}

  /** Clicks. */
  record Clicks(ClickReport report) implements Reading {}

  /** Past links. */
  record Links(Imported<Resource> links) implements Reading {}

  /**
   * Nothing so far.
   *
   * @param problem a sentence
   * @param preview of its table, to choose the columns by; null if there is none
   */
  record Unknown(String problem, @Nullable TablePreview preview) implements Reading {}

  /** Reads a file by what it shows. */
  static Upload of(FileText file) {
    return read(file, MapForm.NONE);
  }

  /** The same file, read as the editor says. */
  Upload as(MapForm said) {
    return read(file, said);
  }

  /** It was taken: its text is not needed any more. */
  Upload taken(Outcome result) {
    return new Upload(new FileText(file.name(), ""), typed, reading, result);
  }

  private static Upload read(FileText file, MapForm typed) {
    return new Upload(file, typed, reading(file, typed), null);
  }

  private static Reading reading(FileText file, MapForm typed) {
    try {
      if (file.text().stripLeading().startsWith("{")) {
        return new Links(ResourceFile.read(file));
      }
      return new Clicks(typed.hasColumns()
          ? ClickReportFile.read(file, typed.map())
          : ClickReportFile.read(file, null, typed.label()));
    } catch (FileException e) {
      TablePreview preview = TablePreview.of(file).orElse(null);
      return new Unknown(String.valueOf(e.getMessage()), preview);
    }
  }
}
