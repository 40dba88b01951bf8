package shortlist.indexer.extract;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Pages that are made to exhaust whoever reads them, by name. */
final class HostilePages {

  private static final String WORDS = "The quick models drift slowly, and nobody sees it. ";
  private static final String TEXT = "<p>" + WORDS.repeat(10) + "</p>";
  private static final int MB = 1 << 20;

  private final Map<String, Supplier<byte[]>> pages = new LinkedHashMap<>();

  /** All of them; each is made when it is asked for, for some are large. */
  static Map<String, Supplier<byte[]>> all() {
    HostilePages all = new HostilePages();
    all.nested();
    all.large();
    all.many();
    all.head();
    all.markup();
    all.unlikely();
    return all.pages;
  }

  private void nested() {
    for (String tag : new String[]{"div", "span", "b", "a href=x", "font", "p", "ul><li",
        "blockquote", "table><tr><td", "table", "svg", "math", "svg><foreignObject", "template",
        "select", "button", "form", "dl><dd", "object", "nobr", "h1", "section class=comment",
        "custom-element", "math><mi", "noscript", "details><summary", "pre", "code", "frameset",
        "option", "optgroup", "ruby><rt", "li", "dd", "td", "caption", "a><table", "b><table",
        "b><p"}) {
      add("nested " + tag, ("<" + tag + ">").repeat(100_000) + WORDS.repeat(5));
    }
    add("formatting that goes on too deep",
        "<div>".repeat(250) + "<b><i><i></b><div><div><p><a href=x>" + TEXT);
    add("templates too deep",
        "<template>" + "<n>".repeat(250) + "<noscript><n><template><l>" + TEXT);
    add("nested and closed", "<div>".repeat(100_000) + TEXT + "</div>".repeat(100_000));
    add("closed but never opened", TEXT + "</p></div></b>".repeat(200_000));
    add("formatting repeated", TEXT + "<b><i><a href=x>".repeat(20_000) + "text");
    add("formatting crossed", TEXT + "<b><i><a href=x><p>x</b></i></a>".repeat(20_000));
    add("formatting of many attributes", formatting());
    add("paragraphs that reopen formatting",
        "<font size=1><font size=2><font size=3><font size=4><b><i><u><s>"
            + "<p>text".repeat(50_000));
    add("unclosed elements", TEXT + "<p><b><div><em><span>".repeat(10_000));
    add("nested lists in quotes", "<blockquote><ul><li>text".repeat(30_000));
    add("tables in cells with text", "<table><tr><td>text".repeat(30_000));
    add("text out of place in tables", "<table>" + "text<tr>".repeat(100_000));
    add("code in code", "<pre><code>a\nb".repeat(20_000));
    add("lines of code in code", "<code>a\nb".repeat(20_000));
    add("links in headings", "<h2><a href=/x>Some long headline</a>".repeat(30_000));
    add("spans in names", TEXT + "<span itemprop=author><span itemprop=name>A B".repeat(20_000));
    add("authors in authors", TEXT + "<div class=byline>Ada Lund ".repeat(20_000));
    add("dates in dates", TEXT + "<div class=date>1 May 2020 ".repeat(20_000));
    add("articles in articles", ("<article>" + TEXT).repeat(5_000));
    add("mains beside mains", ("<main>" + TEXT + "</main>").repeat(5_000));
  }

  private void large() {
    add("one line of 20 MB", "<html><body><p>" + "word ".repeat(4 * MB));
    add("one word of 20 MB", "<html><body><p>" + "x".repeat(20 * MB));
    add("200 MB of text", "<html><p>" + WORDS.repeat(200 * MB / WORDS.length()));
    add("a title of 10 MB", "<title>" + "long ".repeat(2 * MB) + "</title>" + TEXT);
    add("a title of separators", "<title>" + "a | ".repeat(MB / 2) + "</title>" + TEXT);
    add("a title of blanks", "<title>a" + " ".repeat(4 * MB) + "|b</title>" + TEXT);
    add("a heading of 4 MB", "<h1>" + "long - ".repeat(MB / 2) + "</h1>" + TEXT);
    add("a heading of marks", "<h1>" + "¶".repeat(MB) + "x</h1>" + TEXT);
    add("an attribute of 4 MB", "<div class='" + "a ".repeat(2 * MB) + "'>" + TEXT + "</div>");
    add("a style of 4 MB", "<div style='" + "a: b; ".repeat(MB / 2) + "'>" + TEXT + "</div>");
    add("an address of 4 MB", TEXT + "<a href='/" + "a/../".repeat(MB / 2) + "'>link</a>");
    add("an alternative text of 4 MB", TEXT + "<img alt='" + "a ".repeat(2 * MB) + "'>");
    add("a comment of 4 MB", TEXT + "<!--" + "- ".repeat(2 * MB) + "-->");
    add("an unclosed comment", TEXT + "<!--" + "->".repeat(2 * MB));
    add("comments before a feed", "<!--x-->".repeat(MB / 2) + "x" + TEXT);
    add("blanks before a feed", " ".repeat(4 * MB) + "<" + TEXT);
    add("code of 4 MB", TEXT + "<pre>" + "x = 1\n".repeat(MB / 2) + "</pre>");
    add("code of blank lines", TEXT + "<pre>" + " \n".repeat(MB) + "x</pre>");
    add("code of blanks", TEXT + "<pre>" + " ".repeat(4 * MB) + "x</pre>");
    add("code whose class is long", TEXT + "<pre class='" + "language ".repeat(MB / 4) + "'>x");
    add("a style sheet of 4 MB", "<style>" + "a{}".repeat(MB) + "</style>" + TEXT);
    add("a script of 4 MB", "<script>" + "a();".repeat(MB) + "</script>" + TEXT);
    add("an unclosed script", TEXT + "<script>" + "a();".repeat(MB));
    add("script in a script", "<script><!--<script>".repeat(MB / 8) + TEXT);
    add("a byline of 4 MB", TEXT + "<div class=author>By " + "Ada Lund, ".repeat(MB / 4));
    add("an author of 4 MB", "<meta name=author content='" + "Ada Lund and ".repeat(MB / 4)
        + "'>" + TEXT);
    add("a description of 4 MB", "<meta name=description content='" + WORDS.repeat(80_000)
        + "'>" + TEXT);
    add("a date of 4 MB", "<meta name=date content='" + "1".repeat(4 * MB) + "'>" + TEXT);
    add("days of 4 MB", TEXT + "<time>" + "12 of ".repeat(MB / 2) + "</time>");
    add("a generator of 4 MB", "<meta name=generator content='" + "docusaurus".repeat(MB / 4)
        + "'>" + TEXT);
    add("a language of 4 MB", "<html lang='" + "e".repeat(4 * MB) + "'>" + TEXT);
    add("a tag name of 4 MB", "<" + "x".repeat(4 * MB) + ">" + TEXT);
    add("an attribute name of 4 MB", "<p " + "x".repeat(4 * MB) + ">" + TEXT);
  }

  private void many() {
    add("50,000 links", "<p><a href=/page>Some other page</a> ".repeat(50_000));
    add("50,000 links to one another", links());
    add("a list of 50,000 links", "<ul>" + "<li><a href=/page>Other page</a>".repeat(50_000));
    add("a million attributes", "<div " + attributes(400_000) + ">" + TEXT + "</div>");
    add("one attribute a million times", "<div " + "a=b ".repeat(MB) + ">" + TEXT + "</div>");
    add("a million entities", "<p>" + "&amp;&#x41;&notin;&bogus;&".repeat(MB / 5) + "</p>");
    add("ampersands", "<p>" + "&".repeat(4 * MB) + "</p>");
    add("only numeric entities", "<p>" + "&#100;".repeat(MB / 2) + "</p>");
    add("entities beyond Unicode", "<p>" + "&#x110000;&#0;&#xd800;&#99999999999;".repeat(MB / 8));
    add("a million line breaks", "<p>" + "<br>".repeat(MB) + "text</p>");
    add("line breaks with text", "<p>" + "a<br>".repeat(MB / 2) + "text</p>");
    add("a million empty elements", "<i></i>".repeat(MB / 2) + TEXT);
    add("a million paragraphs", "<p>a</p>".repeat(MB / 2));
    add("a million words in elements", "<b>word</b> ".repeat(MB / 4));
    add("a million emphases", "<p><em> a </em>".repeat(MB / 4));
    add("a million tags that are none", "< a<>".repeat(MB / 2) + TEXT);
    add("a million pictures", TEXT + "<img src=x>".repeat(MB / 4));
    add("100,000 figures", "<figure><img><figcaption>text</figcaption></figure>".repeat(50_000));
    add("100,000 headings", "<h2>Some headline</h2>".repeat(100_000));
    add("100,000 first headings", "<h1>Some headline</h1>".repeat(100_000));
    add("100,000 choices", "<select>" + "<option>a".repeat(100_000) + "</select>" + TEXT);
    add("100,000 forms", TEXT + "<form><input></form>".repeat(100_000));
    add("100,000 articles", ("<article><h2><a href=/a>Some headline</a></h2>"
        + "<p>text</article>").repeat(40_000));
    add("100,000 bylines", "<div class=byline>By Ada Lund</div>".repeat(100_000) + TEXT);
    add("100,000 days", "<time>1 May 2020</time>".repeat(100_000) + TEXT);
    add("100,000 impossible days", "<time>99 May 2020</time>".repeat(100_000) + TEXT);
    add("100,000 names", "<span itemprop=author>Ada</span>".repeat(100_000) + TEXT);
    add("100,000 lines of code", "<pre>" + "<span class=line>a</span>".repeat(100_000) + "</pre>");
    add("100,000 blocks of code", "<pre>a</pre>".repeat(100_000));
    add("100,000 pieces of code", "<p>" + "<code>a</code> ".repeat(100_000));
    add("100,000 items", "<ul>" + "<li>item".repeat(100_000) + "</ul>");
    add("100,000 quotations", "<blockquote>text</blockquote>".repeat(100_000));
    add("100,000 rows", "<table>" + "<tr><td>a<td>b".repeat(100_000) + "</table>");
    add("a row of 100,000 cells", "<table><tr>" + "<td>a".repeat(100_000) + "</table>");
    add("a wide row above many",
        "<table><tr>" + "<td>a".repeat(20_000) + "<tr><td>a<td>b".repeat(20_000) + "</table>");
    add("spanning cells", "<table>" + "<tr><td colspan=1000000 rowspan=1000000>a<td>b"
        .repeat(1_000) + "</table>");
    add("tables beside tables", "<table><tr><td>a<td>b</table>".repeat(50_000));
    add("cells full of blocks", "<table><tr><td>a<td>" + "<p>b".repeat(100_000) + "</table>");
    add("numbered code", "<table><tr><td class=gutter><pre>1</pre><td><pre>a</pre></table>"
        .repeat(20_000));
    add("body after body", TEXT + "<body class=x><html lang=y>".repeat(50_000));
    add("scripts of linked data", TEXT
        + "<script type=application/ld+json>{\"@type\":\"Article\"}</script>".repeat(30_000));
    add("times in comments", TEXT + "<div class=comment><time>1 May 2020</time>".repeat(20_000));
    add("siblings of one class", "<div class='post-content'>text</div>".repeat(100_000));
    add("named boxes", ("<div class='entry-content article-body'><p>" + WORDS + "</div>")
        .repeat(30_000));
  }

  private void head() {
    add("linked data of 20 MB", data("[" + "{\"@type\":\"Article\",\"name\":\"a\"},".repeat(
        500_000) + "{}]"));
    add("linked data 100,000 deep", data("[".repeat(100_000) + "]".repeat(100_000)));
    add("linked data of graphs", data("{\"@graph\":".repeat(900) + "1" + "}".repeat(900)));
    add("linked data of a million objects", data("[" + "{},".repeat(MB) + "{}]"));
    add("linked data of long numbers", data("{\"@type\":\"Article\",\"name\":" + "9".repeat(MB)
        + "}"));
    add("linked data of many authors", data("{\"@type\":\"Article\",\"author\":["
        + "{\"name\":\"Ada Lund\"},".repeat(100_000) + "{}]}"));
    add("linked data of blanks", data("[" + " ".repeat(4 * MB) + "]"));
    add("linked data of commas", data("[" + ",".repeat(4 * MB) + "]"));
    add("scripts that speak of days", "<script>" + "datePublished:".repeat(MB / 4) + "</script>"
        + TEXT);
    add("linked data cut off", data("{\"@type\":\"Article\",\"headline\":\"" + "a".repeat(MB)));
    add("metas by the million", "<meta name=author content='Ada Lund'>".repeat(100_000) + TEXT);
    add("a refresh in a circle", "<meta http-equiv=refresh content='0;url=/'>" + TEXT);
    for (String base : new String[]{"javascript:alert(1)", "data:text/html,x",
        "https://user:password@example.org/", "/" + "x".repeat(MB), "http://[::1", "//", "\0"}) {
      add("a base of " + base.substring(0, Math.min(20, base.length())),
          "<base href='" + base + "'>" + TEXT + "<p><a href=x>link</a>".repeat(10_000));
    }
    add("a canonical of 1 MB", "<link rel=canonical href='" + "x".repeat(MB) + "'>" + TEXT);
    add("noindex written often", "<p>noindex </p>".repeat(100_000));
  }

  private void markup() {
    add("a transcript of marks", "<h2>Transcript</h2><p>" + "0:01 &lt;v ".repeat(MB / 4) + "</p>");
    add("transcripts in transcripts", TEXT + "<div class=transcript><h2>Transcript</h2>text"
        .repeat(20_000));
    add("formulas", "<p>" + "$a$ \\(b\\) $$c$$ ".repeat(MB / 8) + "</p>");
    add("open formulas", "<p>" + "\\( \\[ $$ { ".repeat(MB / 8) + "</p>");
    add("formula sources", TEXT + "<span class=katex><annotation encoding=application/x-tex>x"
        .repeat(20_000));
    add("commands of formulas", "<p>" + "\\frac".repeat(MB / 2) + "</p>");
    add("lines of editors", "<div class=CodeMirror>" + "<div class=CodeMirror-line>a</div>"
        .repeat(50_000) + "</div>");
    add("editors in editors", "<div class='code highlight'><div class=line>a".repeat(20_000));
    add("gutters in gutters", "<table class=highlight><tr><td class=gutter><pre>1<td><pre>a"
        .repeat(20_000));
    add("monospaced boxes", "<div style='font-family:monospace;white-space:pre'>a<br>b"
        .repeat(20_000));
    add("stars in emphasis", "<p>" + "*_`[".repeat(MB / 2) + "</p>");
    add("emphasis in emphasis", "<p>" + "<em><strong>a".repeat(30_000));
    add("backticks", "<p><code>" + "`".repeat(MB) + "</code></p>");
    add("fences", "<pre>" + "```\n".repeat(MB / 4) + "</pre>");
    add("starts of lists", "<p>" + "1. - + # > <br>".repeat(50_000) + "</p>");
    add("footnotes", "<p>" + "<sup><a href=#f>1</a></sup>".repeat(50_000) + "<li id=f>x");
    add("cells in cells", "<table><tr>" + "<td><p>a<ul><li>b".repeat(30_000));
    add("definition lists", "<dl>" + "<dt>a<dd>b".repeat(50_000) + "</dl>");
    add("long times", TEXT + "<span class=duration>" + "1:".repeat(MB) + "</span>");
  }

  private void unlikely() {
    add("only script", "<!doctype html><script>document.write('x')</script>");
    add("only script and a plea", "<!doctype html><div id=root></div><noscript>You need to enable"
        + " JavaScript to run this app.</noscript><script src=a.js></script>");
    add("nothing", "");
    add("blanks", " \n".repeat(1_000));
    add("NUL bytes", "<p>" + "a\0b ".repeat(MB) + "</p>");
    add("only NUL bytes", "\0".repeat(4 * MB));
    add("right to left", "<title>\u202egpj.exe\u202c</title>" + TEXT);
    add("a frame's document", TEXT + "<iframe srcdoc='" + "<p>&lt;p&gt;x".repeat(100_000) + "'>");
    add("plain text from here", TEXT + "<plaintext>" + "<p>x".repeat(100_000));
    add("example from here", TEXT + "<xmp>" + "<p>x".repeat(100_000));
    add("title never closed", "<title>" + TEXT.repeat(1_000));
    add("textarea never closed", TEXT + "<textarea>" + TEXT.repeat(1_000));
    add("a document type bomb", bomb());
    add("CDATA in CDATA", "<svg><![CDATA[".repeat(50_000) + TEXT);
    add("processing instructions", "<?a?>".repeat(MB / 2) + TEXT);
    add("broken doctype", "<!DOCTYPE " + "a".repeat(4 * MB));
    add("combining marks", "<p>a" + "\u0301".repeat(MB) + "</p>");
    add("invisible letters", "<p>" + "\u200b".repeat(MB) + "</p>");
    add("half surrogates", "<p>" + "&#xd83d;a".repeat(MB / 8));
    byte[] noise = new byte[4 * MB];
    new Random(1).nextBytes(noise);
    pages.put("random bytes", () -> noise);
    add("broken UTF-8", "<meta charset=utf-8><p>caf\u00ff\u00fe\u00c3( \u00e2\u0082 ".repeat(
        100_000), true);
    pages.put("UTF-16 without a mark",
        () -> ("<html>" + TEXT.repeat(100)).getBytes(StandardCharsets.UTF_16LE));
    add("a zip file", "PK\u0003\u0004" + "\u0000\u0014\u0099".repeat(1_000), true);
    add("a gzip file", "\u001f\u008b\u0008" + "\u0000\u0014\u0099".repeat(1_000), true);
    add("a picture", "\u0089PNG\r\n\u001a\n" + "\u0000\u0014\u0099".repeat(1_000), true);
    add("a feed", "<?xml version='1.0'?><rss><channel><item>".repeat(10_000));
  }

  private void add(String name, String html) {
    add(name, html, false);
  }

  private void add(String name, String html, boolean bytes) {
    pages.put(name, () -> html.getBytes(bytes
        ? StandardCharsets.ISO_8859_1
        : StandardCharsets.UTF_8));
  }

  private static String data(String json) {
    return "<script type='application/ld+json'>" + json + "</script>" + TEXT;
  }

  private static String formatting() {
    StringBuilder html = new StringBuilder(TEXT);
    for (int i = 0; i < 20_000; i++) {
      html.append("<b id=").append(i).append("><p>text");
    }
    return html.toString();
  }

  private static String attributes(int count) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < count; i++) {
      html.append('a').append(i).append("=b ");
    }
    return html.toString();
  }

  private static String links() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      html.append("<p><a href=/page").append(i).append(">Some other page</a> and ");
    }
    return html.toString();
  }

  private static String bomb() {
    StringBuilder html = new StringBuilder(
        "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY l0 'lol'>");
    for (int i = 1; i < 10; i++) {
      html.append("<!ENTITY l")
          .append(i)
          .append(" '")
          .append(("&l" + (i - 1) + ";").repeat(10))
          .append("'>");
    }
    return html + "]><html><body><p>&l9;</p>" + TEXT + "</body></html>";
  }
}
