package rapport.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rapport.interactions.WholeCalendar;
import rapport.people.Handle;
import rapport.sources.Item;
import rapport.sources.Mark;
import rapport.sources.Sink;
import rapport.sources.Unit;
import rapport.sources.Window;
import rapport.store.StoredItem;
import rapport.store.interactions.FoundPromiseRows;
import rapport.store.sources.Batches;

/**
 * Reads one unit on a thread of its own and hands over batches of translated items; it waits when
 * two batches are not yet taken, so that memory stays bounded whatever the size.
 */
final class Reading {

  /** Items in a batch, at most. */
  static final int ITEMS = 4000;

  /** Items in the first batch, so that people appear soon; each next one may hold twice as many. */
  private static final int FIRST = 250;

  private static final int ENTRIES = 16_000;

  /**
   * Some items in a row; the last batch of a unit says so, and carries what broke the reading, if
   * anything did.
   */
  record Batch(
      List<Translation.Translated> items,
      List<@Nullable Lies> lies,
      List<Receipt.Trouble> troubles,
      List<FoundPromiseRows.Row> found,
      List<Wording.Kept> kept,
      List<ToShare.Found> toShare,
      Set<Batches.Marked> marks,
      @Nullable WholeCalendar whole,
      boolean last,
      @Nullable Throwable failure) {}

  /** Where an item lies in a source that is looked at again. */
  record Lies(String place, String item, @Nullable String tag) {}

  private final Unit unit;
  private final Window window;
  private final Function<Item, Translation.Translated> translation;
  private final Wording wording;
  private final long skip;
  private final long skippedBytes;
  private final Pace pace;
  private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(2);
  private volatile boolean stopped;
  private volatile long lastBegan = -1;

  Reading(
      Unit unit,
      Window window,
      Function<Item, Translation.Translated> translation,
      Wording wording,
      long skip,
      long skippedBytes,
      Pace pace) {
    this.wording = wording;
    this.unit = unit;
    this.window = window;
    this.translation = translation;
    this.skip = skip;
    this.skippedBytes = skippedBytes;
    this.pace = pace;
  }

  Pace pace() {
    return pace;
  }

  Unit unit() {
    return unit;
  }

  /** Whether it ended early because it was asked to. */
  boolean stopped() {
    return stopped;
  }

  /** Where in the file the last item began, or a negative number if nothing tells. */
  long lastBegan() {
    return lastBegan;
  }

  void start() {
    pace.begin(unit);
    Thread.ofPlatform().daemon().name("reading").start(this::read);
  }

  Batch take() {
    try {
      return batches.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  /** Lets a reader that waits go, after its batches are no longer wanted. */
  void abandon() {
    stopped = true;
    batches.clear();
  }

  private void read() {
    Collector collector = new Collector();
    try {
      unit.read(window, collector);
      collector.hand(true, null);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      collector.hand(true, e);
    }
  }

  private final class Collector implements Sink {

    private List<Translation.Translated> items = new ArrayList<>(ITEMS);
    private List<@Nullable Lies> lies = new ArrayList<>();
    private @Nullable Lies next;
    private List<Receipt.Trouble> troubles = new ArrayList<>();
    private Set<Batches.Marked> marks = new LinkedHashSet<>();
    private @Nullable WholeCalendar whole;
    private int entries;
    private int most = FIRST;

    @Override
    public void whole(WholeCalendar calendar) {
      whole = calendar;
    }

    @Override
    public void item(Item item) {
      Translation.Translated translated = understood(item);
      items.add(translated);
      lies.add(next);
      next = null;
      for (StoredItem entry : translated.entries())
        entries += entry instanceof StoredItem.Series series ? series.occurrences().size() : 1;
      if (items.size() >= most || entries >= ENTRIES) hand(false, null);
    }

    /** An error in the translation of one item makes that one unreadable and no other. */
    private Translation.Translated understood(Item item) {
      try {
        return translation.apply(item);
      } catch (RuntimeException | StackOverflowError e) {
        return new Translation.Translated(item.where(), List.of(), null, met(e));
      }
    }

    private static String met(Throwable e) {
      return "an error in Rapport (" + e.getClass().getSimpleName() + ") met this one item";
    }

    /** Words are more than the item itself: without them the item stays. */
    private void worded(String where, Runnable reading) {
      try {
        reading.run();
      } catch (RuntimeException | StackOverflowError e) {
        problem(where, "its words were left alone: " + met(e));
      }
    }

    @Override
    public boolean wantsText(Item.Mail mail) {
      return wording.wants(mail);
    }

    @Override
    public void text(Item.Mail mail, String text) {
      worded(mail.where(), () -> wording.text(mail, text));
    }

    @Override
    public boolean wantsText(Item.Meeting meeting) {
      return wording.wants(meeting);
    }

    @Override
    public void text(Item.Meeting meeting, String text) {
      worded(meeting.where(), () -> wording.text(meeting, text));
    }

    @Override
    public void lies(String place, String item, @Nullable String tag) {
      next = new Lies(place, item, tag);
    }

    @Override
    public void seen(Handle handle, Mark mark) {
      marks.add(new Batches.Marked(handle, mark.id()));
    }

    @Override
    public void problem(String where, String what) {
      if (troubles.size() < Receipt.MOST_PROBLEMS) troubles.add(new Receipt.Trouble(where, what));
    }

    @Override
    public long skip() {
      return skip;
    }

    @Override
    public long skippedBytes() {
      return skippedBytes;
    }

    @Override
    public void begins(long offset) {
      lastBegan = offset;
    }

    @Override
    public void progress(long bytes) {
      pace.bytes(bytes);
    }

    @Override
    public boolean stopped() {
      if (pace.stopped()) stopped = true;
      return stopped;
    }

    void hand(boolean last, @Nullable Throwable failure) {
      Batch batch =
          new Batch(
              items,
              lies,
              troubles,
              wording.take(),
              wording.takeKept(),
              wording.toShare().take(),
              marks,
              whole,
              last,
              failure);
      items = new ArrayList<>(ITEMS);
      lies = new ArrayList<>();
      troubles = new ArrayList<>();
      marks = new LinkedHashSet<>();
      entries = 0;
      most = Math.min(ITEMS, 2 * most);
      try {
        while (!batches.offer(batch, 1, TimeUnit.SECONDS)) if (stopped && !last) return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
