/**
 * The main text of a page.
 *
 * <p>{@link shortlist.indexer.extract.html.main.MainText} is the door. {@code Outline} cuts the
 * page into {@code Segment}s, pieces of text that stand alone, and the {@code Box}es they stand in.
 * {@code Features} says of each what is known: its text ({@code TextStats}), its
 * {@code Neighbours}, its {@code Surroundings}, and what its boxes are called ({@code Hint},
 * {@code Place}). A learnt {@link shortlist.indexer.extract.html.main.Forest} gives the probability
 * that it is main text, {@code Choice} keeps what makes the expected F1 greatest, and
 * {@code Finish} sees to what holds for every text. None knows a site. {@code main-text.forest} is
 * made by the training in bench, from {@link shortlist.indexer.extract.html.main.Pieces}.
 */
@NullMarked
package shortlist.indexer.extract.html.main;

import org.jspecify.annotations.NullMarked;
