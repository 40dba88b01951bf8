package shortlist.crawler.trap;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import shortlist.corpus.link.WebUrl;

/** Names of visits in addresses, by which one page gets a new address for each visitor. */
public final class SessionIds {

  private static final Set<String> CERTAIN = Set.of("phpsessid", "jsessionid", "asp.net_sessionid",
      "cfid", "cftoken", "oscsid", "zenid", "sessionid", "session_id", "sessid");
  /** Names that mean other things, too; only an id that a machine made is one of a visit. */
  private static final Set<String> POSSIBLE = Set.of("sid", "s", "session", "sess", "visit");
  private static final Pattern IN_PATH = Pattern
      .compile(";(?:jsessionid|phpsessid)=[^/?;]*|/\\([SAF]\\([A-Za-z0-9]+\\)\\)",
          Pattern.CASE_INSENSITIVE);

  private SessionIds() {}

  /** The address without them; {@code url} itself if it has none. Asked for so, a page is one. */
  public static WebUrl without(WebUrl url) {
    String text = url.text();
    boolean plain = text.indexOf('?') < 0 && text.indexOf(';') < 0 && text.indexOf('(') < 0;
    if (plain || !isIn(url, Address.of(url))) {
      return url;
    }
    String path = IN_PATH.matcher(url.path()).replaceAll("");
    StringBuilder query = new StringBuilder();
    for (String parameter : url.query().split("&", -1)) {
      if (!parameter.isEmpty() && !isSession(parameter)) {
        query.append(query.isEmpty() ? '?' : '&').append(parameter);
      }
    }
    return WebUrl.parse(url.scheme() + "://" + url.authority() + path + query).orElse(url);
  }

  /** Whether an address has any. */
  static boolean isIn(WebUrl url, Address address) {
    for (Map.Entry<String, String> parameter : address.parameters().entrySet()) {
      if (isSession(parameter.getKey(), parameter.getValue())) {
        return true;
      }
    }
    String text = url.text();
    boolean possible = text.indexOf(';') >= 0 || text.indexOf('(') >= 0;
    return possible && IN_PATH.matcher(url.path()).find();
  }

  private static boolean isSession(String parameter) {
    int equals = parameter.indexOf('=');
    return equals > 0 && isSession(parameter.substring(0, equals).toLowerCase(Locale.ROOT),
        parameter.substring(equals + 1));
  }

  private static boolean isSession(String name, String value) {
    return CERTAIN.contains(name) || (POSSIBLE.contains(name) && Address.isToken(value));
  }
}
