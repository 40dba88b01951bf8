package shortlist.sampleweb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All texts of the sample web, as found on the class path.
 *
 * @param articles every article, the newest first
 * @param papers PDF files by slug
 */
record Library(List<Article> articles, Map<String, byte[]> papers) {

  /** Reads everything that lies beside this class, in a folder or in a jar. */
  static Library open() {
    URL here = Objects.requireNonNull(Library.class.getResource("Library.class"));
    try {
      if (here.openConnection() instanceof JarURLConnection jar) {
        Path file = Path.of(jar.getJarFileURL().toURI());
        try (FileSystem files = FileSystems.newFileSystem(file)) {
          return read(files.getPath(jar.getEntryName()).resolveSibling(""));
        }
      }
      return read(Path.of(here.toURI()).resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sample articles", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Library read(Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Path file : files(folder.resolve("articles"), ".md")) {
      articles.add(article(file));
    }
    for (Path file : files(folder.resolve("documentation"), ".md")) {
      articles.add(article(file));
    }
    articles.sort(
        Comparator.comparing(Article::published).reversed().thenComparing(Article::key));
    Map<String, byte[]> papers = new TreeMap<>();
    for (Path file : files(folder.resolve("papers"), ".pdf")) {
      papers.put(stem(file), Files.readAllBytes(file));
    }
    return new Library(List.copyOf(articles), papers);
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private static Article article(Path file) throws IOException {
    String site = file.getName(file.getNameCount() - 2).toString();
    return Article.parse(site, stem(file), Files.readString(file));
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }
}
