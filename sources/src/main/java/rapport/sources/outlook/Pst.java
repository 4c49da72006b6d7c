package rapport.sources.outlook;

import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.mail.MessageReader;

/**
 * Reads data files of Outlook (.pst and .ost; MS-PST): messages, contacts and meetings, folder by
 * folder. Whatever goes wrong with one item makes that one unreadable, and with a folder that
 * folder; a problem tells how many tasks, notes and other things were passed over. Repeated
 * meetings are told as unreadable, because how they repeat is written in a form of their own. A
 * data file inside an archive is unpacked beside it first, up to 4 GB.
 */
public final class Pst implements Source {

  private static final int DEEPEST = 50;
  private static final int MOST_FOLDERS = 100_000;
  private static final long LARGEST_UNPACKED = 4L << 30;

  /** It has no state. */
  public Pst() {}

  @Override
  public String format() {
    return "pst";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    return head.length > 3 && head[0] == '!' && head[1] == 'B' && head[2] == 'D' && head[3] == 'N';
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    Path file = content.disk();
    if (file != null) {
      open(file, content.name(), window, sink);
      return;
    }
    Path unpacked = Files.createTempFile("rapport-", ".pst");
    try {
      if (unpacked(content, unpacked)) open(unpacked, content.name(), window, sink);
      else sink.problem(content.name(), "the data file is larger than 4 GB; unpack it first");
    } finally {
      Files.deleteIfExists(unpacked);
    }
  }

  private static boolean unpacked(Content content, Path into) throws IOException {
    try (InputStream in = content.open();
        var out = Files.newOutputStream(into)) {
      byte[] buffer = new byte[1 << 16];
      long all = 0;
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        all += got;
        if (all > LARGEST_UNPACKED) return false;
        out.write(buffer, 0, got);
      }
      return true;
    }
  }

  private static void open(Path path, String name, Window window, Sink sink) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      Bounded bounded = new Bounded(file);
      new Walk(bounded, name, window, sink, file.length()).all();
    }
  }

  /** One walk through the folders of a file. */
  private static final class Walk {
    private final Bounded bounded;
    private final String name;
    private final Window window;
    private final Sink sink;
    private final long size;
    private final MessageReader letters = new MessageReader();
    private final Set<Long> folders = new HashSet<>();
    private final Set<Integer> items = new HashSet<>();
    private long skip;
    private int others;
    private @Nullable PSTFile file;

    Walk(Bounded bounded, String name, Window window, Sink sink, long size) {
      this.bounded = bounded;
      this.name = name;
      this.window = window;
      this.sink = sink;
      this.size = size;
      this.skip = sink.skip();
    }

    void all() {
      try {
        PSTFile opened = Hushed.of(() -> new PSTFile(bounded));
        file = opened;
        folder(Hushed.of(opened::getRootFolder), "", 0);
      } catch (Exception | StackOverflowError | OutOfMemoryError | Bounded.Exhausted e) {
        sink.problem(name, "the data file is damaged");
      }
      if (others > 0)
        sink.problem(name, others + " tasks, notes and other things in it are not read");
      sink.progress(size);
    }

    private void folder(PSTFolder folder, String path, int depth) {
      if (depth > DEEPEST || folders.size() > MOST_FOLDERS || sink.stopped()) return;
      if (!folders.add(folder.getDescriptorNodeId())) return;
      try {
        bounded.next();
        for (int id : Hushed.of(folder::getChildDescriptorNodes)) {
          if (sink.stopped()) return;
          if (items.add(id)) item(id, path);
        }
      } catch (Exception | StackOverflowError | OutOfMemoryError | Bounded.Exhausted e) {
        broken(path);
      }
      for (PSTFolder inner : inner(folder, path))
        if (inner.getNodeType() != PSTObject.NID_TYPE_SEARCH_FOLDER)
          folder(inner, within(path, depth, called(inner)), depth + 1);
    }

    private static String called(PSTFolder folder) {
      try {
        return String.valueOf(Hushed.of(folder::getDisplayName));
      } catch (Exception e) {
        return "";
      }
    }

    /** The outermost folders are the file's own, and no person knows them. */
    private static String within(String path, int depth, String folder) {
      String plain = folder.replace('/', ' ').strip();
      return depth == 0 ? "" : path.isEmpty() ? plain : path + "/" + plain;
    }

    private List<PSTFolder> inner(PSTFolder folder, String path) {
      try {
        bounded.next();
        return new ArrayList<>(Hushed.of(folder::getSubFolders));
      } catch (Exception | StackOverflowError | OutOfMemoryError | Bounded.Exhausted e) {
        broken(path);
        return List.of();
      }
    }

    private void broken(String path) {
      sink.problem(place(path), "a folder is damaged; what could be found in it is read");
    }

    private String place(String path) {
      return path.isEmpty() ? name : name + ":" + path;
    }

    private void item(int id, String path) {
      String where = (path.isEmpty() ? name + ":" : place(path) + "/") + (id & 0xffffffffL);
      bounded.next();
      try {
        PSTObject found =
            Hushed.of(() -> PSTObject.detectAndLoadPSTObject(opened(), id & 0xffffffffL));
        if (!(found instanceof PSTMessage message)) return;
        PstItem.Kind kind = Hushed.of(() -> PstItem.Kind.of(message));
        if (kind == PstItem.Kind.OTHER) others++;
        else if (skip > 0) skip--;
        else new PstItem(message, where, path).give(kind, letters, window, sink);
      } catch (Bounded.Exhausted e) {
        lost(where, "it leads around in circles");
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        lost(where, e.getClass().getSimpleName());
      }
    }

    private PSTFile opened() {
      if (file == null) throw new IllegalStateException("not open");
      return file;
    }

    private void lost(String where, String why) {
      if (skip > 0) skip--;
      else sink.item(new Item.Unreadable(where, "the item is damaged: " + why));
    }
  }
}
