package shortlist.indexer.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;

/** Reads what stands behind the colon of a field that does not take words. */
final class Values {

  private static final Map<String, String> LANGUAGES = languages();

  private final Notes notes;

  Values(Notes notes) {
    this.notes = notes;
  }

  /** The clause; null if the value is none of this field's, which a note says then. */
  @Nullable Clause read(Field field, String typed) {
    String value = typed.strip().toLowerCase(Locale.ROOT);
    Optional<? extends Clause> clause = switch (field.takes()) {
      case CHOICE -> choice(field, value);
      case SPAN -> Spans.read(field, value);
      case VALUE, WORDS -> name(field, value);
    };
    if (clause.isEmpty()) {
      notes.add(ParsedQuery.quoted(field.label() + ":" + typed) + " was left out: " + hint(field));
    }
    return clause.orElse(null);
  }

  private static Optional<Clause> choice(Field field, String value) {
    String wanted = field == Field.KIND
        ? Kind.ofLabel(value).map(Kind::label).orElse(value)
        : value;
    return field.choices().contains(wanted)
        ? Optional.of(new Clause.Value(field, wanted))
        : Optional.empty();
  }

  private static Optional<Clause> name(Field field, String value) {
    String name = switch (field) {
      case SITE -> host(value);
      case LANG -> LANGUAGES.getOrDefault(value, "");
      default -> value.codePoints().anyMatch(Character::isLetterOrDigit) ? value : "";
    };
    return name.isEmpty() ? Optional.empty() : Optional.of(new Clause.Value(field, name));
  }

  /** The host of what may be an address; it may begin with www or with a dot. */
  private static String host(String value) {
    int scheme = value.indexOf("://");
    String host = scheme < 0 ? value : value.substring(scheme + 3);
    int slash = host.indexOf('/');
    host = slash < 0 ? host : host.substring(0, slash);
    host = host.startsWith("www.") ? host.substring("www.".length()) : host;
    host = host.startsWith(".") ? host.substring(1) : host;
    return host.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*") ? host : "";
  }

  private static String hint(Field field) {
    return switch (field) {
      case LANG -> "a language is a code such as en or de, or its English name.";
      case YEAR -> "write year:2019, year:2017..2019, year:>=2018 or year:..2015.";
      case DATE -> "write date:2019, date:2019-03, date:2019-03-14, or from one to another as in"
          + " date:2019-03..2019-05.";
      case BEFORE, AFTER -> "write " + field.label() + ":2019, " + field.label() + ":2019-03 or "
          + field.label() + ":2019-03-14.";
      case MINUTES -> "write minutes:10, minutes:5..15 or minutes:>=30.";
      default -> field.choices().isEmpty()
          ? "write it as in " + field.example() + "."
          : field.label() + ": takes " + listed(field.choices()) + ".";
    };
  }

  private static String listed(List<String> choices) {
    int last = choices.size() - 1;
    return String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
  }

  /** The codes of languages by themselves and by their English names. */
  private static Map<String, String> languages() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      if (code.length() == 2 && Locale.of(code).getLanguage().equals(code)) {
        codes.put(code, code);
        codes.put(Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
            code);
      }
    }
    return Map.copyOf(codes);
  }
}
