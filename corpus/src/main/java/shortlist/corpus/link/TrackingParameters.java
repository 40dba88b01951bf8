package shortlist.corpus.link;

import java.util.Locale;
import java.util.Set;

/** Query parameters that say where a click came from and never what a page shows. */
final class TrackingParameters {

  private static final Set<String> NAMES = Set.of("fbclid", "gclid", "dclid", "gbraid", "wbraid",
      "msclkid", "yclid", "twclid", "igshid",
      "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "__hssc", "__hstc", "__s", "vero_id",
      "vero_conv", "oly_enc_id", "oly_anon_id", "wickedid", "bhcl_id", "_openstat", "ref_src",
      "ref_url", "trk", "sc_cid", "s_cid", "ml_subscriber", "ml_subscriber_hash", "ncid");

  private TrackingParameters() {}

  /** Whether {@code parameter}, as {@code name=value}, is one of them. */
  static boolean contains(String parameter) {
    int equals = parameter.indexOf('=');
    String name = (equals < 0 ? parameter : parameter.substring(0, equals))
        .toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || NAMES.contains(name);
  }
}
