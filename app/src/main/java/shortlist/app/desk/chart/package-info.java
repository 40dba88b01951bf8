/**
 * Charts drawn on the server as SVG, without script and without a picture file.
 *
 * <p>Comes in: figures with names. Goes out: shapes with the classes that a style sheet colours.
 * {@code Sunburst} shows parts of parts as rings, {@code Span} a figure and its interval in a line
 * of a table, {@code Columns} several of them side by side. Whoever shows a chart shows its figures
 * as text or as a table too.
 */
@NullMarked
package shortlist.app.desk.chart;

import org.jspecify.annotations.NullMarked;
