package shortlist.app.desk.sources;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.sources.ListPage.Mishap;
import shortlist.corpus.exchange.Entry;
import shortlist.corpus.exchange.Imported;
import shortlist.corpus.exchange.SourceFile;
import shortlist.corpus.exchange.StarterCollection;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Store;

/** How sources come: by an address that is looked at first, by a list, by the starter list. */
final class AddPage {

  private final Store store;
  private final Lookouts lookouts;
  private final ListPage list;
  private final Views views;

  AddPage(Store store, Lookouts lookouts, ListPage list, Views views) {
    this.store = store;
    this.lookouts = lookouts;
    this.list = list;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param finding null while it is looked at, or if it could not be
   */
  record Model(Frame frame, Lookout lookout, @Nullable Finding finding) {}

  void addTo(RoutesConfig routes) {
    routes.post("/sources/look", this::look);
    routes.get("/sources/look/{number}", this::show);
    routes.post("/sources/add", this::add);
    routes.post("/sources/import", this::importList);
    routes.post("/sources/starter", context -> finish(context, StarterCollection.sources()));
  }

  private void look(Context context) {
    String typed = field(context, "address");
    Optional<WebUrl> address = SourceFile.address(typed);
    if (address.isEmpty()) {
      list.refuse(context, HttpStatus.BAD_REQUEST, Mishap.ofLook(typed,
          "This is no web address; give it as https://example.org/blog/.", false));
      return;
    }
    try {
      context.redirect("/sources/look/" + lookouts.begin(address.get()).number(),
          HttpStatus.SEE_OTHER);
    } catch (Lookouts.NotLookedAtException e) {
      list.refuse(context, HttpStatus.CONFLICT,
          Mishap.ofLook(typed, String.valueOf(e.getMessage()), e.lacksContact()));
    }
  }

  private void show(Context context) {
    Lookout lookout = find(context.pathParam("number"))
        .orElseThrow(() -> new NotFoundResponse("What was found there is no longer known; look at"
            + " the address again on the page of the sources."));
    views.show(context, "sources/look.jte",
        new Model(views.frame(context, "Add a source", Frame.Section.SOURCES), lookout,
            Optional.ofNullable(lookout.report())
                .map(report -> Finding.of(report, store.sources().all()))
                .orElse(null)));
  }

  /** The titles are those that were found: what a form says of them does not count. */
  private void add(Context context) {
    Optional<Finding> finding = find(field(context, "look"))
        .flatMap(lookout -> Optional.ofNullable(lookout.report()))
        .map(report -> Finding.of(report, List.of()));
    List<Entry> entries = new ArrayList<>();
    for (String text : context.formParams("url")) {
      WebUrl.parse(text)
          .ifPresent(url -> entries.add(
              new Entry(url, finding.flatMap(found -> found.title(url)).orElse(null))));
    }
    if (entries.isEmpty()) {
      list.refuse(context, HttpStatus.BAD_REQUEST, Mishap.ofLook("",
          "Nothing was chosen, so nothing was added; look at the address again.", false));
    } else {
      finish(context, entries);
    }
  }

  /** What can be used is taken; what cannot stays in the field, with a sentence for each. */
  private void importList(Context context) {
    String text = field(context, "list");
    Imported<Entry> imported = SourceFile.parse(text);
    if (imported.problems().isEmpty() && !imported.items().isEmpty()) {
      finish(context, imported.items());
      return;
    }
    int added = store(imported.items());
    List<String> lines = new ArrayList<>();
    lines.add(imported.items().isEmpty()
        ? "There is no web address in this; paste an address a line, or the text of an OPML or"
            + " bookmarks file."
        : added + " of " + imported.items().size() + " were added, the others were known; these"
            + " could not be used:");
    lines.addAll(imported.problems().stream().limit(20).toList());
    list.refuse(context, HttpStatus.UNPROCESSABLE_CONTENT, Mishap.ofList(text, lines));
  }

  private void finish(Context context, List<Entry> entries) {
    int added = store(entries);
    context.redirect("/sources?added=" + added + "&known=" + (entries.size() - added),
        HttpStatus.SEE_OTHER);
  }

  private int store(List<Entry> entries) {
    List<Entry> added = new ArrayList<>();
    store.transaction(() -> entries.forEach(entry -> store.sources()
        .add(entry.url(), entry.title())
        .ifPresent(_ -> added.add(entry))));
    return added.size();
  }

  private Optional<Lookout> find(String number) {
    return number.matches("[0-9]{1,18}")
        ? lookouts.find(Long.parseLong(number))
        : Optional.empty();
  }

  private static String field(Context context, String name) {
    String value = context.formParam(name);
    return value == null ? "" : value;
  }
}
