package shortlist.corpus.edition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Legible;

/**
 * What readers are told of a link beside its title.
 *
 * @param authors names, possibly none
 * @param organisation who it is from; null if unknown
 * @param year when it was written; null if unknown
 * @param kind what sort of thing it is
 * @param minutes of reading, or of hearing; 0 if unknown
 * @param highlight the editor's highlight, for readers; null if there is none
 */
public record Byline(
    List<String> authors,
    @Nullable String organisation,
    @Nullable Integer year,
    Kind kind,
    int minutes,
    @Nullable String highlight) {

  /** Nothing is known. */
  public static final Byline NONE = new Byline(List.of(), null, null, Kind.OTHER, 0, null);

  private static final int FEW = 3;

  /** Copies the list. */
  public Byline {
    authors = List.copyOf(authors);
  }

  /** Its parts as a person reads them, such as {@code 7 min}; those that are unknown left out. */
  public List<String> parts() {
    List<String> parts = new ArrayList<>();
    if (!authors.isEmpty()) {
      parts.add(Legible.line(String.join(", ", authors.subList(0, Math.min(FEW, authors.size()))))
          + (authors.size() > FEW ? " and others" : ""));
    }
    if (organisation != null && !organisation.isBlank()) {
      parts.add(Legible.line(organisation));
    }
    if (year != null) {
      parts.add(String.valueOf(year));
    }
    if (kind != Kind.ARTICLE && kind.isShareable()) {
      parts.add(kind.label());
    }
    if (minutes > 0) {
      parts.add(minutes + " min");
    }
    return parts;
  }
}
