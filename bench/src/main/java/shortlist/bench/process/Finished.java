package shortlist.bench.process;

/**
 * A process that has ended.
 *
 * @param exitCode as the shell sees it; over 128 if a signal ended it
 * @param output what it wrote to standard output
 * @param cost what it took
 */
public record Finished(int exitCode, String output, Cost cost) {

  /** The last line of the output; empty if there was none. */
  public String lastLine() {
    return output.lines().reduce("", (_, line) -> line);
  }
}
