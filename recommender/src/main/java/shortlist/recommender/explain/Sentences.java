package shortlist.recommender.explain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shortlist.corpus.document.Legible;
import shortlist.corpus.store.Documents.Entry;
import shortlist.recommender.item.Trait;

/** What the parts of a document's score rest on, in plain words. */
final class Sentences {

  private static final int FEW = 3;

  private final Entry document;
  private final Words words;
  private final List<Because> because;
  private final List<String> cautions;
  private final Tally tally;

  Sentences(Entry document, Words words, List<Because> because, List<String> cautions,
      Tally tally) {
    this.document = document;
    this.words = words;
    this.because = because;
    this.cautions = cautions;
    this.tally = tally;
  }

  /** The sentence of a part, without a full stop; its name if nothing more is known. */
  String of(String part, double value) {
    return switch (part) {
      case "text" -> text(value);
      case "topics" -> value < 0
          ? "its subjects are engaged with less than those of other candidates"
          : "its subjects are those that are engaged with, also where it has other words for them";
      case "nearest" -> nearest(value);
      case "source" -> record(Trait.SITE, Trait.ORGANISATION);
      case "site" -> record(Trait.SITE);
      case "organisation" -> record(Trait.ORGANISATION);
      case "author" -> record(Trait.AUTHOR);
      case "curator" -> record(Trait.CURATOR);
      case "kind" -> kind();
      case "level", "clickbait" -> cautions(value);
      case "signals" -> "figures that others gave it, such as points or comments";
      case "freshness" -> document.metadata().published() == null
          ? "its date is not known"
          : "published " + document.metadata().published();
      default -> part;
    };
  }

  private String text(double value) {
    List<Word> side = value < 0 ? words.contra() : words.pro();
    String some = side.stream()
        .limit(FEW)
        .map(word -> Legible.line(word.word()))
        .collect(Collectors.joining(", "));
    String sentence = value < 0
        ? "its words are less those of what is engaged with than other candidates' are"
        : "its words are those of what is engaged with";
    return some.isEmpty()
        ? sentence
        : sentence + (value < 0 ? "; against it: " : ", above all: ") + some;
  }

  private String nearest(double value) {
    if (because.isEmpty()) {
      return "no past resource is like it";
    }
    Because first = because.getFirst();
    return String.format(Locale.ROOT, "%s like the nearest past resources than other candidates;"
        + " nearest is “%s” (%.0f %%)", value < 0 ? "less" : "more",
        Legible.line(first.title()), 100 * first.similarity());
  }

  private String record(Trait... traits) {
    String known = Stream.of(traits)
        .flatMap(trait -> tally.of(document, trait).stream())
        .map(count -> count + " from " + Legible.line(count.what()))
        .collect(Collectors.joining(", "));
    return known.isEmpty() ? "nothing of it was judged yet" : known + " taken";
  }

  private String kind() {
    String kind = document.metadata().kind().label();
    return tally.of(document, Trait.KIND)
        .map(count -> "it is of the kind " + kind + ": " + count + " of that kind taken")
        .orElse("it is of the kind " + kind);
  }

  private String cautions(double value) {
    return cautions.isEmpty() || value >= 0
        ? "nothing in its wording speaks against it"
        : Legible.line(String.join(", ", cautions));
  }
}
