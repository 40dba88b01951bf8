package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssetsTest {

  @Test
  void whatOthersWroteIsServedAsTheyWroteIt() throws Exception {
    List<String> lines = new String(bytes("vendored.sha256"), StandardCharsets.UTF_8).lines()
        .toList();

    assertThat(lines).hasSize(1).allSatisfy(line -> {
      List<String> parts = List.of(line.split(" +", 2));
      assertThat(HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(parts.get(1)))))
          .as(parts.get(1))
          .isEqualTo(parts.get(0));
    });
  }

  private static byte[] bytes(String name) throws Exception {
    try (InputStream in = Assets.class.getResourceAsStream("static/" + name)) {
      return in.readAllBytes();
    }
  }
}
