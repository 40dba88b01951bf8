package shortlist.app.desk.guide;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Local;
import shortlist.app.desk.page.Views;
import shortlist.app.past.Retrospect;
import shortlist.app.past.TopEntry;
import shortlist.app.past.TopFormat;
import shortlist.app.past.TopList;
import shortlist.app.past.TopRequest;
import shortlist.app.past.TopText;
import shortlist.corpus.document.Legible;

/** The past resources that readers engaged with most, for a year or for all. */
public final class TopPage {

  private final Retrospect retrospect;
  private final Views views;

  public TopPage(Retrospect retrospect, Views views) {
    this.retrospect = retrospect;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param list null where what was asked for cannot be read
   * @param problem a sentence on that; null if there is none
   * @param years to choose from
   * @param year as it was typed or chosen
   * @param n as it was typed
   * @param categories as it was typed
   */
  record Model(
      Frame frame,
      @Nullable TopList list,
      @Nullable String problem,
      List<String> years,
      String year,
      String n,
      String categories) {

    /** The forms to take the list away in. */
    List<TopFormat> formats() {
      return List.of(TopFormat.values());
    }

    /** The address of the list in a form. */
    String href(TopFormat format) {
      return "/top." + format.ending() + "?" + Objects.requireNonNull(list).request().query();
    }

    /** What a form is called. */
    String name(TopFormat format) {
      return switch (format) {
        case MARKDOWN -> "Markdown";
        case HTML -> "HTML";
        case JSON -> "JSON";
        case TEXT -> "Plain text";
      };
    }

    /** What the list rests on. */
    List<String> basis() {
      return TopText.basis(Objects.requireNonNull(list));
    }

    /** The address of an entry's own page. */
    String item(TopEntry entry) {
      return Local.resource(entry.resource().key());
    }

    /** Where an entry comes from; may be empty. */
    String source(TopEntry entry) {
      return Legible.line(TopText.source(entry));
    }

    /** Where an entry ran; may be empty. */
    String edition(TopEntry entry) {
      return Legible.line(TopText.edition(entry));
    }
  }

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/top", this::show);
    for (TopFormat format : TopFormat.values()) {
      routes.get("/top." + format.ending(), context -> export(context, format));
    }
  }

  private void show(Context context) {
    Retrospect.Reading past = retrospect.current();
    String year = text(context, "year", "");
    String number = text(context, "n", String.valueOf(TopRequest.USUAL));
    String categories = text(context, "categories", "");
    TopList list = null;
    String problem = null;
    try {
      list = TopList.of(past.chronicle(), past.remarks(), request(context));
    } catch (IllegalArgumentException e) {
      context.status(HttpStatus.BAD_REQUEST);
      problem = e.getMessage();
    }
    List<String> years = new ArrayList<>(
        TopList.years(past.chronicle()).stream().map(String::valueOf).toList());
    if (list != null && !year.isEmpty() && !years.contains(year)) {
      years.add(year);
    }
    views.show(context, "guide/top.jte",
        new Model(views.frame(context, list == null ? "Top" : TopText.title(list),
            Frame.Section.TOP), list, problem, years, year, number, categories));
  }

  private void export(Context context, TopFormat format) {
    Retrospect.Reading past = retrospect.current();
    try {
      TopList list = TopList.of(past.chronicle(), past.remarks(), request(context));
      context.contentType(format.contentType()).result(format.write(list));
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(String.valueOf(e.getMessage()));
    }
  }

  private static TopRequest request(Context context) {
    Integer number = number(context, "n");
    return new TopRequest(number(context, "year"), number == null ? TopRequest.USUAL : number,
        number(context, "categories"));
  }

  private static @Nullable Integer number(Context context, String name) {
    String text = text(context, name, "");
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException("“" + Legible.line(text) + "” is no number for "
          + (name.equals("n") ? "how many links" : "the " + name) + "; write digits only.");
    }
    return Integer.valueOf(text);
  }

  private static String text(Context context, String name, String otherwise) {
    String text = Objects.requireNonNullElse(context.queryParam(name), otherwise).strip();
    return text.length() <= 100 ? text : text.substring(0, 100);
  }
}
