package rapport.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Digits;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.sources.tables.NamedColumns;
import rapport.store.StoreFailure;

/** Imports that run beside the pages, one after the other. */
public final class Jobs implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("rapport.intake");

  private static final long PATIENCE = 10;

  private static final int MOST_MET = 8;

  private final Intake intake;
  private final Newcomers newcomers;
  private final InstantSource clock;
  private final AtomicLong numbers = new AtomicLong();
  private final List<Job> jobs = new CopyOnWriteArrayList<>();
  private final ExecutorService runner =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import").factory());

  /** Over one owner's intake. */
  public Jobs(Intake intake, InstantSource clock) {
    this.intake = intake;
    this.newcomers = intake.newcomers();
    this.clock = clock;
  }

  /** What the owner has said the columns of tables hold. */
  public NamedColumns named() {
    return intake.named();
  }

  /** Starts an import of files and folders on this machine's disk; returns at once. */
  public Job start(List<Path> paths) {
    String title =
        paths.size() == 1
            ? String.valueOf(paths.getFirst().getFileName())
            : Digits.of(paths.size()) + " files";
    Job job = new Job(numbers.incrementAndGet(), title);
    jobs.addFirst(job);
    runner.execute(() -> run(job, paths));
    return job;
  }

  /** Work that takes its time, and can be watched and stopped. */
  public interface Work {
    /** Does it; returns why it ended early, in words for the user, or null. */
    @Nullable String run(Intake.Watcher watcher);
  }

  /** Starts other work in its turn; returns at once. */
  public Job start(String title, Work work) {
    Job job = new Job(numbers.incrementAndGet(), title);
    jobs.addFirst(job);
    runner.execute(() -> {
      try {
        job.begin(newcomers.newest());
        job.end(work.run(new Telling(job)));
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "work failed: {0}", e.getClass().getSimpleName());
        job.end("Something went wrong inside Rapport. What was read so far is safe.");
      }
    });
    return job;
  }

  private void run(Job job, List<Path> paths) {
    try {
      job.begin(newcomers.newest());
      List<Unit> units = Sources.units(paths, false, intake.named());
      intake.run(units, List.of(), clock.instant(), new Telling(job));
      job.end(units.isEmpty() ? "There is nothing there that Rapport reads." : null);
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING, "an import ended early: {0}", e.getClass().getSimpleName());
      job.end("The disk could not be read: is the path right, and may Rapport read it?");
    } catch (StoreFailure e) {
      LOG.log(
          System.Logger.Level.WARNING, "an import was refused by the store: {0}", e.getMessage());
      job.end(e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "an import failed: {0}", e.getClass().getSimpleName());
      job.end(
          "Something went wrong inside Rapport. What was imported so far is safe; start the same import again.");
    }
  }

  private record Telling(Job job) implements Intake.Watcher {
    @Override
    public void progress(Progress progress) {
      job.report(progress);
    }

    @Override
    public void waiting(Duration since) {
      job.hold();
    }

    @Override
    public void receipt(Receipt receipt) {
      job.finish(receipt);
    }

    @Override
    public boolean stopped() {
      return job.stopped();
    }
  }

  /** Jobs of this run of the server, newest first. */
  public List<Job> all() {
    return List.copyOf(jobs);
  }

  /** Who appeared so far while a job goes on; nobody before its turn, and once it is over. */
  public Newcomers.Met met(Job job) {
    return job.done() || !job.begun()
        ? Newcomers.Met.NOBODY
        : newcomers.since(job.since(), MOST_MET);
  }

  /** Stops what runs, waits until it has stopped, and forgets all; ten seconds at most. */
  public void forget() {
    for (Job job : jobs) job.stop();
    try {
      runner.submit(() -> {}).get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(System.Logger.Level.WARNING, "an import did not stop in time");
    }
    jobs.clear();
  }

  /**
   * Stops what runs and waits until its last batch is kept; it goes on when the same import is
   * started again.
   */
  @Override
  public void close() {
    for (Job job : jobs) job.stop();
    runner.shutdown();
    try {
      if (!runner.awaitTermination(PATIENCE, TimeUnit.SECONDS))
        LOG.log(System.Logger.Level.WARNING, "an import did not stop in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
