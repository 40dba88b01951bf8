package shortlist.sampleweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void theWebStartsFromInsideAJar() throws Exception {
    URL[] classPath = Stream
        .concat(
            Stream.of(jar().toUri().toURL()),
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(JarTest::url))
        .toArray(URL[]::new);
    try (var loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(SampleWeb.class.getName());
      try (AutoCloseable web = (AutoCloseable) type.getMethod("start").invoke(null)) {
        List<?> articles = (List<?>) type.getMethod("articles").invoke(web);
        assertThat(articles).hasSameSizeAs(Library.open().articles());
      }
    }
  }

  private static URL url(String file) {
    try {
      return Path.of(file).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  /** The module's classes and resources as one jar, without entries for folders. */
  private Path jar() throws IOException, URISyntaxException {
    Path classes = Path
        .of(SampleWeb.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = folder.resolve("sampleweb.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
      }
    }
    return jar;
  }
}
