package rapport.web.nurture;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.growth.GrowthChange.AnswerStep;
import rapport.desk.growth.GrowthChange.FollowPath;
import rapport.desk.growth.OwnPath;
import rapport.desk.interactions.PromiseLedger;
import rapport.desk.network.SamePeople;
import rapport.desk.nurture.NurtureChange.AnswerMove;
import rapport.desk.nurture.Plays;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Today;
import rapport.desk.nurture.Whole;
import rapport.desk.settings.OwnAddresses;
import rapport.growth.OwnStep;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.people.OrderView;
import rapport.web.sources.FirstView;
import rapport.web.sources.LookBack;

/** What to do this week, and the answers to it. */
@Controller
public class TodayPages {

  private static final int SOON = 14;

  private final Pages pages;

  TodayPages(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/")
  View today(HttpServletRequest request) {
    Today today = Today.of(pages.look());
    Frame frame = pages.frame(request, Room.TODAY, "Today");
    if (today.people() == 0)
      return pages.show("nurture/first", FirstView.of(frame, pages.sample() != null));
    pages.shown();
    int hour = pages.now().atZone(pages.zone()).getHour();
    return pages.show(
        "nurture/today",
        TodayView.of(frame, pages.look().me(), today, aside(), hour, pages.say(), pages.evidence())
            .until(
                pages.look().fresh(),
                pages.look().all.sides,
                LookBack.of(pages.look()),
                pages.say()));
  }

  /** What somebody types who looks for Today by its name. */
  @GetMapping("/today")
  View byName() {
    return Pages.see("/");
  }

  private TodayAside aside() {
    return TodayAside.of(
            PromiseLedger.of(pages.look()).asked(),
            Tensions.of(pages.look()).all().stream()
                .filter(one -> one.tension().strains(pages.now()))
                .toList(),
            Whole.of(pages.look()).days(SOON),
            Plays.of(pages.look()).asked(),
            SamePeople.of(pages.look()).waiting(),
            Plays.of(pages.look()).open(),
            pages.say())
        .asking(!OwnAddresses.asked(pages.look()).isEmpty())
        .with(OwnPath.of(pages.look()).step());
  }

  @GetMapping("/moves")
  View order(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.TODAY, "Why this order");
    return pages.show(
        "nurture/order",
        OrderView.of(frame, Today.of(pages.look()).moves(), pages.say(), pages.evidence()));
  }

  @PostMapping("/steps")
  View step(@RequestParam String step, @RequestParam OwnStep.Reply reply) {
    Said said =
        switch (reply) {
          case DONE -> Said.STEP_DONE;
          case LATER -> Said.STEP_LATER;
          case NOT -> Said.STEP_NOT;
        };
    return pages.done(said, "/", new AnswerStep(step, reply));
  }

  @PostMapping("/path")
  View path(@RequestParam(defaultValue = "false") boolean follow) {
    return pages.done(follow ? Said.SAVED : Said.PATH_ENDED, "/", new FollowPath(follow));
  }

  @PostMapping("/people/{id}/answers")
  View answer(
      @PathVariable long id,
      @RequestParam Move.Cause cause,
      @RequestParam Answer.Reply reply,
      @RequestParam(required = false) @Nullable String about,
      @RequestParam(required = false) @Nullable String back) {
    AnswerMove answer = new AnswerMove(new PersonId(id), cause, reply, about);
    Said said =
        switch (reply) {
          case DONE -> answer.met(pages.look()) ? Said.DONE : Said.STEP_DONE;
          case LATER ->
              answer.until(pages.look()).getDayOfWeek() == DayOfWeek.MONDAY
                  ? Said.LATER
                  : Said.LATER_DUE;
          case NOT_THIS -> Said.NOT_THIS;
        };
    return pages.done(said, Pages.back(back, "/"), answer);
  }
}
