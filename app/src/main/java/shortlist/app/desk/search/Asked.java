package shortlist.app.desk.search;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.search.SearchRequest;
import shortlist.indexer.search.SearchRequest.Order;

/**
 * A search as its address spells it: all state of the page is in there.
 *
 * @param query as it was typed, without blanks around it; may be empty
 * @param order of the hits
 * @param from how many of the first hits are left out
 */
public record Asked(String query, Order order, int from) {

  /** Hits on a page. */
  static final int PAGE = 30;

  private static final int MAX_FROM = 10_000 - PAGE;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

  /** The search that a request asks for; what it does not say is as usual. */
  static Asked of(Context context) {
    String query = context.queryParam("q");
    return new Asked(query == null ? "" : query.strip(), order(context.queryParam("sort")),
        number(context.queryParam("from"), 0, MAX_FROM));
  }

  /** The order that a request or a form names. */
  static Order order(@Nullable String label) {
    return label == null || label.isEmpty()
        ? Order.RELEVANCE
        : Order.ofLabel(label)
            .orElseThrow(() -> new BadRequestResponse(
                "Hits are sorted by relevance, newest, oldest or engagement."));
  }

  /** A number that a request may give, cut at {@code max}. */
  static int number(@Nullable String text, int otherwise, int max) {
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new BadRequestResponse("Hits are counted with numbers from 0 to 10000.");
    }
    return Math.min(Integer.parseInt(text), max);
  }

  SearchRequest request() {
    return new SearchRequest(query, order, from, PAGE);
  }

  /** The same search for another text, from its first hit on. */
  Asked with(String other) {
    return new Asked(other, order, 0);
  }

  /** The same search in another order, from its first hit on. */
  Asked with(Order other) {
    return new Asked(query, other, 0);
  }

  /** The same search further on, or further back. */
  Asked with(int start) {
    return new Asked(query, order, Math.clamp(start, 0, MAX_FROM));
  }

  /** The address of the page of results. */
  String href() {
    return "/search" + parameters();
  }

  /** The address of its feed. */
  String feed() {
    return "/search.atom" + with(0).parameters();
  }

  private String parameters() {
    return "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
        + (order == Order.RELEVANCE ? "" : "&sort=" + order.label())
        + (from == 0 ? "" : "&from=" + from);
  }
}
