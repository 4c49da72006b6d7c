package rapport.sources.outlook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Keeps a library from printing. java-libpst writes what goes wrong to the standard streams, with
 * names of folders and pieces of the file in it; while a thread is hushed, what it prints is
 * dropped, and what others print goes through.
 */
final class Hushed {

  private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

  private Hushed() {}

  /** Work that may print. */
  interface Work<T> {
    T get() throws Exception;
  }

  /**
   * Does the work, and drops what it prints.
   *
   * @throws Exception what the work throws
   */
  static <T> T of(Work<T> work) throws Exception {
    if (NOW.get()) return work.get();
    install();
    NOW.set(true);
    try {
      return work.get();
    } finally {
      NOW.set(false);
    }
  }

  private static synchronized void install() {
    if (!(System.out instanceof Filter)) System.setOut(new Filter(System.out));
    if (!(System.err instanceof Filter)) System.setErr(new Filter(System.err));
  }

  /** The stream as it was, for all who may speak. */
  private static final class Filter extends PrintStream {
    Filter(PrintStream whole) {
      super(new Dropping(whole), true, whole.charset());
    }
  }

  private static final class Dropping extends OutputStream {
    private final PrintStream whole;

    Dropping(PrintStream whole) {
      this.whole = whole;
    }

    @Override
    public void write(int one) {
      if (!NOW.get()) whole.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      if (!NOW.get()) whole.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      if (!NOW.get()) whole.flush();
    }
  }
}
