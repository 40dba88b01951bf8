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

  private Local() {}

  /** The address of the page that is asked for, with its query. */
  public static String here(Context context) {
    String query = context.queryString();
    return checked(context.path() + (query == null ? "" : "?" + query));
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

  private static String checked(@Nullable String address) {
    return address != null && LOCAL.matcher(address).matches() ? address : "/";
  }
}
