package shortlist.indexer.extract.html.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words beside a day say that it is, in the languages that the web uses most. */
final class DayWords {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int SENTENCE = 60;

  private static final Pattern PUBLISHED = Pattern.compile(
      "^\\W{0,3}(?:(?:first|originally|article|post|story|date|zuletzt)\\s)?(?:published|publication date"
          + "|posted|written|created|release date|released|date|added|submitted|erschienen|veröffentlicht"
          + "|erstellt|eingestellt|datum|geschrieben|verfasst|publié|posté|paru|rédigé|publicado|publicada|escrito"
          + "|fecha|publicat|pubblicato|scritto|data|geplaatst|gepubliceerd|opublikowano|dodano|publicerad|publisert"
          + "|udgivet|julkaistu|опубликовано|дата|tarih|发布|发表|投稿日|公開日|게시)(?![\\p{L}\\p{N}]).*",
      FLAGS);
  private static final Pattern WITHIN = Pattern.compile(
      "(?<![\\p{L}])(?:posted|published|written|veröffentlicht|erstellt|geschrieben|verfasst|gepostet|publié"
          + "|posté|publicad[oa]|pubblicato|geplaatst|opublikowan[oy])(?![\\p{L}])",
      FLAGS);
  private static final Pattern CHANGED = Pattern.compile(
      "(?<![\\p{L}])(?:updated?|modified|edited|revised|reviewed|last changed|aktualisiert|geändert|änderung|stand"
          + "|bearbeitet|mis à jour|mise à jour|modifié|actualizado|actualización|atualizado|aggiornato|bijgewerkt"
          + "|zaktualizowano|uppdaterad|oppdatert|opdateret|päivitetty|обновлено|更新|as of|accessed|retrieved)(?![\\p{L}])",
      FLAGS);
  private static final Pattern OTHER = Pattern.compile(
      "©|copyright|\\(c\\)|\\b(?:registered|joined|founded|since|born|died|deadline|expires?|until|valid|copyrighted)\\b",
      FLAGS);
  private static final Pattern POST = Pattern.compile("^(?:by|posted by|post by)\\s.*[»|·]", FLAGS);

  private DayWords() {}

  /** Whether it begins by saying that something was published. */
  static boolean sayPublished(String line) {
    return PUBLISHED.matcher(line).matches();
  }

  /**
   * Where a sentence begins to say that something was published, as under a post: "This entry was
   * posted on Friday, 3 May 2019 and is filed under Queues."; -1 if it does not.
   */
  static int published(String line) {
    Matcher matcher = WITHIN.matcher(line);
    return matcher.find() ? matcher.start() : -1;
  }

  /** Where it begins to say that something was changed; -1 if it does not. */
  static int changed(String line) {
    Matcher matcher = CHANGED.matcher(line);
    return matcher.find() ? matcher.start() : -1;
  }

  /** Whether the day is that of another event, or of the site's rights. */
  static boolean sayOther(String line) {
    return OTHER.matcher(line).find();
  }

  /** Whether it begins a post of a forum: its author, then its day. */
  static boolean beginPost(String line) {
    return POST.matcher(line).find();
  }

  /** Whether it is a sentence, which may speak of any day. */
  static boolean areSentence(String line) {
    return line.length() > SENTENCE && (line.endsWith(".") || line.contains(". "));
  }
}
