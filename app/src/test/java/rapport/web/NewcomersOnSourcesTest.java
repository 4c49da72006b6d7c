package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import rapport.intake.Intake;
import rapport.intake.Job;
import rapport.intake.Letters;
import rapport.intake.Receipt;
import rapport.sources.Sources;

/**
 * While something is read, Sources shows who appeared; when it is over, how many people that is.
 */
class NewcomersOnSourcesTest extends Wired {

  private final CountDownLatch read = new CountDownLatch(1);
  private final CountDownLatch seen = new CountDownLatch(1);

  /** An import that waits between its last batch and its end until somebody has looked. */
  private Job begun(Path file) {
    return rooms.jobs.start(
        "a mailbox",
        watcher -> {
          try {
            new Intake(rooms.database, 1)
                .run(Sources.units(List.of(file), false), List.of(), rooms.now, new Waiting());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return null;
        });
  }

  private final class Waiting implements Intake.Watcher {
    @Override
    public void receipt(Receipt receipt) {
      read.countDown();
      try {
        seen.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Document sources() throws IOException {
    return Jsoup.parse(page("/sources"));
  }

  @Test
  void whoAppearedIsThereWhileItReadsAndHowManyWhenItIsOver() throws Exception {
    String to = "ada@helix.example";
    Path file =
        new Letters()
            .fromMaya("1", 9, "Delivered-To: " + to)
            .letter("2", "Jonas Weber <jonas@helix.example>", to, 8, "Delivered-To: " + to)
            .to(folder.resolve("mail.mbox"));
    assertNull(sources().selectFirst(".gathered"));
    Job job = begun(file);
    read.await();
    Document during = sources();
    seen.countDown();
    assertEquals(List.of("Jonas Weber", "Maya Okafor"), during.select(".newcomers bdi").eachText());
    assertNull(during.selectFirst(".gathered"));
    rooms.idle();
    assertEquals(List.of(), List.copyOf(sources().select(".newcomers")));
    Document after = sources();
    assertEquals(List.of("2 people"), after.select(".gathered h2").eachText());
    assertEquals("/", after.select(".gathered a:contains(See Today)").attr("href"));
    assertEquals(0, rooms.jobs.met(job).people().size());
  }

  /** What is sent in parts while it reads is written in the same letters as the page. */
  @Test
  void namesAreWrittenAsTheyAreWhileItReads() throws Exception {
    Path file =
        new Letters()
            .letter(
                "1", "=?UTF-8?Q?=C5=81ukasz_Kaya?= <lukasz@helix.example>", "ada@helix.example", 8)
            .to(folder.resolve("mail.mbox"));
    Job job = begun(file);
    read.await();
    CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS).execute(seen::countDown);
    String told = page("/jobs/" + job.id() + "/events");
    rooms.idle();
    assertTrue(told.contains("Łukasz Kaya"), told);
  }
}
