package shortlist.crawler.fetch;

import java.util.concurrent.Semaphore;

/**
 * Bounds the bytes of all bodies that are in memory at once, to 128 MiB. Thread-safe.
 *
 * <p>Whoever asks for a page takes a {@link Share} first and keeps it until the body is written
 * down. A share covers a small body, which most are. A larger one is charged once in all, for the
 * length that is announced, or when none is and it proves not to be small, for the most that is
 * taken of it. A waiting share holds nothing that another one waits for, so they never block each
 * other.
 */
public final class BodyMemory {

  /** What a share covers, in bytes. */
  static final int SMALL = 1 << 20;

  private static final int SHARES = 32;
  private static final int LARGE_KIB = 96 << 10;

  private final Semaphore shares = new Semaphore(SHARES, true);
  private final Semaphore large = new Semaphore(LARGE_KIB, true);

  /** Waits for a share; fair, so that no host waits for ever. */
  public Share share() {
    shares.acquireUninterruptibly();
    return new Share();
  }

  /** How many more bytes large bodies may take now. */
  long available() {
    return (long) large.availablePermits() << 10;
  }

  /** The right to hold one body at a time. Used by one thread. */
  public final class Share implements AutoCloseable {

    private int charged;

    private Share() {}

    /**
     * Waits until a body of this size may be held, in place of any before.
     *
     * @param bytes at most {@link ContentTypes#MAX_PDF}
     */
    void reserve(long bytes) {
      int wanted = bytes <= SMALL ? 0 : (int) ((bytes + 1023) >> 10);
      large.release(charged);
      charged = 0;
      // Being fair, the semaphore would let even nothing wait behind others.
      if (wanted > 0) {
        large.acquireUninterruptibly(wanted);
        charged = wanted;
      }
    }

    @Override
    public void close() {
      large.release(charged);
      charged = 0;
      shares.release();
    }
  }
}
