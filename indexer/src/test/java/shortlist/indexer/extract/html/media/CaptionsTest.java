package shortlist.indexer.extract.html.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shortlist.indexer.extract.block.Block;

class CaptionsTest {

  @Test
  void webVttLosesItsTimesAndKeepsItsVoices() {
    assertThat(read("""
      WEBVTT
      Kind: captions

      NOTE made by hand

      1
      00:00:01.000 --> 00:00:04.000 align:start
      <v Ada Lund>We serve <i>models</i>

      2
      00:00:04.000 --> 00:00:06.000
      <v Ada Lund>to ships.

      3
      00:00:06.500 --> 00:00:08.000
      <v Bo Ek>How?
      """)).isEqualTo("Ada Lund: We serve models to ships.\nBo Ek: How?");
  }

  @Test
  void subRipOfManyLinesBecomesParagraphs() {
    StringBuilder captions = new StringBuilder();
    for (int i = 1; i <= 60; i++) {
      captions.append(i)
          .append("\r\n00:00:01,000 --> 00:00:04,000\r\nSentence number ")
          .append(i)
          .append(".\r\n\r\n");
    }
    String text = read(captions.toString());
    assertThat(text).startsWith("Sentence number 1. Sentence number 2.").contains("number 60.");
    assertThat(text.lines().count()).isBetween(2L, 10L);
  }

  @Test
  void linesThatRollAreTakenOnce() {
    assertThat(read("1:00 --> 1:02\nwe serve\n\n1:02 --> 1:04\nwe serve\nmodels"))
        .isEqualTo("we serve models");
  }

  @Test
  void plainTextKeepsItsLines() {
    assertThat(read("Ada: Hello.\n\n[00:12]\nBo: Hello, Ada. 1:30 is late.\n"))
        .isEqualTo("Ada: Hello.\nBo: Hello, Ada. 1:30 is late.");
  }

  private static String read(String text) {
    return Block.render(Captions.read(text)).text();
  }
}
