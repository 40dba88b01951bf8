package shortlist.corpus.note;

import shortlist.corpus.link.WebUrl;

/**
 * Something that belongs to a link, as the editor says.
 *
 * @param kind what it is to the link
 * @param url where it is
 * @param title what it is called; may be empty
 */
public record Relation(RelationKind kind, WebUrl url, String title) {}
