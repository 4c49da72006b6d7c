package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.intake.Receipt;
import rapport.interactions.Channel;
import rapport.interactions.LeftOut;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.people.PersonId;

/**
 * What every door asks: the owner's network at an instant. All figures come from core; what is
 * derived is kept in memory until the store changes or the hour does.
 */
public final class Desk {

  /** Whose Rapport this is. */
  public Owner owner() {
    throw new UnsupportedOperationException();
  }

  /** The morning page. */
  public Today today(Instant now) {
    throw new UnsupportedOperationException();
  }

  /** A part of the list of people. */
  public People people(People.Query query, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Everybody, strongest first. */
  public List<Standing> everybody(Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Everything about one person, with the timeline from an offset. */
  public Optional<PersonPage> person(PersonId id, Instant now, int from, int limit) {
    throw new UnsupportedOperationException();
  }

  /** One stored interaction, to open a figure to its evidence. */
  public Optional<Happening> interaction(long id) {
    throw new UnsupportedOperationException();
  }

  /** All receipts, newest first. */
  public List<Receipt> receipts() {
    throw new UnsupportedOperationException();
  }

  /** Items of one import that a rule left out, newest first. */
  public List<Happening> leftOut(long importId, LeftOut rule, int from, int limit) {
    throw new UnsupportedOperationException();
  }

  /**
   * Counts a left-out interaction after all (or leaves it out again); the user's word survives
   * later imports.
   */
  public void count(long interaction, boolean counted) {
    throw new UnsupportedOperationException();
  }

  /** Switches a left-out rule off (everything it left out counts) or on again. */
  public void rule(LeftOut rule, boolean on) {
    throw new UnsupportedOperationException();
  }

  /** The rules that are switched off. */
  public List<LeftOut> rulesOff() {
    throw new UnsupportedOperationException();
  }

  /** Takes a whole import back: what only it brought is gone. */
  public void undoImport(long importId) {
    throw new UnsupportedOperationException();
  }

  /** Answers a move; returns the answer's number for undo. */
  public long answer(PersonId person, Move.Cause cause, Answer.Reply reply, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Takes an answer back. */
  public void unanswer(long answer) {
    throw new UnsupportedOperationException();
  }

  /** Sets a person's rhythm; null returns to the learned one. */
  public void rhythm(PersonId person, @Nullable Integer everyDays) {
    throw new UnsupportedOperationException();
  }

  /** Writes down a conversation; returns its number. */
  public long log(
      PersonId person, Channel channel, Instant at, boolean iReachedOut, @Nullable String note) {
    throw new UnsupportedOperationException();
  }

  /** Takes a logged conversation back; what a source brought cannot be taken back one by one. */
  public void unlog(long interaction) {
    throw new UnsupportedOperationException();
  }

  /** Adds a person by hand. */
  public PersonId add(
      String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String organisation,
      @Nullable String title) {
    throw new UnsupportedOperationException();
  }

  /**
   * Sets the user's own words for a person's name, organisation and title; null returns to what
   * sources say.
   */
  public void describe(
      PersonId person,
      @Nullable String name,
      @Nullable String organisation,
      @Nullable String title) {
    throw new UnsupportedOperationException();
  }

  /** Writes down a promise; returns its number. */
  public long promise(
      PersonId person, boolean mine, String what, @Nullable LocalDate dueOn, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Marks a promise kept, or open again. */
  public void keep(long promise, boolean kept, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Removes a promise. */
  public void dropPromise(long promise) {
    throw new UnsupportedOperationException();
  }

  /** Sets how the owner is called, in which zone the day begins, and light or dark. */
  public void settings(String name, ZoneId zone, String theme) {
    throw new UnsupportedOperationException();
  }

  /** Adds an address of the owner's own. */
  public void addAddress(String address) {
    throw new UnsupportedOperationException();
  }

  /** Removes an address of the owner's own. */
  public void removeAddress(String address) {
    throw new UnsupportedOperationException();
  }

  /** Confirms the addresses that were found. */
  public void confirmAddresses() {
    throw new UnsupportedOperationException();
  }

  /** Erases everything this owner has in the store. */
  public void eraseEverything() {
    throw new UnsupportedOperationException();
  }
}
