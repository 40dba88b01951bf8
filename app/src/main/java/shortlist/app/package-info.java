/**
 * The two doors to everything: the command line ({@code cli}) and the desk ({@code desk}), and the
 * {@code review} that both go through. This package itself is empty.
 */
@NullMarked
package shortlist.app;

import org.jspecify.annotations.NullMarked;
