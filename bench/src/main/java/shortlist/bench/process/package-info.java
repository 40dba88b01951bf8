/**
 * Whole processes as measurements run them.
 *
 * <p>In goes a command line, out comes what the process printed and what it and its children cost:
 * wall time, processor time and memory, as the kernel counts them ({@code /proc}, so on Linux
 * only). {@link shortlist.bench.process.ProcessRun} runs any command,
 * {@link shortlist.bench.process.Shortlist} the product's own on one workspace, and
 * {@link shortlist.bench.process.TempFolder} is where they may write. Start at {@code ProcessRun}.
 */
@NullMarked
package shortlist.bench.process;

import org.jspecify.annotations.NullMarked;
