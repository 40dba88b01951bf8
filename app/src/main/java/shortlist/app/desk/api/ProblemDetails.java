package shortlist.app.desk.api;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.json.Json;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong, for programs: {@code application/problem+json} (RFC 9457). */
public final class ProblemDetails {

  /** What the types of problems begin with. */
  static final String TYPES = "urn:shortlist:problem:";

  private static final String CONTENT_TYPE = "application/problem+json";

  private ProblemDetails() {}

  /** Whether a program asks, not a person. */
  public static boolean concerns(Context context) {
    return Api.holds(context.path());
  }

  /** Answers with a refusal. */
  public static void answer(Context context, HttpResponseException e) {
    HttpStatus status = HttpStatus.forStatus(e.getStatus());
    if (e instanceof Refusal refusal) {
      answer(context, TYPES + refusal.type(), status, String.valueOf(refusal.getMessage()),
          refusal.more());
    } else {
      answer(context, status, sentence(e, status));
    }
  }

  /** Answers with a problem that has no name of its own. */
  public static void answer(Context context, HttpStatus status, String sentence) {
    answer(context, "about:blank", status, sentence, Map.of());
  }

  private static void answer(Context context, String type, HttpStatus status, String sentence,
      Map<String, @Nullable Object> more) {
    Map<String, @Nullable Object> problem = Json.object("type", type, "title", status.getMessage(),
        "status", status.getCode(), "detail", sentence);
    problem.putAll(more);
    context.status(status)
        .header("Cache-Control", "no-store")
        .contentType(CONTENT_TYPE)
        .result(JsonMapper.shared().writeValueAsString(problem));
    context.res().setHeader("ETag", null);
  }

  /** The server's own messages say what its code expected, ours say what to do. */
  private static String sentence(HttpResponseException e, HttpStatus status) {
    String message = String.valueOf(e.getMessage());
    if (message.endsWith(".")) {
      return message;
    }
    return status == HttpStatus.NOT_FOUND
        ? "There is nothing at this address; " + Api.ROOT + "/openapi.json lists what there is."
        : "The desk cannot do this; " + Api.ROOT + "/openapi.json says what can be asked for.";
  }
}
