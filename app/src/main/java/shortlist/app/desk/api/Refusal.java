package shortlist.app.desk.api;

import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.json.Json;
import shortlist.corpus.document.Legible;

/** Why something was not done: what {@link ProblemDetails} tells. */
final class Refusal extends HttpResponseException {

  private static final long serialVersionUID = 1;

  private final String type;
  private final transient Map<String, @Nullable Object> more;

  private Refusal(
      HttpStatus status, String type, String sentence, Map<String, @Nullable Object> more) {
    super(status.getCode(), Legible.line(sentence));
    this.type = type;
    this.more = more;
  }

  /** What a program can tell the problem by, after {@link ProblemDetails#TYPES}. */
  String type() {
    return type;
  }

  /** Further members of the answer. */
  Map<String, @Nullable Object> more() {
    return more;
  }

  /** There is no such thing. */
  static Refusal notFound(String sentence) {
    return new Refusal(HttpStatus.NOT_FOUND, "not-found", sentence, Map.of());
  }

  /** What is asked for does not go with what there is. */
  static Refusal conflict(String sentence) {
    return new Refusal(HttpStatus.CONFLICT, "conflict", sentence, Map.of());
  }

  /** The body cannot be read at all. */
  static Refusal unreadable(String sentence) {
    return new Refusal(HttpStatus.BAD_REQUEST, "unreadable", sentence, Map.of());
  }

  /** The body is of another kind than can be read here. */
  static Refusal mediaType(String sentence) {
    return new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type", sentence, Map.of());
  }

  /** The body is larger than anybody needs. */
  static Refusal tooLarge(String sentence) {
    return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large", sentence, Map.of());
  }

  /** The method is not one of those that the address knows. */
  static Refusal method(String sentence) {
    return new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "method", sentence, Map.of());
  }

  /**
   * A part of the body is wrong.
   *
   * @param pointer where, as a JSON pointer (RFC 6901)
   */
  static Refusal ofField(String pointer, String sentence) {
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "field", sentence, Json.object("errors",
        List.of(Json.object("pointer", "#" + pointer, "detail", sentence))));
  }

  /** A parameter of the address is wrong. */
  static Refusal ofParameter(String name, String sentence) {
    String shown = Legible.line(name);
    return new Refusal(HttpStatus.BAD_REQUEST, "parameter", sentence, Json.object("errors",
        List.of(Json.object("parameter", shown, "detail", sentence))));
  }

  /** The request does not say what version its change is based on. */
  static Refusal unconditional() {
    return new Refusal(HttpStatus.PRECONDITION_REQUIRED, "unconditional",
        "Say with If-Match which version you change: the ETag that came with it.", Map.of());
  }

  /**
   * Somebody changed it meanwhile.
   *
   * @param current what it is now; null if it is gone
   * @param yours what was sent; null if nothing was
   */
  static Refusal stale(@Nullable Object current, @Nullable Object yours) {
    return new Refusal(HttpStatus.PRECONDITION_FAILED, "stale",
        "This was changed since you read it; look at the present version and send your change"
            + " again with its ETag.",
        Json.object("current", current, "yours", yours));
  }
}
