package rapport.web.nurture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import rapport.desk.growth.BalanceChange.AnswerBalance;
import rapport.desk.growth.BalanceChange.ForgetBalance;
import rapport.desk.growth.Balances;
import rapport.growth.Giving;
import rapport.look.Look;
import rapport.look.Misfit;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** The month's balance: what relationships give, and what is missing. */
@Controller
public class BalancePages {

  private final Pages pages;

  BalancePages(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/grow/balance")
  View show(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.GROW, "The month’s balance");
    Look look = pages.look();
    return pages.show(
        "nurture/balance",
        BalanceView.of(
            frame,
            Balances.of(look),
            one -> BalanceView.name(look.person(one.person()).orElse(null)),
            pages.say()));
  }

  @PostMapping("/grow/balance")
  View answer(HttpServletRequest request) {
    List<Integer> answers = new ArrayList<>();
    for (Giving part : Giving.values()) {
      String answer = request.getParameter(part.name());
      answers.add(answer != null && answer.matches("[1-5]") ? Integer.parseInt(answer) : 0);
    }
    if (answers.stream().allMatch(one -> one == 0))
      throw new Misfit("Answer one sentence at least.", null);
    return pages.done(Said.CHECKED, "/grow/balance", new AnswerBalance(answers));
  }

  @PostMapping("/balances/{id}/withdrawal")
  View forget(@PathVariable long id) {
    return pages.done(Said.UNDONE, "/grow/balance", new ForgetBalance(id));
  }
}
