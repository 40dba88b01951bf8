package shortlist.corpus.link;

/** The name of a site without the label that says which form of it is served. */
final class SiteName {

  private static final String[] FORMS = {"www.", "m.", "mobile.", "amp."};
  private static final String[] SECOND_LEVEL = {"co.", "com.", "org.", "net.", "ac.", "gov.",
      "edu."};

  private SiteName() {}

  /** The site of a host with or without its port. */
  static String of(String authority) {
    String site = authority;
    for (String form : FORMS) {
      if (site.startsWith(form) && isSite(site, form.length())) {
        site = site.substring(form.length());
      }
    }
    // Wikis of many languages put the label for mobiles after that of the language.
    int dot = site.indexOf('.');
    return dot > 0 && site.startsWith("m.", dot + 1) && isSite(site, dot + 3)
        ? site.substring(0, dot + 1) + site.substring(dot + 3)
        : site;
  }

  /** Whether what begins at {@code start} can be a site's own name, not just a registry's. */
  private static boolean isSite(String host, int start) {
    int dot = host.indexOf('.', start);
    if (dot < 0) {
      return false;
    }
    if (host.indexOf('.', dot + 1) >= 0) {
      return true;
    }
    boolean country = host.length() - dot - 1 == 2;
    for (String registry : SECOND_LEVEL) {
      if (country && dot + 1 - start == registry.length() && host.startsWith(registry, start)) {
        return false;
      }
    }
    return true;
  }
}
