package shortlist.app.desk.search;

import java.io.StringWriter;
import java.net.URI;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Tells a browser how to search here (OpenSearch 1.1, draft 6). */
final class OpenSearch {

  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

  private OpenSearch() {}

  /** The description of the search at a desk. */
  static String description(URI desk) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("OpenSearchDescription");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "ShortName", "Shortlist");
      element(xml, "Description", "Search the documents of this workspace");
      element(xml, "InputEncoding", "UTF-8");
      element(xml, "OutputEncoding", "UTF-8");
      url(xml, "results", "text/html", desk + "search?q={searchTerms}");
      url(xml, "results", "application/atom+xml", desk + "search.atom?q={searchTerms}");
      url(xml, "suggestions", "application/x-suggestions+json",
          desk + "search/suggestions?q={searchTerms}");
      url(xml, "self", "application/opensearchdescription+xml", desk + "opensearch.xml");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing into memory", e);
    }
    return text.append('\n').toString();
  }

  private static void url(XMLStreamWriter xml, String relation, String type, String template)
      throws XMLStreamException {
    xml.writeEmptyElement("Url");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("template", template);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
