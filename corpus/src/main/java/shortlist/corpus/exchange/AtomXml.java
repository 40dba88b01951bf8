package shortlist.corpus.exchange;

import java.io.StringWriter;
import java.net.URI;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;

/**
 * A document of Atom (RFC 4287) that is being written. Texts may come from outside: what XML does
 * not permit is left out of them. For one thread.
 */
public final class AtomXml {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter xml;

  private AtomXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What is in a document, or in one of its elements. */
  public interface Part {

    /** Writes it. */
    void write(AtomXml atom) throws XMLStreamException;
  }

  /**
   * A document.
   *
   * @param root the name of its outermost element, {@code feed} or {@code entry}
   * @param content what is in that
   */
  public static String document(String root, Part content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(NAMESPACE);
      content.write(new AtomXml(xml));
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing into memory", e);
    }
    return text.append('\n').toString();
  }

  /** An element with others in it. */
  public void within(String name, Part content) throws XMLStreamException {
    xml.writeStartElement(name);
    content.write(this);
    xml.writeEndElement();
  }

  /** An element with nothing in it. */
  public void empty(String name, Part attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes.write(this);
  }

  /** An element with a text. */
  public void element(String name, String text) throws XMLStreamException {
    within(name, _ -> text(text));
  }

  /** An attribute of the element that was just begun. */
  public void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, permitted(value));
  }

  /** A text within the element that was begun. */
  public void text(String text) throws XMLStreamException {
    xml.writeCharacters(permitted(text));
  }

  /** What a feed or an entry is known by, wherever it stands. */
  public void id(UUID id) throws XMLStreamException {
    element("id", "urn:uuid:" + id);
  }

  /** Somebody who wrote it. */
  public void author(String name) throws XMLStreamException {
    within("author", _ -> element("name", name));
  }

  /**
   * A link.
   *
   * @param type of what is there; null if unknown
   * @param address null for none: nothing is written
   */
  public void link(String relation, @Nullable String type, @Nullable URI address)
      throws XMLStreamException {
    if (address == null) {
      return;
    }
    empty("link", _ -> {
      attribute("rel", relation);
      if (type != null) {
        attribute("type", type);
      }
      attribute("href", address.toASCIIString());
    });
  }

  /** What XML 1.0 (section 2.2) lets stand in a document, and a person can read. */
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
