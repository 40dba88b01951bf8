package shortlist.corpus.link;

import java.util.Locale;
import java.util.Set;

/** Query parameters that say where a click came from and never what a page shows. */
final class TrackingParameters {

  private static final Set<String> NAMES = Set.of(
      // Clicks on advertisements.
      "fbclid", "gclid", "dclid", "gclsrc", "gbraid", "wbraid", "gad_source", "gad_campaignid",
      "msclkid", "yclid", "ysclid", "twclid", "ttclid", "igshid", "li_fat_id", "rdt_cid", "epik",
      "srsltid", "irclickid",
      // Newsletters and what sends them.
      "mc_cid", "mc_eid", "mc_tc", "mkt_tok", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp",
      "hsctatracking", "__s", "vero_id", "vero_conv", "oly_enc_id", "oly_anon_id", "bhcl_id",
      "ml_subscriber", "ml_subscriber_hash", "sc_cid", "s_cid", "ncid", "rb_clickid", "wickedid",
      // Analytics.
      "_openstat", "ref_src", "ref_url", "trk", "_ga", "_gl", "_branch_match_id",
      "_branch_referrer");
  private static final String CAMPAIGN = "utm_";

  /** For each first letter the lengths of the names, a bit each: most parameters end here. */
  private static final long[] LENGTHS = lengths();

  private TrackingParameters() {}

  /** Whether the parameter {@code text[start, end)}, a name with or without value, is one. */
  static boolean contains(CharSequence text, int start, int end) {
    int nameEnd = start;
    while (nameEnd < end && text.charAt(nameEnd) != '=') {
      nameEnd++;
    }
    int length = nameEnd - start;
    if (length == 0) {
      return false;
    }
    int first = text.charAt(start) | 0x20;
    if (first == 'u' && length >= CAMPAIGN.length()) {
      return name(text, start, start + CAMPAIGN.length()).equals(CAMPAIGN);
    }
    return first < LENGTHS.length && length < Long.SIZE && ((LENGTHS[first] >>> length) & 1) != 0
        && NAMES.contains(name(text, start, nameEnd));
  }

  private static String name(CharSequence text, int start, int end) {
    return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
  }

  private static long[] lengths() {
    long[] lengths = new long[128];
    for (String name : NAMES) {
      lengths[name.charAt(0) | 0x20] |= 1L << name.length();
    }
    return lengths;
  }
}
