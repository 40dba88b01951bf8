package shortlist.corpus.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shortlist.corpus.link.WebUrl;

/**
 * Links that mail services put into every mailing: to unsubscribe, to change one's profile, to read
 * the mailing in a browser, to pass it on. They say nothing of what readers like.
 */
final class UtilityLink {

  private static final Set<String> SCHEMES = Set.of("mailto", "tel", "sms", "javascript", "about");
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
  /** Sites that do nothing else; what stands below them counts as well. */
  private static final Pattern SITES = Pattern.compile("(?:.*\\.)?(?:list-manage\\d?\\.com"
      + "|campaign-archive\\d?\\.com|forward-to-friend\\d?\\.com|mailchi\\.mp|eepurl\\.com"
      + "|kmail-lists\\.com|convertkit-mail\\d?\\.com|addtoany\\.com|addthis\\.com"
      + "|wa\\.me|api\\.whatsapp\\.com)");
  private static final Set<String> WORDS = Set.of("unsubscribe", "unsub", "optout", "opt-out",
      "opt_out", "update-profile", "update_profile", "updateprofile", "email-preferences",
      "email_preferences", "manage-preferences", "subscription-preferences", "manage-subscription",
      "manage-subscriptions", "manage_subscription", "subscription-settings", "vcard", "vcard.vcf",
      "view-in-browser", "viewinbrowser", "view-online", "webview", "web-version", "webversion",
      "forward-to-a-friend", "forward-to-friend");
  /** Site and beginning of the path of forms that hand a link on. */
  private static final Pattern SHARING = Pattern.compile("(?:www\\.|m\\.|mobile\\.)?(?:"
      + "(?:twitter|x)\\.com/(?:intent/|share\\b|home\\?status=)"
      + "|facebook\\.com/(?:sharer|share\\.php|dialog/)"
      + "|linkedin\\.com/(?:sharearticle|sharing/|cws/share)"
      + "|reddit\\.com/submit|news\\.ycombinator\\.com/submitlink|bsky\\.app/intent/"
      + "|threads\\.(?:net|com)/intent/|pinterest\\.com/pin/create|tumblr\\.com/(?:share|widgets/)"
      + "|(?:t|telegram)\\.me/share|getpocket\\.com/(?:save|edit)|instapaper\\.com/(?:edit|hello)"
      + "|buffer\\.com/add|bufferapp\\.com/add|plus\\.google\\.com/share).*");
  /** A mail address as a part of a path: such a link is somebody's own. */
  private static final Pattern PERSONAL = Pattern.compile(
      "[^/]+(?:@|%40)[^/@]+\\.[a-z]{2,}");

  private UtilityLink() {}

  /** Whether a text that is no web address is such a link, or stands for one: {@code *|UNSUB|*}. */
  static boolean isNoAddress(String text) {
    String link = text.strip().toLowerCase(Locale.ROOT);
    Matcher scheme = SCHEME.matcher(link);
    if (scheme.matches() && SCHEMES.contains(scheme.group(1))) {
      return true;
    }
    String rest = link.startsWith("http://") || link.startsWith("https://")
        ? link.substring(link.indexOf("//") + 2)
        : link;
    return (!rest.isEmpty() && "*{[%#$<".indexOf(rest.charAt(0)) >= 0)
        || WORDS.contains(link.replaceFirst(" link$", "").replace(' ', '-'));
  }

  /** Whether an address is such a link. */
  static boolean isOne(WebUrl url) {
    String path = url.pathAndQuery().toLowerCase(Locale.ROOT);
    if (SITES.matcher(url.host()).matches() || SHARING.matcher(url.host() + path).matches()) {
      return true;
    }
    for (String part : url.path().toLowerCase(Locale.ROOT).split("/", -1)) {
      if (WORDS.contains(part) || PERSONAL.matcher(part).matches()) {
        return true;
      }
    }
    return false;
  }
}
