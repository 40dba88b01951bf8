package shortlist.app.search;

import java.io.StringWriter;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;

/**
 * Writes a feed as Atom (RFC 4287). Its ids are UUIDs (RFC 9562) rather than addresses, for they
 * must stay when a feed moves.
 */
final class AtomWriter {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final String PROGRAM = "Shortlist";

  private final XMLStreamWriter xml;

  private AtomWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String write(SearchFeed feed) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new AtomWriter(xml).feed(feed);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing into memory", e);
    }
    return text.append('\n').toString();
  }

  private void feed(SearchFeed feed) throws XMLStreamException {
    xml.writeStartDocument("utf-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    id(feed.id());
    element("title", feed.title());
    element("subtitle", feed.query());
    element("updated", feed.updated().toString());
    // An entry whose author is unknown takes the feed's, for it must have one.
    author(PROGRAM);
    element("generator", PROGRAM);
    link("alternate", "text/html", feed.home());
    link("self", "application/atom+xml", feed.self());
    for (SearchFeed.Entry entry : feed.entries()) {
      entry(entry);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(SearchFeed.Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    if (entry.language() != null) {
      xml.writeAttribute("xml:lang", entry.language());
    }
    id(entry.id());
    element("title", entry.title());
    element("updated", entry.arrived().toString());
    if (entry.published() != null) {
      element("published", entry.published()
          .atStartOfDay(ZoneOffset.UTC)
          .format(DateTimeFormatter.ISO_INSTANT));
    }
    for (String author : entry.authors()) {
      author(author);
    }
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", entry.kind());
    link("alternate", null, entry.link());
    // An entry without a link must have content.
    if (!entry.summary().isEmpty() || entry.link() == null) {
      element(entry.link() == null ? "content" : "summary", entry.summary());
    }
    xml.writeEndElement();
  }

  private void id(UUID id) throws XMLStreamException {
    element("id", "urn:uuid:" + id);
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", name);
    xml.writeEndElement();
  }

  private void link(String relation, @Nullable String type, @Nullable URI address)
      throws XMLStreamException {
    if (address == null) {
      return;
    }
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    if (type != null) {
      xml.writeAttribute("type", type);
    }
    xml.writeAttribute("href", address.toASCIIString());
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(permitted(text));
    xml.writeEndElement();
  }

  /** What XML 1.0 (section 2.2) lets stand in a document, and a person can read. */
  private static String permitted(String text) {
    StringBuilder permitted = new StringBuilder(text.length());
    Legible.text(text)
        .codePoints()
        .filter(c -> !Character.isSurrogate((char) c) || c > Character.MAX_VALUE)
        .filter(c -> c != 0xFFFE && c != 0xFFFF)
        .forEach(permitted::appendCodePoint);
    return permitted.toString();
  }
}
