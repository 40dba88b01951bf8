package shortlist.crawler.fetch;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/** An https server on loopback whose certificate an authority of its own has signed. */
final class SignedServer implements AutoCloseable {

  private static final String PASSWORD = "not-secret";

  private final HttpsServer server;
  private final Path folder;

  /** Makes a certificate in {@code folder} as these options of keytool want it. */
  SignedServer(Path folder, HttpHandler handler, String... certificate)
      throws IOException, InterruptedException, GeneralSecurityException {
    this.folder = folder;
    generate("authority", "-ext", "bc:c");
    List<String> signed = new ArrayList<>(List.of("-signer", "authority"));
    signed.addAll(List.of(certificate));
    generate("server", signed.toArray(String[]::new));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context()));
    server.createContext("/", handler);
    server.start();
  }

  /** Its start page. */
  WebUrl url() {
    return WebUrl.of("https://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Lets clients that are made from now on trust the authority, until this server is closed. */
  void trust() throws IOException, GeneralSecurityException {
    KeyStore trusted = empty();
    trusted.setCertificateEntry("authority", generated().getCertificate("authority"));
    Path file = folder.resolve("trusted.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
    System.setProperty("javax.net.ssl.trustStore", file.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
  }

  @Override
  public void close() {
    server.stop(0);
    System.clearProperty("javax.net.ssl.trustStore");
    System.clearProperty("javax.net.ssl.trustStorePassword");
  }

  private Path store() {
    return folder.resolve("generated.p12");
  }

  private void generate(String alias, String... options) throws IOException, InterruptedException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>(List.of(keytool.toString(), "-genkeypair", "-alias",
        alias, "-keyalg", "EC", "-dname", "CN=" + alias, "-storetype", "PKCS12", "-keystore",
        store().toString(), "-storepass", PASSWORD));
    command.addAll(List.of(options));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("keytool made no certificate");
    }
  }

  private SSLContext context() throws IOException, GeneralSecurityException {
    char[] password = PASSWORD.toCharArray();
    KeyStore generated = generated();
    KeyStore keys = empty();
    keys.setKeyEntry("server", generated.getKey("server", password), password,
        generated.getCertificateChain("server"));
    KeyManagerFactory factory = KeyManagerFactory
        .getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private KeyStore generated() throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(store())) {
      return loaded(in);
    }
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    return loaded(null);
  }

  private static KeyStore loaded(@Nullable InputStream in)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(in, PASSWORD.toCharArray());
    return keys;
  }
}
