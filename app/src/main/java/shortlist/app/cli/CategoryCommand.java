package shortlist.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.json.ShelfJson;
import shortlist.app.work.Indexing;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Categories;
import shortlist.corpus.store.Categories.Category;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;

@Command(name = "category", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Categories of past resources and documents: list, set, unset, add, rename, remove.")
final class CategoryCommand implements Runnable {

  private final Main main;

  CategoryCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE,
        "Say what to do: shortlist category list|set|unset|add|rename|remove");
  }

  @Command(mixinStandardHelpOptions = true, description = "List the categories: how many past resources came with each, how many documents you put there, and how many others were taken for it.")
  int list(@Option(names = "--json", description = "JSON lines.") boolean json) {
    try (Workspace workspace = main.openWorkspace()) {
      List<Category> categories = workspace.store().categories().all();
      for (Category category : categories) {
        if (json) {
          main.console()
              .json(ShelfJson.object(category));
        } else {
          main.console()
              .print("%s  %,d past, %,d set, %,d assigned", Legible.line(category.name()),
                  category.resources(), category.labels(), category.assigned());
        }
      }
      if (categories.isEmpty()) {
        main.console().say("There are no categories. Next: shortlist category add NAME");
        return ExitCode.NOTHING_FOUND;
      }
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Put a document or a past resource into a category; others like it follow.")
  int set(
      @Parameters(paramLabel = "URL-or-ID") String document,
      @Parameters(paramLabel = "NAME") String name) {
    try (Workspace workspace = main.openWorkspace()) {
      Categories categories = workspace.store().categories();
      String category = find(categories, name);
      categories.label(documentId(workspace.store(), document), category);
      return changed(workspace);
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Take back what was set for a document or a past resource.")
  int unset(@Parameters(paramLabel = "URL-or-ID") String document) {
    try (Workspace workspace = main.openWorkspace()) {
      if (!workspace.store()
          .categories()
          .unlabel(documentId(workspace.store(), document))) {
        throw new CommandException(ExitCode.NOTHING_FOUND,
            "No category was set for " + Legible.line(document) + ".");
      }
      return changed(workspace);
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Make a category; the words of its name find its first documents.")
  int add(@Parameters(paramLabel = "NAME") String name) {
    try (Workspace workspace = main.openWorkspace()) {
      if (!tried(() -> workspace.store().categories().add(name))) {
        throw new CommandException(ExitCode.USAGE,
            "There is a category " + Legible.line(name) + " already; choose another name.");
      }
      return changed(workspace);
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Give a category another name, also at past resources; if the new name is that of another one, they become one.")
  int rename(
      @Parameters(paramLabel = "OLD") String old,
      @Parameters(paramLabel = "NEW") String name) {
    try (Workspace workspace = main.openWorkspace()) {
      Categories categories = workspace.store().categories();
      String category = find(categories, old);
      tried(() -> {
        categories.rename(category, name);
        return true;
      });
      return changed(workspace);
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Forget a category, also at past resources; what was in it is in none until something else speaks for it.")
  int remove(@Parameters(paramLabel = "NAME") String name) {
    try (Workspace workspace = main.openWorkspace()) {
      Categories categories = workspace.store().categories();
      categories.remove(find(categories, name));
      return changed(workspace);
    }
  }

  /** Lets all documents follow, if there are any. */
  private int changed(Workspace workspace) {
    main.console().say("%,d documents changed their category.", Indexing.categorise(workspace));
    return ExitCode.DONE;
  }

  private static String find(Categories categories, String name) {
    return categories.find(name)
        .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND, "There is no category "
            + Legible.line(name) + "; shortlist category list shows them, and shortlist category"
            + " add makes one."));
  }

  /** A past resource need not have been crawled: it is known by its address. */
  private static String documentId(Store store, String idOrUrl) {
    return store.documents()
        .findByIdOrUrl(idOrUrl)
        .map(Documents.Entry::id)
        .or(() -> resource(store, idOrUrl))
        .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND,
            "There is neither a document nor a past resource " + Legible.line(idOrUrl)
                + "; shortlist search and shortlist resource list show what there is."));
  }

  private static Optional<String> resource(Store store, String address) {
    Optional<WebUrl> url = WebUrl.parse(address);
    return url.filter(wanted -> store.resources()
        .all()
        .stream()
        .map(Resource::key)
        .anyMatch(LinkKey.of(wanted).text()::equals)).map(Document::idOf);
  }

  private static boolean tried(BooleanSupplier change) {
    try {
      return change.getAsBoolean();
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, Main.sentence(e));
    }
  }
}
