/**
 * The command line: words come in, data goes to standard output, everything else to standard error.
 *
 * <p>{@link shortlist.app.cli.Main} is the door; one class a command, named as the command is. The
 * names, JSON forms and exit codes are relied on by scripts: see the README before changing one.
 */
@NullMarked
package shortlist.app.cli;

import org.jspecify.annotations.NullMarked;
