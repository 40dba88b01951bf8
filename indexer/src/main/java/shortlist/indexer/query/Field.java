package shortlist.indexer.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import shortlist.corpus.document.Kind;
import shortlist.indexer.level.Level;

/** What a part of a query can be limited to: {@code name:value}. */
// Its lists are copies.
@SuppressWarnings("ImmutableEnumChecker")
public enum Field {
  /** Words of the title. */
  TITLE(Takes.WORDS, "title:forecast", "words of the title", List.of()),
  /** Names of authors. */
  AUTHOR(Takes.WORDS, "author:\"r. tannvik\"", "an author's name or part of it", List.of()),
  /** How the site calls itself. */
  ORG(Takes.WORDS, "org:netflix", "what the site calls itself", List.of(), "organisation",
      "organization"),
  /** Words of blocks of code. */
  CODE(Takes.WORDS, "code:xgboost", "words of blocks of code", List.of()),
  /** A host and all below it. */
  SITE(Takes.VALUE, "site:example.org", "a host and all hosts below it", List.of()),
  /** The label of a {@link Kind}. */
  KIND(Takes.CHOICE, "kind:paper", "what sort of page it is",
      Arrays.stream(Kind.values()).filter(Kind::isShareable).map(Kind::label).toList()),
  /** A category of past resources. */
  CATEGORY(Takes.VALUE, "category:\"feature stores\"", "the category of a past resource",
      List.of()),
  /** The label of a {@link Level}. */
  LEVEL(Takes.CHOICE, "level:advanced", "for whom it is written",
      Arrays.stream(Level.values()).map(Level::label).toList()),
  /** An ISO 639-1 code. */
  LANG(Takes.VALUE, "lang:de", "the language, as a code or by its English name", List.of(),
      "language"),
  /** The id of a source, or a word of its address or title. */
  SOURCE(Takes.VALUE, "source:12", "the number of a source, or a word of its address or title",
      List.of()),
  /** What the editor made of it. */
  STATUS(Takes.CHOICE, "status:new", "what was decided about it",
      List.of("new", "accepted", "rejected", "later", "published")),
  /** The year of publication. */
  YEAR(Takes.SPAN, "year:2017..2019", "the year of publication", List.of()),
  /** The day of publication. */
  DATE(Takes.SPAN, "date:2019-03..2019-05", "the day of publication", List.of()),
  /** Published before a day, a month or a year. */
  BEFORE(Takes.SPAN, "before:2019-03", "published before that day, month or year began",
      List.of()),
  /** Published in a day, a month or a year, or after. */
  AFTER(Takes.SPAN, "after:2019-03-14", "published on that day, in that month or year, or later",
      List.of()),
  /** How long it takes. */
  MINUTES(Takes.SPAN, "minutes:5..15", "how long it takes to read, hear or see", List.of()),
  /** What it contains. */
  HAS(Takes.CHOICE, "has:code", "what it contains or tells",
      List.of("code", "table", "formula", "author", "date"));

  /** What stands behind the colon. */
  public enum Takes {
    /** Words, phrases, prefixes and words nearly so written. */
    WORDS,
    /** A name. */
    VALUE,
    /** One of {@link Field#choices()}. */
    CHOICE,
    /** A number or a day, or from one to another. */
    SPAN
  }

  private static final Map<String, Field> NAMED = named();

  private final Takes takes;
  private final String example;
  private final String meaning;
  private final List<String> choices;
  private final List<String> names;

  Field(Takes takes, String example, String meaning, List<String> choices, String... aliases) {
    this.takes = takes;
    this.example = example;
    this.meaning = meaning;
    this.choices = List.copyOf(choices);
    List<String> all = new ArrayList<>(List.of(name().toLowerCase(Locale.ROOT)));
    all.addAll(List.of(aliases));
    this.names = List.copyOf(all);
  }

  /** The field of a name, in any case; empty if there is none. */
  public static Optional<Field> named(String name) {
    return Optional.ofNullable(NAMED.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The name in queries. */
  public String label() {
    return names.getFirst();
  }

  /** All names, {@link #label} first. */
  public List<String> names() {
    return names;
  }

  /** What stands behind the colon. */
  public Takes takes() {
    return takes;
  }

  /** The values that a {@link Takes#CHOICE} has; empty for others. */
  public List<String> choices() {
    return choices;
  }

  /** A query that uses it. */
  public String example() {
    return example;
  }

  /** What it tells, for a user. */
  public String meaning() {
    return meaning;
  }

  private static Map<String, Field> named() {
    Map<String, Field> named = new HashMap<>();
    for (Field field : values()) {
      field.names.forEach(name -> named.put(name, field));
    }
    return Map.copyOf(named);
  }
}
