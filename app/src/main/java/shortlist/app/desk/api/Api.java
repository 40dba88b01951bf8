package shortlist.app.desk.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.json.Json;
import shortlist.app.past.Retrospect;
import shortlist.app.review.Review;
import shortlist.app.work.Worker;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;

/** The verbs of the command line as resources. */
public final class Api {

  /** Below this everything is for programs. */
  public static final String PREFIX = "/api/";

  /** Where this version of it is. */
  static final String ROOT = PREFIX + "v1";

  private static final List<HandlerType> METHODS = List.of(HandlerType.GET, HandlerType.POST,
      HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

  private final List<Endpoint> endpoints = new ArrayList<>();
  private final String description = description();

  public Api(Workspace workspace, Library library, Overlay overlay, Suggestions suggestions,
      Retrospect retrospect, Worker worker) {
    Store store = workspace.store();
    Review review = new Review(store);
    Lookup lookup = new Lookup(store);
    endpoints.add(Endpoint.get("", this::index));
    endpoints.add(Endpoint.get("/openapi.json", this::describe));
    endpoints.addAll(new RankingApi(store, library, suggestions).endpoints());
    endpoints.addAll(new FindApi(library, overlay, lookup).endpoints());
    endpoints.addAll(new DocumentApi(store, library, overlay, lookup).endpoints());
    endpoints.addAll(new VerdictApi(store, review, suggestions, lookup).endpoints());
    endpoints.addAll(new CategoryApi(store, library, suggestions, lookup).endpoints());
    endpoints.addAll(new EditionApi(workspace, review, suggestions).endpoints());
    endpoints.addAll(new SourceApi(store).endpoints());
    endpoints.addAll(new PastApi(store, suggestions, retrospect).endpoints());
    endpoints.addAll(new NoteApi(store).endpoints());
    endpoints.addAll(new WorkApi(worker).endpoints());
    endpoints.addAll(new SavedApi(store, library, overlay).endpoints());
  }

  /** Whether a path is for programs, not for people. */
  public static boolean holds(String path) {
    return path.startsWith(PREFIX);
  }

  /** Adds its routes: whatever else is asked of an address is answered with what may be. */
  public void addTo(RoutesConfig routes) {
    Map<String, List<HandlerType>> methods = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      routes.addHttpHandler(endpoint.method(), ROOT + endpoint.path(), endpoint::handle);
      methods.computeIfAbsent(endpoint.path(), _ -> new ArrayList<>()).add(endpoint.method());
    }
    methods.forEach((path, known) -> {
      String allowed = allowed(known);
      routes.options(ROOT + path, context -> context.status(204).header("Allow", allowed));
      METHODS.stream()
          .filter(method -> !known.contains(method))
          .forEach(method -> routes.addHttpHandler(method, ROOT + path, context -> {
            context.header("Allow", allowed);
            throw Refusal.method("This can be asked for with " + allowed + ".");
          }));
    });
  }

  /** All that can be asked for. */
  List<Endpoint> endpoints() {
    return List.copyOf(endpoints);
  }

  private void index(Context context) {
    Reply.with(context, Json.object("description", ROOT + "/openapi.json", "paths",
        endpoints.stream().map(Endpoint::path).map(path -> ROOT + path).distinct().toList()));
  }

  private void describe(Context context) {
    Reply.with(context, "application/json; charset=utf-8", description);
  }

  private static String allowed(List<HandlerType> known) {
    TreeSet<String> names = known.stream()
        .map(HandlerType::name)
        .collect(Collectors.toCollection(TreeSet::new));
    if (names.contains("GET")) {
      names.add("HEAD");
    }
    names.add("OPTIONS");
    return String.join(", ", names);
  }

  private static String description() {
    try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("no resource openapi.json");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
