package shortlist.corpus.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Tries the lock of a file as another process of this machine would. */
final class OtherProcess {

  private OtherProcess() {}

  static boolean canLock(Path file) throws Exception {
    Path classes = Path
        .of(OtherProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(java.toString(), "-XX:+UseSerialGC", "-cp", classes.toString(),
        OtherProcess.class.getName(), file.toString()).inheritIO().start().waitFor() == 0;
  }

  public static void main(String[] args) throws IOException {
    try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      System.exit(lock == null ? 1 : 0);
    }
  }
}
