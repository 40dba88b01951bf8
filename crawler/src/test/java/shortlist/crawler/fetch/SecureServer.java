package shortlist.crawler.fetch;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import shortlist.corpus.link.WebUrl;

/** An https server on loopback whose certificate nobody but itself has signed. */
public final class SecureServer implements AutoCloseable {

  static final String PASSWORD = "not-secret";

  private final HttpsServer server;
  private final Path store;

  /** Makes a certificate for 127.0.0.1 in {@code folder} and serves {@code handler} with it. */
  public SecureServer(Path folder, HttpHandler handler)
      throws IOException, InterruptedException, GeneralSecurityException {
    store = keys(folder);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context()));
    server.createContext("/", handler);
    server.start();
  }

  /** A key store with a new certificate for 127.0.0.1 that nobody else has signed. */
  static Path keys(Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("server.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    int exit = new ProcessBuilder(keytool.toString(), "-genkeypair", "-alias", "server", "-keyalg",
        "EC", "-dname", "CN=127.0.0.1", "-ext", "SAN=ip:127.0.0.1", "-storetype", "PKCS12",
        "-keystore", store.toString(), "-storepass", PASSWORD).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("keytool made no certificate");
    }
    return store;
  }

  /** Its start page. */
  public WebUrl url() {
    return WebUrl.of("https://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** A trust store that holds its certificate. */
  Path trustStore() {
    return store;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory factory = KeyManagerFactory
        .getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }
}
