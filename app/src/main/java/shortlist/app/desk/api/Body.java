package shortlist.app.desk.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON object that a request carries. What is not expected in it is refused, with its place.
 */
final class Body {

  private static final int MAX_BYTES = 1 << 20;
  private static final Set<String> MEDIA_TYPES = Set.of("application/json",
      "application/merge-patch+json");
  private static final JsonMapper JSON = JsonMapper
      .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private final JsonNode object;

  private Body(JsonNode object) {
    this.object = object;
  }

  /**
   * Reads the body of a request.
   *
   * @param fields all that may be in it
   */
  static Body read(Context context, String... fields) {
    if (!MEDIA_TYPES.contains(mediaType(context))) {
      throw Refusal.mediaType("Send a JSON object, with Content-Type: application/json.");
    }
    JsonNode object = parse(bytes(context, MAX_BYTES));
    if (!object.isObject()) {
      throw Refusal.ofField("", "The body must be a JSON object.");
    }
    Set<String> allowed = new TreeSet<>(List.of(fields));
    for (String name : object.propertyNames()) {
      if (!allowed.contains(name)) {
        throw Refusal.ofField("/" + escaped(name), "There is no field " + Legible.line(name)
            + " here; there are " + String.join(", ", allowed) + ".");
      }
    }
    return new Body(object);
  }

  /** The type of what a request carries, without parameters; lower case. */
  static String mediaType(Context context) {
    String type = context.contentType();
    return type == null
        ? ""
        : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** What a request carries, as it came. */
  static byte[] bytes(Context context, int most) {
    try (InputStream in = context.bodyInputStream()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Refusal.tooLarge("This is larger than " + (most >> 20) + " MB; send it in parts.");
      }
      return bytes;
    } catch (IOException e) {
      throw Refusal.unreadable("The body of the request did not arrive in full; send it again.");
    }
  }

  private static JsonNode parse(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      String place = e.getLocation() == null || e.getLocation().getLineNr() < 1
          ? ""
          : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr()
              + ")";
      throw Refusal.unreadable("The body is no JSON" + place + "; mend it and send it again.");
    }
  }

  /** All of it, to be shown again. */
  Object all() {
    return object;
  }

  /** Whether the field is there, be it null. */
  boolean has(String field) {
    return object.has(field);
  }

  /** A text that must be there. */
  String text(String field) {
    String text = optionalText(field);
    if (text == null || text.isBlank()) {
      throw Refusal.ofField("/" + field, field + " is missing; give it as a text.");
    }
    return text;
  }

  /** A text that may be left out. */
  String text(String field, String otherwise) {
    String text = optionalText(field);
    return text == null ? otherwise : text;
  }

  /** A text that may be left out or null. */
  @Nullable String optionalText(String field) {
    JsonNode value = value(field);
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      throw Refusal.ofField("/" + field, field + " must be a text.");
    }
    return value.stringValue();
  }

  /** A whole number that may be left out or null. */
  @Nullable Long number(String field, long least, long most) {
    JsonNode value = value(field);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < least
        || value.longValue() > most) {
      throw Refusal.ofField("/" + field,
          field + " must be a whole number from " + least + " to " + most + ".");
    }
    return value.longValue();
  }

  /** True or false, or null if it is left out. */
  @Nullable Boolean flag(String field) {
    JsonNode value = value(field);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      throw Refusal.ofField("/" + field, field + " must be true or false.");
    }
    return value.booleanValue();
  }

  /** A list of texts; empty if it is left out or null. */
  List<String> texts(String field) {
    JsonNode value = value(field);
    List<String> texts = new ArrayList<>();
    if (value == null) {
      return texts;
    }
    if (!value.isArray()) {
      throw Refusal.ofField("/" + field, field + " must be a list of texts.");
    }
    for (int i = 0; i < value.size(); i++) {
      if (!value.get(i).isString()) {
        throw Refusal.ofField("/" + field + "/" + i, field + " must be a list of texts.");
      }
      texts.add(value.get(i).stringValue());
    }
    return texts;
  }

  /** A list of whole numbers from 1 on; empty if it is left out or null. */
  List<Long> numbers(String field) {
    JsonNode value = value(field);
    List<Long> numbers = new ArrayList<>();
    if (value == null) {
      return numbers;
    }
    if (!value.isArray()) {
      throw Refusal.ofField("/" + field, field + " must be a list of numbers.");
    }
    for (int i = 0; i < value.size(); i++) {
      if (!value.get(i).isIntegralNumber() || !value.get(i).canConvertToLong()) {
        throw Refusal.ofField("/" + field + "/" + i, field + " must be a list of numbers.");
      }
      numbers.add(value.get(i).longValue());
    }
    return numbers;
  }

  private @Nullable JsonNode value(String field) {
    JsonNode value = object.get(field);
    return value == null || value.isNull() ? null : value;
  }

  /** A name within a JSON pointer. */
  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
