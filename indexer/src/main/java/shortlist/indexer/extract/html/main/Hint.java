package shortlist.indexer.extract.html.main;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names that authors give to an element hint at. */
enum Hint {
  CONTENT("""
    content body text entry prose markdown richtext rte wysiwyg paragraph copy"""), ARTICLE("""
    article post story blog blogpost hentry single news"""), MAIN("""
    main page primary center document doc"""), HEADLINE("""
    title headline heading hed h1"""), LEAD("""
    lead lede standfirst dek deck intro subtitle subheadline subhead excerpt summary
    abstract teaser description desc blurb kicker"""), COMMENT("""
    comments comment disqus respond commentlist livefyre coral"""), REPLY("""
    reply replies message thread topic answer question forum cooked bbwrapper postbody
    bbcode"""), RELATED("""
    related recommended recommendations recommendation recirculation recirc similar more
    readmore further next previous prev suggested also outbrain taboola trending popular
    latest recent mostread upnext prevnext"""), SHARE("""
    share sharing sharedaddy social follow twitter facebook linkedin addtoany addthis
    bookmark print email"""), NAVIGATION("""
    nav navbar navigation menu menubar submenu dropdown topbar masthead header skip
    sitemap tabs tab toolbar"""), FOOTER("""
    footer foot bottom copyright colophon legal disclaimer"""), SIDEBAR("""
    sidebar side aside rail left right secondary column col gutter"""), AUTHOR("""
    author authors byline bio authorbox avatar contributor profile user username writer
    vcard"""), META("""
    meta metadata postmeta date dateline time timestamp published info details stats
    views readtime edit edited"""), ADVERT("""
    ad ads advert advertisement adslot sponsor sponsored promo promotion promoted banner
    affiliate offer cta upsell paywall donate donation"""), SUBSCRIBE("""
    newsletter subscribe subscription signup login signin register form search contact
    feedback survey poll vote rating"""), TAGS("""
    tags tag taglist tagcloud category categories topics label labels keywords badge"""), CONSENT(
      """
        cookie cookies consent gdpr privacy notice alert onetrust"""), CAPTION("""
        caption figcaption credit credits image img photo picture gallery figure media video
        thumbnail thumb slideshow carousel slider"""), HIDDEN("""
        hidden invisible modal popup overlay dialog popover tooltip sr screenreader
        visuallyhidden noscript lightbox drawer collapse"""), CONTENTS("""
        toc contents breadcrumb breadcrumbs pagination pager pages anchor headerlink hash
        permalink editsection lineno linenos"""), WIDGET("""
        widget widgets block module component box panel infobox navbox embed tweet iframe
        quiz weather"""), CARD("""
        card cards item items list listing grid tile row feed result results archive
        collection"""), PRODUCT("""
        product price pricing cart buy shop checkout review reviews spec specs specification
        feature features hero testimonial faq accordion"""), QUOTE("""
        pullquote pull quote callout highlight keypoints takeaways note admonition tip
        warning"""), CODE("""
        code highlight snippet codehilite sourcecode prettyprint syntax"""), NOTES("""
        footnotes footnote references reference reflist bibliography citation citations
        sources notes endnotes""");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Map<String, Integer> MASKS = masks();
  private static final int MAX_NAMES = 400;

  private final String words;

  Hint(String words) {
    this.words = words;
  }

  /** Its bit; sets of hints are made anew on every run, and never kept. */
  @SuppressWarnings("EnumOrdinal")
  int mask() {
    return 1 << ordinal();
  }

  /** The hints in an element's class, id and test names, a bit each. */
  static int of(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    return in(element.className()) | in(element.id()) | in(element.attr("data-testid"))
        | in(element.attr("data-component"));
  }

  /** The hints in names such as {@code entry-content postBody}. */
  static int in(String names) {
    int mask = 0;
    int end = Math.min(names.length(), MAX_NAMES);
    int start = 0;
    for (int i = 0; i < end; i++) {
      char c = names.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean hump = letter && i > start && c <= 'Z' && names.charAt(i - 1) >= 'a';
      if (!letter || hump) {
        mask |= mask(names, start, i);
        start = letter ? i : i + 1;
      }
    }
    return mask | mask(names, start, end);
  }

  private static int mask(String names, int from, int to) {
    return to - from < 2 ? 0 : MASKS.getOrDefault(lower(names, from, to), 0);
  }

  private static String lower(String names, int from, int to) {
    char[] letters = new char[to - from];
    for (int i = from; i < to; i++) {
      letters[i - from] = (char) (names.charAt(i) | 0x20);
    }
    return new String(letters);
  }

  private static Map<String, Integer> masks() {
    Map<String, Integer> masks = new HashMap<>();
    for (Hint hint : values()) {
      for (String word : SPACE.split(hint.words, -1)) {
        masks.merge(word, hint.mask(), (a, b) -> a | b);
      }
    }
    return Map.copyOf(masks);
  }
}
