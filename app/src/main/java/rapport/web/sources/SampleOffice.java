package rapport.web.sources;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rapport.intake.Intake;
import rapport.intake.Progress;

/**
 * The sample office beside the owner's pages: one at most, in a throw-away home of its own, on a
 * port of its own. It shares nothing with what the owner's pages show, and ends when this is
 * closed. Any thread may use it. Decision 0141 says why it is no process of its own.
 */
public final class SampleOffice implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("rapport.web");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Maker maker;
  private State state = new State.Away();
  private @Nullable Thread making;
  private volatile boolean ended;

  /** Nothing is made before somebody asks for it. */
  public SampleOffice(Maker maker) {
    this.maker = maker;
  }

  /** Makes the office. */
  public interface Maker {

    /**
     * Makes it and serves it; returns when it has ended, and nothing of it is left then.
     *
     * @param own the port of the owner's pages, to lead back to
     * @param watcher is told how far it is, and says when to stop
     * @param served takes what gives new ways in, once it is served
     */
    void make(int own, Intake.Watcher watcher, Consumer<Supplier<Entrance>> served)
        throws IOException;

    /** Lets what is served end. */
    void end();
  }

  /** The states it can be in. */
  sealed interface State {

    /** Nobody asked for it. */
    record Away() implements State {}

    /**
     * It is being made.
     *
     * @param progress how far it is read, or null if that has not begun
     */
    record Coming(@Nullable Progress progress) implements State {}

    /**
     * It is served.
     *
     * @param door gives a new way in each time
     */
    record There(Supplier<Entrance> door) implements State {}

    /** It could not be made. */
    record Broken() implements State {}
  }

  /**
   * A way in, which works once.
   *
   * @param port where it is served
   * @param path what signs in there
   */
  public record Entrance(int port, String path) {

    /** The address for a browser that calls this machine by some name. */
    String on(String host) {
      return "http://" + host + ":" + port + path;
    }
  }

  /**
   * Begins to make it, and returns at once; nothing happens where it is there or on its way.
   *
   * @param own the port of the owner's pages, to lead back to
   */
  public synchronized void begin(int own) {
    if (ended || state instanceof State.Coming || state instanceof State.There) return;
    state = new State.Coming(null);
    making = Thread.ofPlatform().daemon().name("sample").start(() -> run(own));
  }

  /** How far it is. */
  synchronized State state() {
    return state;
  }

  private synchronized void state(State next) {
    state = next;
  }

  private void run(int own) {
    try {
      maker.make(own, new Telling(), door -> state(new State.There(door)));
    } catch (IOException | RuntimeException e) {
      if (!ended)
        LOG.log(
            System.Logger.Level.WARNING,
            "the sample office broke: {0}",
            e.getClass().getSimpleName());
    } finally {
      state(new State.Broken());
    }
  }

  /** Ends it, and waits until nothing of it is left; twenty seconds at most. */
  @Override
  public void close() {
    Thread working;
    synchronized (this) {
      ended = true;
      working = making;
    }
    maker.end();
    try {
      if (working != null && !working.join(PATIENCE))
        LOG.log(System.Logger.Level.WARNING, "the sample office did not end in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Telling implements Intake.Watcher {
    @Override
    public void progress(Progress progress) {
      state(new State.Coming(progress));
    }

    @Override
    public boolean stopped() {
      return ended;
    }
  }
}
