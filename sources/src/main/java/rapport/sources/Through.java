package rapport.sources;

import org.jspecify.annotations.Nullable;
import rapport.people.Handle;

/**
 * A sink before another one: hands on what is said of items, as it comes, and keeps nothing.
 * Whoever extends it changes what is its own. What concerns a unit as a whole ({@link Sink#whole},
 * {@link Sink#skip}, {@link Sink#skippedBytes}, {@link Sink#begins}, {@link Sink#progress}) does
 * not go through, as what is read here may be a part of one.
 */
public abstract class Through implements Sink {

  /** The sink behind this one. */
  protected final Sink to;

  /** Before that one. */
  protected Through(Sink to) {
    this.to = to;
  }

  @Override
  public void item(Item item) {
    to.item(item);
  }

  @Override
  public boolean wantsText(Item.Mail mail) {
    return to.wantsText(mail);
  }

  @Override
  public void text(Item.Mail mail, String text) {
    to.text(mail, text);
  }

  @Override
  public boolean wantsText(Item.Meeting meeting) {
    return to.wantsText(meeting);
  }

  @Override
  public void text(Item.Meeting meeting, String text) {
    to.text(meeting, text);
  }

  @Override
  public void lies(String place, String item, @Nullable String tag) {
    to.lies(place, item, tag);
  }

  @Override
  public void seen(Handle handle, Mark mark) {
    to.seen(handle, mark);
  }

  @Override
  public void problem(String where, String what) {
    to.problem(where, what);
  }

  @Override
  public boolean stopped() {
    return to.stopped();
  }
}
