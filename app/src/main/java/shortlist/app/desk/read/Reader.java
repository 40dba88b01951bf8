package shortlist.app.desk.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with its text, ready to read.
 *
 * @param url of the original; null for a text that has no address
 * @param authors in a row; null if unknown
 * @param kind null for an article, and where the length names it
 * @param day of publication; null if unknown
 * @param length of reading or hearing
 * @param language of the text; null if unknown
 * @param blocks of the text, empty if none was extracted
 */
public record Reader(
    String id,
    @Nullable String url,
    String title,
    String site,
    @Nullable String authors,
    @Nullable String kind,
    @Nullable String day,
    String length,
    @Nullable String language,
    List<Block> blocks) {}
