package shortlist.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The lines of ARCHITECTURE.md. Each rule says why it is there. */
@AnalyzeClasses(packages = "shortlist", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesHaveNoCycles = slices().matching("shortlist.(**)")
      .should()
      .beFreeOfCycles()
      .because("a link's journey goes one way, and so does reading the code");

  @ArchTest
  static final ArchRule theCorpusKnowsNobody = noClasses().that()
      .resideInAPackage("shortlist.corpus..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("shortlist.crawler..", "shortlist.indexer..", "shortlist.recommender..",
          "shortlist.app..", "shortlist.sampleweb..")
      .because("it is the vocabulary that all others share");

  @ArchTest
  static final ArchRule theCrawlerMeetsOthersInTheCorpus = noClasses().that()
      .resideInAPackage("shortlist.crawler..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("shortlist.indexer..", "shortlist.recommender..", "shortlist.app..",
          "shortlist.sampleweb..")
      .because("everything right of the archive can be rebuilt without the network");

  @ArchTest
  static final ArchRule theIndexerMeetsOthersInTheCorpus = noClasses().that()
      .resideInAPackage("shortlist.indexer..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("shortlist.crawler..", "shortlist.recommender..", "shortlist.app..",
          "shortlist.sampleweb..")
      .because("everything right of the archive can be rebuilt without the network");

  @ArchTest
  static final ArchRule theRecommenderSeesTheIndexAndTheCorpus = noClasses().that()
      .resideInAPackage("shortlist.recommender..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("shortlist.crawler..", "shortlist.app..", "shortlist.sampleweb..")
      .because("ranking must not depend on how pages were fetched or are shown");

  @ArchTest
  static final ArchRule theSampleWebKnowsNobody = noClasses().that()
      .resideInAPackage("shortlist.sampleweb..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("shortlist.corpus..", "shortlist.crawler..", "shortlist.indexer..",
          "shortlist.recommender..", "shortlist.app..")
      .because("it stands for the web, which does not know its readers");

  @ArchTest
  static final ArchRule luceneStaysInTheIndexer = noClasses().that()
      .resideOutsideOfPackage("shortlist.indexer..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("org.apache.lucene..")
      .because("another search engine may stand behind the indexer one day");

  @ArchTest
  static final ArchRule parsersOfForeignFormatsStayInExtract = noClasses().that()
      .resideOutsideOfPackage("shortlist.indexer.extract..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox..")
      .because("what parses hostile files must be easy to find and to fence in");

  @ArchTest
  static final ArchRule httpIsFetchedInOnePlace = noClasses().that()
      .resideOutsideOfPackage("shortlist.crawler.fetch..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("okhttp3..", "java.net.http..")
      .because("the guard against private addresses must stand before every request");

  @ArchTest
  static final ArchRule crawlRulesStayInTheCrawler = noClasses().that()
      .resideOutsideOfPackage("shortlist.crawler..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("crawlercommons..")
      .because("only the crawler has to know what a robots.txt or a sitemap is");

  @ArchTest
  static final ArchRule sqlStaysInTheStore = noClasses().that()
      .resideOutsideOfPackage("shortlist.corpus.store..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite..")
      .because("the schema must be changeable by looking at one package");

  @ArchTest
  static final ArchRule warcStaysInTheArchive = noClasses().that()
      .resideOutsideOfPackage("shortlist.corpus.archive..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("org.netpreserve..")
      .because("the archive's format is its own affair");

  @ArchTest
  static final ArchRule learningStaysInTheRecommender = noClasses().that()
      .resideOutsideOfPackage("shortlist.recommender..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("de.bwaldvogel..")
      .because("how the profile is learnt is the recommender's own affair");

  @ArchTest
  static final ArchRule theCommandLineLibraryStaysInItsPackage = noClasses().that()
      .resideOutsideOfPackage("shortlist.app.cli..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("picocli..")
      .because("options are read at the door and passed on as values");

  @ArchTest
  static final ArchRule webServingStaysInTheDesk = noClasses().that()
      .resideOutsideOfPackage("shortlist.app.desk..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("io.javalin..", "gg.jte..", "jakarta.servlet..")
      .because("the desk is one of two doors to the same rooms");
}
