package shortlist.bench.crawl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Sentences of made-up words, some of which are far more frequent than others (Zipf's law). */
final class Prose {

  private static final String[] SYLLABLES = {"ba", "con", "de", "flo", "gra", "hin", "jo", "ka",
      "lum", "mer", "no", "pi", "qua", "ro", "sta", "ter", "u", "vel", "wan", "ze"};
  private static final int WORDS = 8_000;
  private static final int SENTENCES = 20_000;

  private final List<String> sentences = new ArrayList<>();

  Prose(Random random) {
    String[] words = new String[WORDS];
    double[] upTo = new double[WORDS];
    double sum = 0;
    for (int rank = 0; rank < WORDS; rank++) {
      words[rank] = word(random);
      sum += 1.0 / (rank + 1);
      upTo[rank] = sum;
    }
    for (int i = 0; i < SENTENCES; i++) {
      sentences.add(sentence(words, upTo, random));
    }
  }

  /** Any one. */
  String sentence(Random random) {
    return sentences.get(random.nextInt(SENTENCES));
  }

  /** The beginning of one. */
  String phrase(Random random) {
    String sentence = sentence(random);
    return sentence.substring(0, Math.min(30, sentence.length() - 1));
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static String sentence(String[] words, double[] upTo, Random random) {
    StringBuilder sentence = new StringBuilder();
    for (int left = 7 + random.nextInt(16); left > 0; left--) {
      int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[WORDS - 1]);
      sentence.append(words[Math.min(WORDS - 1, found < 0 ? -found - 1 : found)]).append(' ');
    }
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    sentence.setCharAt(sentence.length() - 1, '.');
    return sentence.toString();
  }
}
