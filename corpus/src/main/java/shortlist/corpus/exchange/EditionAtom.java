package shortlist.corpus.exchange;

import java.io.StringWriter;
import java.net.URI;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Issue;

/** Writes editions as Atom (RFC 4287). */
final class EditionAtom {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter xml;
  private final EditionFeed feed;

  private EditionAtom(XMLStreamWriter xml, EditionFeed feed) {
    this.xml = xml;
    this.feed = feed;
  }

  private interface Part {
    void write(EditionAtom atom) throws XMLStreamException;
  }

  /** A document of its own, as the RFC permits for an entry. */
  static String entry(Issue issue) {
    return document(EditionFeed.ofOne(issue), atom -> atom.entry(issue, null));
  }

  static String feed(EditionFeed feed) {
    return document(feed, EditionAtom::write);
  }

  private static String document(EditionFeed feed, Part part) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      part.write(new EditionAtom(xml, feed));
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing into memory", e);
    }
    return text.append('\n').toString();
  }

  private void write() throws XMLStreamException {
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    id(feed.id());
    element("title", feed.title());
    element("updated", feed.updated().toString());
    author();
    link("alternate", "text/html", feed.home());
    link("self", "application/atom+xml", feed.self());
    for (Issue issue : feed.issues()) {
      entry(issue, feed.home());
    }
    xml.writeEndElement();
  }

  private void entry(Issue issue, @Nullable URI home) throws XMLStreamException {
    Edition edition = issue.edition();
    xml.writeStartElement("entry");
    if (home == null) {
      xml.writeDefaultNamespace(NAMESPACE);
    }
    id(EditionFeed.id(edition));
    element("title", Legible.line(edition.title()));
    element("updated", EditionFeed.moment(edition).toString());
    if (edition.publishedAt() != null) {
      element("published", edition.publishedAt().toString());
    }
    author();
    link("alternate", "text/html", home == null
        ? null
        : home.resolve("/edition/"
            + edition.number()));
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(permitted(EditionFeed.html(issue)));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void id(UUID id) throws XMLStreamException {
    element("id", "urn:uuid:" + id);
  }

  private void author() throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", feed.author());
    xml.writeEndElement();
  }

  private void link(String relation, String type, @Nullable URI address)
      throws XMLStreamException {
    if (address != null) {
      xml.writeEmptyElement("link");
      xml.writeAttribute("rel", relation);
      xml.writeAttribute("type", type);
      xml.writeAttribute("href", address.toASCIIString());
    }
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(permitted(text));
    xml.writeEndElement();
  }

  /** What XML 1.0 (section 2.2) lets stand in a document. */
  private static String permitted(String text) {
    StringBuilder permitted = new StringBuilder(text.length());
    Legible.text(text)
        .codePoints()
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .filter(c -> c != 0xFFFE && c != 0xFFFF)
        .forEach(permitted::appendCodePoint);
    return permitted.toString();
  }
}
