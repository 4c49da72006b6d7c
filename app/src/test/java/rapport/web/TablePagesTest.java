package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.nurture.Shelf;
import rapport.intake.Receipt;

/** A table that no known header fits, from its file to its people. */
class TablePagesTest extends Wired {

  private static final String TABLE =
      "Wer,Post,Woher\nNoor Haddad,noor@quay.example,Hafen\nIben Dahl,iben@quay.example,\n";

  private Wire.Answer post(String path, String fields) throws IOException {
    String session = rooms.session();
    Wire.Answer answer =
        wire.post(path).session(session).form("token=" + Door.token(session) + "&" + fields).send();
    settled();
    return answer;
  }

  /** Waits until every import has come to its end. */
  private void settled() {
    rooms
        .jobs
        .all()
        .forEach(job -> {
          CountDownLatch over = new CountDownLatch(1);
          job.listen(one -> {
            if (one.done()) over.countDown();
          });
          try {
            if (!job.done()) over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private Receipt receipt() {
    return Shelf.receipts(rooms.look()).getFirst();
  }

  private String read(String path) throws IOException {
    return wire.get(path).session(rooms.session()).send().body();
  }

  @Test
  void theOwnerSaysOnceWhatTheColumnsHold(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("leute.csv"), TABLE);
    post("/sources/paths", "path=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8));
    assertEquals("table-unnamed", receipt().format());
    assertTrue(read("/sources").contains("Nothing of it is read yet."));
    String page = "/sources/" + receipt().id() + "/columns";
    assertTrue(read(page).contains("Noor Haddad · Iben Dahl"));
    Wire.Answer none = post(page, "column=note&column=ignore&column=ignore");
    assertEquals(400, none.status());
    assertEquals(303, post(page, "column=name&column=email&column=note").status());
    assertEquals(2, receipt().imported());
    assertTrue(receipt().adds());
    assertEquals(1, Shelf.receipts(rooms.look()).size(), "what waited is not there twice");
    assertTrue(read("/api/people").contains("noor@quay.example"));
    Path next = Files.writeString(folder.resolve("next.csv"), TABLE.replace("Noor", "Nour"));
    post("/sources/paths", "path=" + URLEncoder.encode(next.toString(), StandardCharsets.UTF_8));
    assertEquals(List.of("table", "table"), formats(), "the second is read without a question");
  }

  private List<String> formats() {
    return Shelf.receipts(rooms.look()).stream().map(Receipt::format).toList();
  }

  @Test
  void columnsSaidAnewReplaceWhatWasRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("leute.csv"), TABLE);
    post("/sources/paths", "path=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8));
    String first = "/sources/" + receipt().id() + "/columns";
    post(first, "column=organisation&column=email&column=ignore");
    String again = "/sources/" + receipt().id() + "/columns";
    assertTrue(read(again).contains("<option value=\"organisation\" selected"));
    post(again, "column=name&column=email&column=ignore");
    assertEquals(1, Shelf.receipts(rooms.look()).size());
    String people = read("/api/people");
    assertTrue(people.contains("Noor Haddad"), people);
    assertFalse(people.contains("\"organisation\":\"Noor Haddad\""), people);
  }

  @Test
  void anUploadWaitsUntilItsColumnsAreNamed() throws IOException {
    Path uploads = Files.createDirectories(rooms.home.uploads().resolve("upload-1"));
    Path file = Files.writeString(uploads.resolve("0-leute.csv"), TABLE);
    rooms.jobs.start(List.of(file));
    settled();
    post("/sources/" + receipt().id() + "/columns", "column=name&column=email&column=ignore");
    assertEquals(2, receipt().imported());
    assertFalse(Files.exists(file), "and is gone once it is read");
  }
}
