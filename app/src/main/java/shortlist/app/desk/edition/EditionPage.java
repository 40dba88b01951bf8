package shortlist.app.desk.edition;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.edition.Merge.Clash;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.edition.Drafting;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.store.Store;

/**
 * The draft of the next edition. It is one form: whichever of its buttons is pressed, all that was
 * typed is kept first, so that moving a link never loses a sentence that was just typed about
 * another. What somebody else changed meanwhile is never overwritten unseen.
 */
final class EditionPage {

  private final Store store;
  private final Drafting drafting;
  private final Suggestions suggestions;
  private final Drafts drafts;
  private final LinkWatch links;
  private final Views views;
  /** The link that left the draft last, for an undo. */
  private volatile @Nullable Slot removed;

  EditionPage(Store store, Suggestions suggestions, Drafts drafts, LinkWatch links, Views views) {
    this.store = store;
    this.drafting = new Drafting(store);
    this.suggestions = suggestions;
    this.drafts = drafts;
    this.links = links;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param draft null if none is being drafted
   * @param said what was just done; null if nothing
   * @param removed the link that left the draft last; null if none did
   * @param adding the link that is to be added
   */
  record Model(
      Frame frame,
      @Nullable DraftView draft,
      LinkWatch.Watch links,
      @Nullable String said,
      @Nullable Slot removed,
      Adding adding) {}

  /**
   * A link that is to be added.
   *
   * @param link as it was typed
   * @param title as it was typed
   * @param problem why it was not added; null if nothing is wrong
   */
  record Adding(String link, String title, @Nullable String problem) {
    static final Adding NOTHING = new Adding("", "", null);
  }

  /**
   * What the template of two versions gets.
   *
   * @param number of the draft
   * @param clashes the fields that two people changed
   * @param gone whether the edition is no draft any more
   */
  record Clashing(Frame frame, int number, List<Clash> clashes, boolean gone) {}

  void addTo(RoutesConfig routes) {
    routes.get("/edition", context -> show(context, Adding.NOTHING));
    routes.get("/edition/links", context -> show(context, Adding.NOTHING));
    routes.post("/edition", this::change);
  }

  private void show(Context context, Adding adding) {
    Edition draft = store.editions().draft().orElse(null);
    // Before the findings, which must not know less of the links than the page shows.
    LinkWatch.Watch watch = links.of(draft);
    views.show(context, "edition/edition.jte",
        new Model(views.frame(context, "Edition", Frame.Section.EDITION),
            draft == null ? null : drafts.view(draft), watch,
            draft == null ? null : Said.sentence(context.queryParam("said"), draft),
            draft == null ? null : removed, adding));
  }

  private void change(Context context) {
    Typed typed = Typed.of(context);
    List<Clash> clashes = new ArrayList<>();
    List<String> said = new ArrayList<>();
    boolean[] late = {false};
    store.transaction(() -> {
      Edition draft = store.editions().draft().orElse(null);
      late[0] = typed.number() != 0 && (draft == null || draft.number() != typed.number());
      if (late[0]) {
        clashes.addAll(Merge.late(typed));
      } else if (draft != null) {
        Merge merge = new Merge(draft, typed);
        clashes.addAll(merge.clashes());
        said.add(keep(draft, merge, typed, context));
      }
    });
    if (late[0] || !clashes.isEmpty()) {
      showClashes(context, clashes, late[0]);
      return;
    }
    Adding adding = add(context, said);
    if (adding.problem() != null) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(context, adding);
      return;
    }
    suggestions.changed();
    context.redirect("/edition?said=" + (said.isEmpty() ? "saved" : said.getLast()),
        HttpStatus.SEE_OTHER);
  }

  private void showClashes(Context context, List<Clash> clashes, boolean gone) {
    context.status(HttpStatus.PRECONDITION_FAILED);
    views.show(context, "edition/clash.jte",
        new Clashing(views.frame(context, "Two versions", Frame.Section.EDITION),
            store.editions().draft().map(Edition::number).orElse(0), clashes, gone));
  }

  /** Keeps what is agreed on, and does what the button says that was pressed. */
  private String keep(Edition draft, Merge merge, Typed typed, Context context) {
    List<Slot> slots = merge.slots();
    String said = "saved";
    if (context.formParam("order") != null) {
      slots = typed.ordered(slots);
      said = "ordered";
    }
    int from = Math.max(position(slots, context.formParam("up")),
        position(slots, context.formParam("down")));
    int to = context.formParam("up") != null ? from - 1 : from + 1;
    if (from >= 0 && to >= 0 && to < slots.size()) {
      slots.add(to, slots.remove(from));
      said = "moved-" + (to + 1);
    }
    if (!merge.title().equals(draft.title()) || !merge.intro().equals(draft.intro())
        || !slots.equals(draft.slots())) {
      store.editions()
          .rewrite(draft.number(), draft.version(), merge.title(), merge.intro(), slots);
    }
    merge.returned()
        .forEach(slot -> drafting.add(slot.url().text(), slot.title(), slot.blurb(), null));
    return remove(context, said);
  }

  private String remove(Context context, String said) {
    Slot last = removed;
    if (context.formParam("putback") != null && last != null) {
      drafting.add(last.url().text(), last.title(), last.blurb(), null);
      removed = null;
      return "putback";
    }
    List<Slot> slots = store.editions().draft().map(Edition::slots).orElse(List.of());
    int at = position(slots, context.formParam("remove"));
    if (at < 0) {
      return ask(context, said);
    }
    removed = slots.get(at);
    drafting.remove(at + 1);
    return "removed";
  }

  private String ask(Context context, String said) {
    if (context.formParam("links") == null) {
      return said;
    }
    store.editions().draft().ifPresent(links::start);
    return "asking";
  }

  /** Autosaving adds nothing, for the address may be half typed. */
  private Adding add(Context context, List<String> said) {
    String link = given(context, "link");
    String title = given(context, "linktitle");
    if (link.isEmpty() || "auto".equals(context.formParam("save"))) {
      return Adding.NOTHING;
    }
    String instead = given(context, "instead");
    Drafting.Added added = drafting.add(link, title, "",
        instead.matches("[1-9]\\d?") ? Integer.valueOf(instead) : null);
    return switch (added) {
      case ADDED -> {
        said.add("added");
        yield Adding.NOTHING;
      }
      case THERE -> new Adding(link, title, "This link is in the edition already.");
      case UNKNOWN -> new Adding(link, title, "“" + Legible.line(link) + "” is no web address;"
          + " begin it with https://");
    };
  }

  private static String given(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("").strip();
  }

  private static int position(List<Slot> slots, @Nullable String url) {
    List<String> urls = slots.stream().map(slot -> slot.url().text()).toList();
    return url == null ? -1 : urls.indexOf(url);
  }
}
