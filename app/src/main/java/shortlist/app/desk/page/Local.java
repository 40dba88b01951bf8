package shortlist.app.desk.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses within the desk: where a page is, and where a form leads back to. */
public final class Local {

  /** The form field that says where to go afterwards. */
  private static final String BACK = "back";

  /**
   * One slash, and nothing that a browser could read as another host or a second header: a form
   * must not lead to another site.
   */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

  /** What a page is told of a form that came too late: which document it was about. */
  private static final String TOO_LATE = "late";

  private static final Pattern LATE = Pattern.compile("(?<=[?&])" + TOO_LATE + "=[^&#]*&?");

  private Local() {}

  /** The address of the page that is asked for, with its query. */
  public static String here(Context context) {
    String query = context.queryString();
    String here = context.path() + (query == null ? "" : "?" + query);
    return checked(LATE.matcher(here).replaceFirst("").replaceFirst("[?&]$", ""));
  }

  /** Leads to where the form that was sent says, or to this week's page if it does not. */
  public static void goBack(Context context) {
    context.redirect(back(context), HttpStatus.SEE_OTHER);
  }

  /** The page of a link by its key: of its document if there is one, else of the past resource. */
  public static String resource(String key) {
    return "/resource?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
  }

  /** Where a form says that it leads back to. */
  public static String back(Context context) {
    return checked(context.formParam(BACK));
  }

  /** The same, for a form that came too late: the page says what became of the document. */
  public static void goBackTooLate(Context context, String documentId) {
    String back = checked(context.formParam(BACK));
    int hash = back.indexOf('#');
    String page = hash < 0 ? back : back.substring(0, hash);
    context.redirect(page + (page.contains("?") ? "&" : "?") + TOO_LATE + "=" + documentId
        + (hash < 0 ? "" : back.substring(hash)), HttpStatus.SEE_OTHER);
  }

  /** The document that a form came too late for; null if none did. */
  static @Nullable String tooLate(Context context) {
    return context.queryParam(TOO_LATE);
  }

  private static String checked(@Nullable String address) {
    return address != null && LOCAL.matcher(address).matches() ? address : "/";
  }
}
