package shortlist.bench.crawl;

/** A measurement cannot start; the message says what to give. */
final class MissingSetting extends RuntimeException {

  private static final long serialVersionUID = 1;

  MissingSetting(String message) {
    super(message);
  }
}
