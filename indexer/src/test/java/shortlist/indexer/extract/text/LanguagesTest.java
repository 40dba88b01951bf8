package shortlist.indexer.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    en | We measured the latency of our ranking service for three weeks, and found that most of the slow answers came from a single cache that nobody had looked after.
    de | Wir haben drei Wochen lang gemessen, wie schnell unser Dienst antwortet, und festgestellt, dass die meisten langsamen Antworten aus einem einzigen Zwischenspeicher kamen.
    fr | Nous avons mesuré pendant trois semaines la latence de notre service, et la plupart des réponses lentes venaient d'un seul cache dont personne ne s'occupait plus.
    es | Medimos durante tres semanas la latencia de nuestro servicio y descubrimos que casi todas las respuestas lentas venían de una sola memoria que nadie cuidaba.
    pt | Medimos durante três semanas a latência do nosso serviço e descobrimos que quase todas as respostas lentas vinham de uma única memória de que ninguém cuidava.
    it | Abbiamo misurato per tre settimane la latenza del nostro servizio e abbiamo scoperto che quasi tutte le risposte lente venivano da una sola memoria che nessuno curava.
    nl | We hebben drie weken lang gemeten hoe snel onze dienst antwoordt, en ontdekten dat de meeste trage antwoorden uit één geheugen kwamen waar niemand naar omkeek.
    sv | Vi mätte under tre veckor hur snabbt vår tjänst svarar och upptäckte att de flesta långsamma svaren kom från ett enda minne som ingen hade skött om.
    pl | Przez trzy tygodnie mierzyliśmy opóźnienia naszej usługi i odkryliśmy, że większość wolnych odpowiedzi pochodziła z jednej pamięci, o którą nikt nie dbał.
    cs | Tři týdny jsme měřili odezvu naší služby a zjistili jsme, že většina pomalých odpovědí pocházela z jediné mezipaměti, o kterou se nikdo nestaral.
    tr | Hizmetimizin gecikmesini üç hafta boyunca ölçtük ve yavaş yanıtların çoğunun kimsenin ilgilenmediği tek bir önbellekten geldiğini gördük.
    fi | Mittasimme palvelumme viivettä kolmen viikon ajan ja huomasimme, että suurin osa hitaista vastauksista tuli yhdestä välimuistista, josta kukaan ei huolehtinut.
    hu | Három héten át mértük a szolgáltatásunk válaszidejét, és kiderült, hogy a lassú válaszok többsége egyetlen gyorsítótárból jött, amellyel senki sem törődött.
    ru | Три недели мы измеряли задержку нашего сервиса и обнаружили, что большинство медленных ответов приходило из одного кэша, за которым никто не следил.
    uk | Три тижні ми вимірювали затримку нашого сервісу і виявили, що більшість повільних відповідей надходила з одного кешу, за яким ніхто не стежив.
    el | Μετρήσαμε για τρεις εβδομάδες την καθυστέρηση της υπηρεσίας μας και βρήκαμε ότι οι περισσότερες αργές απαντήσεις έρχονταν από μία μόνο μνήμη.
    ar | قمنا بقياس زمن استجابة خدمتنا لمدة ثلاثة أسابيع ووجدنا أن معظم الإجابات البطيئة جاءت من ذاكرة واحدة لم يهتم بها أحد.
    he | מדדנו במשך שלושה שבועות את זמן התגובה של השירות שלנו וגילינו שרוב התשובות האיטיות הגיעו ממטמון אחד שאיש לא טיפל בו.
    hi | हमने तीन सप्ताह तक अपनी सेवा का विलंब मापा और पाया कि अधिकांश धीमे उत्तर एक ही कैश से आते थे जिसकी किसी ने देखभाल नहीं की थी।
    ja | 私たちは三週間にわたってサービスの応答時間を測り、遅い応答のほとんどが誰も手入れしていない一つのキャッシュから来ていることを見つけました。
    ko | 우리는 삼 주 동안 서비스의 지연 시간을 측정했고 느린 응답의 대부분이 아무도 돌보지 않던 캐시 하나에서 온다는 것을 알아냈다.
    zh | 我们用三个星期测量了服务的延迟，发现大多数缓慢的回答都来自一个没有人照管的缓存，于是我们把它换掉了。
    """)
  void aSentenceTellsItsLanguageAgainstAWrongDeclaration(String language, String sentence) {
    assertThat(Languages.of(sentence, null)).isEqualTo(language);
    assertThat(Languages.of(sentence, "en-US")).isEqualTo(language);
    assertThat(Languages.of(sentence.repeat(200), "en")).isEqualTo(language);
    assertThat(Languages.of(sentence, language)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    Deep dive: Kafka, Flink, Avro   | en-GB  | en
    Nova versão                     | pt-BR  | pt
    Short                           | de     | de
    42                              | fr     | fr
    ''                              | en_US  | en
    Short                           | nb     | no
    Short                           | iw     | he
    Short                           | EN     | en
    """)
  void aShortTextHasTheLanguageThatIsDeclared(String text, String declared, String language) {
    assertThat(Languages.of(text, declared)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"モデルのずれ, ja", "모델은 천천히 변한다, ko", "Модель меняется со временем, ru"})
  void aForeignScriptIsBelievedEvenWhereItIsShort(String text, String language) {
    assertThat(Languages.of(text, "en")).isEqualTo(language);
  }

  @Test
  void aLanguageThatCannotBeDetectedIsBelieved() {
    String latin = "Servitium nostrum per tres hebdomadas mensi sumus et invenimus. ".repeat(20);
    assertThat(Languages.of(latin, "la")).isEqualTo("la");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x-default", "xx", "english", "{{ lang }}", "../etc", "und"})
  void whatIsNoLanguageDeclaresNothing(String declared) {
    assertThat(Languages.of("Short", declared)).isNull();
  }

  @Test
  void aTextOfNoWordsHasNone() {
    assertThat(Languages.of("1 2 3 \ud83d\ude00 \u202e".repeat(500), null)).isNull();
    assertThat(Languages.of("", null)).isNull();
  }
}
