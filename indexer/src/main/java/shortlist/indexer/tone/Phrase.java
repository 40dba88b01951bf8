package shortlist.indexer.tone;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words to look for. Of each place it says which words may stand there: {@code must read/see} takes
 * two, {@code #} any number, {@code *} any word; a place in brackets may be left out; {@code ^}
 * begins and {@code $} ends the title or the summary.
 */
final class Phrase {

  private static final int MAX_PLACES = 12;
  private static final String START = "^";
  private static final String END = "$";
  private static final String NUMBER = "#";
  private static final String ANY = "*";
  private static final Set<String> NUMBER_WORDS = Set.of("two", "three", "four", "five", "six",
      "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty",
      "fifty", "hundred");

  private final List<Place> places;
  private final boolean atStart;
  private final boolean atEnd;

  private Phrase(List<Place> places, boolean atStart, boolean atEnd) {
    this.places = places;
    this.atStart = atStart;
    this.atEnd = atEnd;
  }

  private record Place(Set<String> words, boolean optional) {

    boolean takes(String word) {
      return words.contains(word)
          || (words.contains(ANY) && Character.isLetterOrDigit(word.charAt(0)))
          || (words.contains(NUMBER) && isNumber(word));
    }
  }

  /**
   * Reads a phrase.
   *
   * @throws IllegalArgumentException if it is none; the message says why, as part of a sentence
   */
  static Phrase parse(String text) {
    List<String> parts = List.of(text.strip().split("\\s+", -1));
    boolean atStart = parts.getFirst().equals(START);
    boolean atEnd = parts.getLast().equals(END);
    List<Place> places = parts.stream()
        .filter(part -> !part.equals(START) && !part.equals(END))
        .map(Phrase::place)
        .toList();
    if (places.isEmpty() || places.size() > MAX_PLACES) {
      throw new IllegalArgumentException("it has no words, or more than " + MAX_PLACES);
    }
    Place first = places.getFirst();
    if (first.optional() || first.words().contains(ANY)) {
      throw new IllegalArgumentException("it does not begin with a word");
    }
    return new Phrase(places, atStart, atEnd);
  }

  private static Place place(String part) {
    boolean optional = part.length() > 2 && part.startsWith("[") && part.endsWith("]");
    String choices = optional ? part.substring(1, part.length() - 1) : part;
    Set<String> words = Set.copyOf(List.of(choices.split("/", -1)));
    for (String word : words) {
      if (!word.equals(ANY) && !word.equals(NUMBER)
          && !Words.of(word, word.length()).equals(List.of(word))) {
        throw new IllegalArgumentException("“" + part + "” is no word in lower case");
      }
    }
    return new Place(words, optional);
  }

  /** The words that it can begin with; {@code #} stands for any number. */
  Set<String> beginnings() {
    return places.getFirst()
        .words()
        .stream()
        .map(Phrase::beginning)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What {@link #beginnings} has for a word of a text. */
  static String beginning(String word) {
    return isNumber(word) ? NUMBER : word;
  }

  /** Whether it stands in these words from a place on. */
  boolean standsAt(int from, List<String> words) {
    return (!atStart || from == 0) && stands(0, from, words);
  }

  /** Takes at most 2 to the power of {@value #MAX_PLACES} steps, whatever the text. */
  private boolean stands(int place, int at, List<String> words) {
    if (place == places.size()) {
      return !atEnd || at == words.size();
    }
    Place next = places.get(place);
    return (at < words.size() && next.takes(words.get(at)) && stands(place + 1, at + 1, words))
        || (next.optional() && stands(place + 1, at, words));
  }

  private static boolean isNumber(String word) {
    return NUMBER_WORDS.contains(word)
        || word.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',');
  }
}
