package rapport.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files of the same fictional office in the formats of other programs: tables of contacts of Google
 * and Outlook, Slack, WhatsApp, a telephone, Monica, LinkedIn's positions, and letters dragged out
 * of Outlook. Each export comes twice, the earlier one without what happened later. Made from a
 * seed.
 */
final class OtherOffice {

  private static final int DAYS = 12;
  private static final long FIRST_DAY = 1_760_500_800L; // 15 October 2025, four o'clock

  private final List<String> people;
  private final Path folder;
  private final Random random;

  OtherOffice(Path folder, List<String> people, long seed) {
    this.folder = folder;
    this.people = people;
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 5);
  }

  private static String address(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@x.example";
  }

  private String somebody() {
    return people.get(random.nextInt(people.size()));
  }

  List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    boolean[] mine = new boolean[DAYS];
    for (int n = 0; n < DAYS; n++) mine[n] = random.nextBoolean();
    String other = somebody();
    int google = 1 + random.nextInt(people.size());
    for (int version = 0; version < 2; version++) {
      int days = version == 0 ? DAYS / 2 : DAYS;
      Path at = Files.createDirectory(folder.resolve("export-" + version));
      files.add(google(at.resolve("contacts.csv"), version == 0 ? google : people.size()));
      files.add(outlook(at.resolve("outlook.csv"), version == 0 ? 2 : 3));
      files.add(slack(at.resolve("slack.zip"), days, mine));
      files.add(whatsApp(at.resolve("WhatsApp Chat with " + other + ".txt"), other, days, mine));
      files.add(texts(at.resolve("sms.xml"), days, mine));
      files.add(monica(at.resolve("monica.json"), version, days));
      files.add(positions(at.resolve("Positions.csv"), version));
    }
    for (int n = 0; n < 3; n++) files.add(letter(folder.resolve("letter-" + n + ".msg"), n));
    return files;
  }

  private Path google(Path file, int first) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Labels\n");
    for (String name : people.subList(0, first))
      text.append(name.replace(' ', ','))
          .append(",,Work,")
          .append(address(name))
          .append(",kites\n");
    return Files.writeString(file, text);
  }

  private Path outlook(Path file, int first) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "First Name,Last Name,Company,Job Title,E-mail Address,E-mail Type,Mobile Phone\n");
    for (int n = 0; n < first; n++)
      text.append(people.get(n).replace(' ', ','))
          .append(",,,")
          .append(address(people.get(n)))
          .append(",SMTP,+4915100000" + (100 + n) + "\n");
    return Files.writeString(file, text);
  }

  private Path slack(Path file, int days, boolean[] mine) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    StringBuilder users =
        new StringBuilder(
            "[{\"id\":\"U0\",\"name\":\"ada\",\"profile\":{\"real_name\":\"Ada Lindqvist\",\"email\":\"ada@helix.example\"}}");
    for (int n = 0; n < people.size(); n++)
      users.append(
          ",{\"id\":\"U%d\",\"name\":\"u%d\",\"profile\":{\"real_name\":\"%s\",\"email\":\"%s\"}}"
              .formatted(n + 1, n + 1, people.get(n), address(people.get(n))));
    parts.put("users.json", users + "]");
    parts.put(
        "channels.json", "[{\"id\":\"C1\",\"name\":\"kites\",\"members\":[\"U0\",\"U2\",\"U3\"]}]");
    parts.put("dms.json", "[{\"id\":\"D1\",\"members\":[\"U0\",\"U1\"]}]");
    for (int day = 0; day < days; day++) {
      String name = "2025-10-" + (15 + day) + ".json";
      long at = FIRST_DAY + day * 86_400L;
      String line = "[{\"type\":\"message\",\"user\":\"%s\",\"text\":\"x\",\"ts\":\"%d.000100\"}]";
      parts.put("D1/" + name, line.formatted(mine[day] ? "U0" : "U1", at));
      parts.put("kites/" + name, line.formatted(mine[day] ? "U2" : "U3", at + 60));
    }
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> one : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static Path whatsApp(Path file, String other, int days, boolean[] mine)
      throws IOException {
    StringBuilder text = new StringBuilder();
    for (int day = 0; day < days; day++)
      text.append((15 + day) + "/10/2025, 09:1" + day % 10 + " - ")
          .append(mine[day] ? "Ada Lindqvist" : other)
          .append(": x\n");
    return Files.writeString(file, text);
  }

  private static Path texts(Path file, int days, boolean[] mine) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "<?xml version='1.0' encoding='UTF-8' ?>\n<smses count=\"" + days + "\">\n");
    for (int day = 0; day < days; day++)
      text.append(
          "<sms protocol=\"0\" address=\"+4915100000%d\" date=\"%d000\" type=\"%d\" body=\"x\" contact_name=\"(Unknown)\" />\n"
              .formatted(100 + day % 3, FIRST_DAY + day * 86_400L, mine[day] ? 2 : 1));
    return Files.writeString(file, text + "</smses>\n");
  }

  /** The later export has a position ended and another one begun. */
  private static Path positions(Path file, int version) throws IOException {
    String head = "Company Name,Title,Description,Location,Started On,Finished On\n";
    String before = "Old Mill,Analyst,,,Jan 2019," + (version == 0 ? "" : "Jan 2024") + "\n";
    return Files.writeString(file, head + (version == 0 ? "" : "Kite,Lead,,,Feb 2024,\n") + before);
  }

  /** The later export has the contact with another job, and calls that the earlier had not. */
  private Path monica(Path file, int version, int days) throws IOException {
    StringBuilder calls = new StringBuilder();
    for (int day = 0; day < days; day += 3)
      calls
          .append(calls.isEmpty() ? "" : ",")
          .append(
              "{\"created_at\":\"2025-10-%dT09:00:00Z\",\"properties\":{\"called_at\":\"2025-10-%d\",\"contact_called\":%b}}"
                  .formatted(15 + day, 15 + day, day % 2 == 0));
    return Files.writeString(
        file,
        """
        {"version":"1.0-preview.1","export_date":"2026-0%d-01T08:00:00Z","account":{"uuid":"5f0c0000-0000-4000-8000-000000000000","data":[
          {"count":1,"type":"user","values":[{"uuid":"5f0c0001-0000-4000-8000-000000000001","first_name":"Ada","last_name":"Lindqvist","email":"ada@helix.example"}]},
          {"count":1,"type":"contact","values":[{"uuid":"c0000001-0000-4000-8000-000000000001","updated_at":"2026-0%d-01T10:00:00Z",
            "properties":{"first_name":"Noor","last_name":"Haddad","job":"Job %d","company":"Kite","is_partial":false},
            "data":[{"count":1,"type":"call","values":[%s]},
              {"count":1,"type":"contact_field","values":[{"properties":{"data":"noor@kite.example","type":"f0000001-0000-4000-8000-000000000001"}}]}]}]}],
          "instance":{"contact_field_types":[{"uuid":"f0000001-0000-4000-8000-000000000001","properties":{"name":"Email","protocol":"mailto:","type":"email"}}]}}}
        """
            .formatted(version + 2, version + 1, version, calls));
  }

  /** A copy of one of the office's letters, as a compound file of two streams (MS-CFB). */
  private Path letter(Path file, int n) throws IOException {
    String other = somebody();
    String header =
        "From: %s <%s>\r\nTo: Ada Lindqvist <ada@helix.example>\r\nSubject: Letter %d\r\nDate: Mon, 06 Oct 2025 10:0%d:00 +0000\r\nMessage-ID: <m%d@mail.example>\r\n"
            .formatted(other, address(other), n, n, n);
    byte[][] streams = {
      "IPM.Note".getBytes(StandardCharsets.US_ASCII), header.getBytes(StandardCharsets.US_ASCII)
    };
    int[] blocks = {1, (streams[1].length + 511) / 512};
    ByteBuffer out =
        ByteBuffer.allocate(512 * (3 + blocks[0] + blocks[1])).order(ByteOrder.LITTLE_ENDIAN);
    out.putLong(0, 0xE11AB1A1E011CFD0L).putShort(30, (short) 9).putShort(32, (short) 6);
    out.putInt(44, 1).putInt(48, 1).putInt(56, 0).putInt(60, -2).putInt(68, -2).putInt(76, 0);
    for (int at = 80; at < 512; at += 4) out.putInt(at, -1);
    for (int at = 0; at < 128; at++) out.putInt(512 + 4 * at, -1);
    out.putInt(512, -3).putInt(516, -2).putInt(520, -2);
    for (int block = 0; block < blocks[1]; block++)
      out.putInt(524 + 4 * block, block + 1 == blocks[1] ? -2 : 4 + block);
    entry(out, 0, "Root Entry", 5, 1, -1, -2, 0);
    entry(out, 1, "__substg1.0_001A001E", 2, -1, 2, 2, streams[0].length);
    entry(out, 2, "__substg1.0_007D001E", 2, -1, -1, 3, streams[1].length);
    out.put(512 * 3, streams[0]).put(512 * 4, streams[1]);
    return Files.write(file, out.array());
  }

  private static void entry(
      ByteBuffer out, int n, String name, int type, int child, int right, int start, int size) {
    int at = 1024 + 128 * n;
    byte[] letters = name.getBytes(StandardCharsets.UTF_16LE);
    out.put(at, letters).putShort(at + 64, (short) (letters.length + 2)).put(at + 66, (byte) type);
    out.putInt(at + 68, -1).putInt(at + 72, right).putInt(at + 76, child);
    out.putInt(at + 116, start).putInt(at + 120, size);
  }
}
