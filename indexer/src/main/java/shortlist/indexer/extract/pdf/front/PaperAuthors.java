package shortlist.indexer.extract.pdf.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.extract.pdf.page.Line;
import shortlist.indexer.extract.pdf.page.Vocabulary;
import shortlist.indexer.extract.text.Names;

/**
 * The authors of a paper, from the block between its title and its abstract. Names share their
 * letters: every line of names is set like the first one. What follows a place of work, an address
 * or a mail on the same line is no name.
 */
final class PaperAuthors {

  private static final Pattern AFFILIATION = Pattern.compile(
      "(?iU).*(?:universi|institut|\\bdep(?:t|artment|artement|artamento)|dipartimento|laborator"
          + "|school|college|facult|academ|cent(?:er|re)\\b|research|scien(?:ce|tif)|technolog"
          + "|engineering|\\b(?:group|team|labs?|inc|corp|corporation|ltd|llc|gmbh|company|division"
          + "|foundation|association|society|hospital|street|road|avenue|way|box|building|campus"
          + "|google|microsoft|proceedings|journal|conference|workshop|volume|preprint|abstract"
          + "|keywords)\\b|@|http|www\\.|\\d{3}).*");
  private static final Set<String> COUNTRIES = Stream
      .concat(Stream.of("usa", "u.s.a.", "uk", "u.k.", "the netherlands", "korea", "p.r. china"),
          Arrays.stream(Locale.getISOCountries())
              .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
      .map(name -> name.toLowerCase(Locale.ROOT))
      .collect(Collectors.toUnmodifiableSet());
  private static final Pattern MARKS = Pattern
      .compile("[*†‡§¶∗⋆•·|]+|(?<=\\p{L})\\d(?:[\\d,]*\\d)?(?![\\d\\p{L}])|^\\d+(?=\\p{L})");
  private static final Pattern NAME = Pattern.compile(
      "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*\\s+)+(?:\\p{Ll}{1,3}\\s+)*\\p{Lu}[\\p{L}\\p{M}'’-]+");
  private static final Pattern CAPITALS = Pattern.compile("(?<!\\p{L})(\\p{Lu})(\\p{Lu}{2,})");
  private static final int MAX_WORDS = 5;

  private final List<String> names = new ArrayList<>();
  private @Nullable Line first;

  private final Vocabulary vocabulary;

  private PaperAuthors(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The names in a block of lines, in order, each once. */
  static List<String> in(List<Line> block, Vocabulary vocabulary) {
    PaperAuthors authors = new PaperAuthors(vocabulary);
    block.forEach(authors::add);
    return Names.distinct(authors.names);
  }

  private void add(Line line) {
    if (first != null && !line.looksLike(first)) {
      return;
    }
    List<String> found = namesIn(line);
    if (first == null && !found.isEmpty()) {
      first = line;
    }
    names.addAll(found);
  }

  private List<String> namesIn(Line line) {
    List<String> found = new ArrayList<>();
    List<String> pieces = line.parts()
        .stream()
        .flatMap(part -> Stream.of(MARKS.matcher(part).replaceAll(",").split(",", -1)))
        .map(String::strip)
        .toList();
    if (pieces.stream().anyMatch(PaperAuthors::isCountry)) {
      return found;
    }
    for (String piece : pieces) {
      if (AFFILIATION.matcher(piece).matches()) {
        break;
      }
      Names.split(piece)
          .stream()
          .filter(this::isName)
          .map(PaperAuthors::cased)
          .forEach(
              found::add);
    }
    return found;
  }

  private static boolean isCountry(String piece) {
    return COUNTRIES.contains(piece.toLowerCase(Locale.ROOT));
  }

  private boolean isName(String text) {
    List<String> words = List.of(text.split(" ", -1));
    return NAME.matcher(text).matches() && words.size() <= MAX_WORDS
        && !isPhrase(words);
  }

  /** No name is made of words only that the paper uses otherwise. */
  private boolean isPhrase(List<String> words) {
    List<String> longer = words.stream().filter(word -> word.length() > 2).toList();
    return !longer.isEmpty() && longer.stream().allMatch(vocabulary::isCommon);
  }

  /** Many write family names in capitals. */
  private static String cased(String name) {
    return CAPITALS.matcher(name)
        .replaceAll(found -> found.group(1) + found.group(2).toLowerCase(Locale.ROOT));
  }
}
