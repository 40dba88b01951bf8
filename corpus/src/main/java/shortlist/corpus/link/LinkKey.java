package shortlist.corpus.link;

/**
 * What a link is known under, whatever form its address has: scheme, {@code www.}, final slash,
 * index page, session id and order of parameters do not count, the AMP and mobile forms of a page
 * are the page, and the abstract, PDF and versions of a paper are one. A key is for comparing, not
 * for fetching.
 *
 * @param text the key, for example {@code example.org/post} or {@code doi:10.1145/3292500.3330744}
 */
public record LinkKey(String text) {

  /** The key of an address. */
  public static LinkKey of(WebUrl url) {
    WebUrl original = AmpCache.original(url);
    String site = SiteName.of(original.authority());
    String path = original.path();
    String known = switch (site) {
      case "arxiv.org", "export.arxiv.org", "ar5iv.org", "ar5iv.labs.arxiv.org" ->
        PaperKey.ofArxiv(path);
      case "youtu.be", "youtube.com", "music.youtube.com", "youtube-nocookie.com" ->
        VideoKey.of(site, path, original.query());
      default -> PaperKey.ofDoi(site, path);
    };
    return new LinkKey(known != null ? known : PageKey.of(site, path, original.query()));
  }

  @Override
  public String toString() {
    return text;
  }
}
