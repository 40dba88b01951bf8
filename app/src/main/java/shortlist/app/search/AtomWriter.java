package shortlist.app.search;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;
import shortlist.corpus.exchange.AtomXml;

/**
 * Writes a feed as Atom (RFC 4287). Its ids are UUIDs (RFC 9562) rather than addresses, for they
 * must stay when a feed moves.
 */
final class AtomWriter {

  private static final String PROGRAM = "Shortlist";

  private AtomWriter() {}

  static String write(SearchFeed feed) {
    return AtomXml.document("feed", atom -> {
      atom.id(feed.id());
      atom.element("title", feed.title());
      atom.element("subtitle", feed.query());
      atom.element("updated", feed.updated().toString());
      // An entry whose author is unknown takes the feed's, for it must have one.
      atom.author(PROGRAM);
      atom.element("generator", PROGRAM);
      atom.link("alternate", "text/html", feed.home());
      atom.link("self", "application/atom+xml", feed.self());
      for (SearchFeed.Entry entry : feed.entries()) {
        atom.within("entry", part -> write(part, entry));
      }
    });
  }

  private static void write(AtomXml atom, SearchFeed.Entry entry) throws XMLStreamException {
    if (entry.language() != null) {
      atom.attribute("xml:lang", entry.language());
    }
    atom.id(entry.id());
    atom.element("title", entry.title());
    atom.element("updated", entry.arrived().toString());
    if (entry.published() != null) {
      atom.element("published", entry.published()
          .atStartOfDay(ZoneOffset.UTC)
          .format(DateTimeFormatter.ISO_INSTANT));
    }
    for (String author : entry.authors()) {
      atom.author(author);
    }
    atom.empty("category", category -> category.attribute("term", entry.kind()));
    atom.link("alternate", null, entry.link());
    // An entry without a link must have content.
    if (!entry.summary().isEmpty() || entry.link() == null) {
      atom.element(entry.link() == null ? "content" : "summary", entry.summary());
    }
  }
}
