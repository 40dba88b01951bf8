package shortlist.app.desk.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * One thing that can be asked for.
 *
 * @param path below {@link Api#ROOT}, in the router's spelling
 * @param query the parameters that it takes; others are refused, for they are mistyped
 * @param handler what answers
 */
record Endpoint(HandlerType method, String path, Set<String> query, Handler handler) {

  Endpoint {
    query = Set.copyOf(query);
  }

  static Endpoint get(String path, Handler handler, String... query) {
    return new Endpoint(HandlerType.GET, path, Set.of(query), handler);
  }

  static Endpoint post(String path, Handler handler, String... query) {
    return new Endpoint(HandlerType.POST, path, Set.of(query), handler);
  }

  static Endpoint put(String path, Handler handler, String... query) {
    return new Endpoint(HandlerType.PUT, path, Set.of(query), handler);
  }

  static Endpoint patch(String path, Handler handler) {
    return new Endpoint(HandlerType.PATCH, path, Set.of(), handler);
  }

  static Endpoint delete(String path, Handler handler, String... query) {
    return new Endpoint(HandlerType.DELETE, path, Set.of(query), handler);
  }

  void handle(Context context) throws Exception {
    for (String name : context.queryParamMap().keySet()) {
      if (!query.contains(name)) {
        throw Refusal.ofParameter(name, "There is no parameter of this name here"
            + (query.isEmpty()
                ? "."
                : "; there are " + String.join(", ", query.stream()
                    .sorted()
                    .toList()) + "."));
      }
    }
    handler.handle(context);
  }
}
