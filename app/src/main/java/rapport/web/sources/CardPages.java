package rapport.web.sources;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.sources.CardChange.TakeCardsWord;
import rapport.desk.sources.CardChange.WriteCard;
import rapport.desk.sources.CardChange.WriteToCards;
import rapport.desk.sources.CardDifferences;
import rapport.intake.Jobs;
import rapport.live.ConnectionKind;
import rapport.live.Live;
import rapport.live.Seen;
import rapport.people.PersonId;
import rapport.sources.cards.CardField;
import rapport.store.sources.CardWrites;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** What the owner says and the cards of an address book do not: side by side, and written there. */
@Controller
public record CardPages(Pages pages, Live live, Jobs jobs) {

  private static final String CARDS = "/sources/cards";

  @GetMapping(CARDS)
  View cards(HttpServletRequest request) {
    return pages.show(
        "sources/cards",
        CardsView.of(
            pages.frame(request, Room.SOURCES, "Cards"), CardDifferences.of(pages.look())));
  }

  @PostMapping("/connections/{id}/writing")
  View writing(@PathVariable long id, @RequestParam boolean on) {
    Seen seen = live.find(id).orElseThrow(Missing::new);
    if (seen.kind() != ConnectionKind.CARDDAV) throw new Missing();
    return pages.done(Said.SAVED, on ? CARDS : "/sources", new WriteToCards(id, on));
  }

  @PostMapping(CARDS)
  View write(
      @RequestParam long connection,
      @RequestParam long person,
      @RequestParam String item,
      @RequestParam CardField field,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam String said) {
    View done =
        pages.done(
            Said.WRITING,
            CARDS,
            new WriteCard(
                connection, new PersonId(person), item, field, seen.isEmpty() ? null : seen, said));
    look(connection);
    return done;
  }

  /** Writes all that is open and about which nothing unexpected is known. */
  @PostMapping("/sources/cards/all")
  View all() {
    Set<Long> sources = new LinkedHashSet<>();
    for (CardDifferences.Difference one : CardDifferences.of(pages.look()).all()) {
      if (one.wish() != null) continue;
      pages.make(
          new WriteCard(
              one.connection(),
              one.person().id(),
              one.item(),
              one.field(),
              one.seen(),
              one.said()));
      sources.add(one.connection());
    }
    sources.forEach(this::look);
    return Pages.see(Said.WRITING.on(CARDS));
  }

  /** Takes what the card says for true: the owner's own word is taken back. */
  @PostMapping("/sources/cards/kept")
  View kept(@RequestParam long person, @RequestParam CardField field) {
    return pages.done(Said.SAVED, CARDS, new TakeCardsWord(new PersonId(person), field));
  }

  /** What waits is written by a look, now; what is to be put back, too. */
  @PostMapping("/sources/cards/looks")
  View again() {
    for (long source : CardDifferences.of(pages.look()).sources()) look(source);
    return Pages.see(Said.WRITING.on(CARDS));
  }

  private void look(long connection) {
    Seen seen = live.find(connection).orElseThrow(Missing::new);
    Instant now = pages.now();
    jobs.start(
        Objects.requireNonNull(seen.row().called()),
        watcher -> {
          live.look(connection, now, watcher);
          return null;
        });
  }

  /** How a state is told. */
  static @Nullable String told(CardWrites.@Nullable Row wish) {
    if (wish == null) return null;
    return switch (wish.state()) {
      case WAITING, BACK -> "Waits to be written at the next look.";
      case WRITTEN -> null;
      case CHANGED ->
          "Nothing was written: the card says something else than it did when you pressed.";
      case REFUSED ->
          "Nothing was written: the server does not take it, or the card cannot be changed without"
              + " touching more of it.";
    };
  }
}
