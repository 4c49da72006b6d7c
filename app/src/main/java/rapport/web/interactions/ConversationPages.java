package rapport.web.interactions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.interactions.InteractionChange.LogConversation;
import rapport.desk.interactions.InteractionChange.RemoveConversation;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.interactions.Channel;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.people.Face;
import rapport.web.people.PeoplePages;
import rapport.web.people.PeopleView;

/** Conversations that the owner writes down. */
@Controller
public record ConversationPages(Pages pages) {

  private static final int CHOICES = 12;

  @GetMapping("/conversations/new")
  View blank(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable Long person,
      @RequestParam(defaultValue = "VIDEO") Channel channel,
      @RequestParam(defaultValue = "") String q,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
    Frame frame = pages.frame(request, Room.LOG, "Log a conversation");
    LocalDateTime now =
        LocalDateTime.ofInstant(pages.now(), pages.zone()).truncatedTo(ChronoUnit.MINUTES);
    ConversationView view =
        new ConversationView(
            frame,
            person == null ? null : face(person),
            q,
            person == null ? choices(q) : List.of(),
            channels(channel),
            now.toString(),
            now.toString());
    return pages.show(
        target.equals("choices") ? "interactions/conversationchoices" : "interactions/conversation",
        view);
  }

  private Face face(long id) {
    return Face.of(pages.person(id).standing().person());
  }

  private List<Face> choices(String words) {
    People.Sort sort = words.isBlank() ? People.Sort.LAST : People.Sort.STRENGTH;
    People.Query query = new People.Query(words, "", sort, 0, CHOICES);
    return Listing.people(pages.look(), query).rows().stream()
        .map(standing -> Face.of(standing.person()))
        .toList();
  }

  public static List<PeopleView.Choice> channels(Channel chosen) {
    List<PeopleView.Choice> choices = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      choices.add(new PeopleView.Choice(channel.name(), channel.words(), channel == chosen));
    }
    return choices;
  }

  @PostMapping("/people/{id}/conversations")
  View create(
      @PathVariable long id,
      @RequestParam Channel channel,
      @RequestParam LocalDateTime when,
      @RequestParam boolean mine,
      @RequestParam(required = false) @Nullable String note,
      @RequestParam(required = false) @Nullable String promise,
      @RequestParam(defaultValue = "true") boolean promiseMine,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate dueOn,
      @RequestParam(required = false) @Nullable String once) {
    PersonId person = new PersonId(id);
    String promised = PeoplePages.given(promise);
    LogConversation said =
        new LogConversation(
            person,
            channel,
            when.atZone(pages.zone()).toInstant(),
            mine,
            PeoplePages.given(note),
            promised == null ? null : new LogConversation.Promised(promiseMine, promised, dueOn));
    return Pages.see(Said.LOGGED.on("/people/" + id, pages.once(said, once).entry()));
  }

  @PostMapping("/conversations/{id}/withdrawal")
  View withdraw(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/"), new RemoveConversation(id));
  }
}
