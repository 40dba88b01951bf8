/**
 * What the measurements that are run by name have in common.
 *
 * <p>In go {@link shortlist.bench.report.Settings} from the command line; one that is missing or
 * wrong ends the measurement with a {@link shortlist.bench.report.MissingSetting} whose message
 * says what to give. Out comes a {@link shortlist.bench.report.Report}: JSON lines for programs and
 * something readable for people.
 */
@NullMarked
package shortlist.bench.report;

import org.jspecify.annotations.NullMarked;
