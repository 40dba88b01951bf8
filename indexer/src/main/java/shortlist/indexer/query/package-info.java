/**
 * The language in which people search, without any search engine.
 *
 * <p>In: what was typed, which may be anything. Out: a tree of
 * {@link shortlist.indexer.query.Clause} and sentences on what could not be used as it stands.
 * Start at {@link shortlist.indexer.query.ParsedQuery}. The fields are those of
 * {@link shortlist.indexer.query.Field}; {@code docs/search.md} explains them to users. The way is:
 * text, tokens ({@code Lexer}), parentheses in pairs ({@code Brackets}), tree ({@code Parser}).
 */
@NullMarked
package shortlist.indexer.query;

import org.jspecify.annotations.NullMarked;
