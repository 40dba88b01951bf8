package shortlist.bench.process;

/**
 * What a process took.
 *
 * @param wallSeconds from its start to its end
 * @param cpuSeconds user and system, of it and the children it waited for
 * @param peakMegabytes the most that it and its descendants were seen to hold at once, in 2^20
 *        bytes
 */
public record Cost(double wallSeconds, double cpuSeconds, double peakMegabytes) {}
