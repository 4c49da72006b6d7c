package rapport.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabMatchTest {

  @TempDir Path folder;

  @Test
  void eachRecordHasTheNumberOfTheFirstOfItsCluster() throws IOException {
    check(
        "record\tcluster\n1\t1\n2\t2\n3\t1\n",
        "name\temail\nMaya Okafor\tmaya@helix.example\nJonas Brandt\tjonas@helix.example\n\"Maya\"\tMAYA@helix.example\n");
  }

  @Test
  void columnsAreKnownByTheirUsualNamesAndOthersAreIgnored() throws IOException {
    check(
        "record\tcluster\n1\t1\n2\t1\n",
        "truth, Given Name, surname, date_of_birth, phone\n"
            + "1, Zsuzsanna, Quarterbottom, 1980-02-03, +49 30 123456\n"
            + "2, Zsuzsa, \"Quarterbottom\", 19800203, 030 123456\n");
  }

  @Test
  void theKeyOfARecordSaysNothing() throws IOException {
    check(
        "record\tcluster\n1\t1\n2\t2\n",
        "id;name;email\n7;Maya Okafor;maya@helix.example\n7;Jonas Brandt;jonas@helix.example\n");
  }

  @Test
  void pairsHaveChanceLaneAndReasons() throws IOException {
    Path file = write("name,email\nMaya Okafor,maya@helix.example\nM. Okafor,maya@helix.example\n");
    assertEquals(
        "{\"one\":1,\"other\":2,\"chance\":1.0,\"lane\":\"certain\",\"reasons\":[{\"ground\":\"same address\","
            + "\"bits\":21.0,\"mine\":\"maya@helix.example\",\"theirs\":\"maya@helix.example\"}]}",
        Spoken.of("lab", "match", file.toString(), "--json").out().strip());
  }

  @Test
  void aTableWithoutAKnownColumnIsRefused() throws IOException {
    assertEquals(2, Spoken.of("lab", "match", write("a,b\n1,2\n").toString()).code());
  }

  private void check(String expected, String table) throws IOException {
    Spoken spoken = Spoken.of("lab", "match", write(table).toString());
    assertEquals(List.of(expected, ""), List.of(spoken.out(), spoken.err()));
  }

  private Path write(String table) throws IOException {
    return Files.writeString(folder.resolve("people.csv"), table);
  }
}
