package shortlist.app.cli;

/** What the program's exit says to scripts. */
final class ExitCode {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int SOME_FAILED = 3;
  static final int NOTHING_FOUND = 4;
  static final int WORKSPACE = 5;
  static final int NO_NETWORK = 6;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
