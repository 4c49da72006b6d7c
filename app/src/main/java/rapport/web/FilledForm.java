package rapport.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.Known;

/**
 * A page with one of its forms as somebody filled it in, and a reason beside the field that does
 * not fit. Passwords are not given back.
 */
final class FilledForm {

  private static final String FIELDS =
      "input[name]:not([type=hidden]), select[name], textarea[name]";
  private static final String ID = "unfit";

  /** Hidden fields that every form has; they tell none from another. */
  static final Set<String> OF_EVERY_FORM = Set.of(Door.TOKEN, "back");

  private final Element form;
  private final String address;
  private final Map<String, String[]> sent;

  private FilledForm(Element form, String address, Map<String, String[]> sent) {
    this.address = address;
    this.form = form;
    this.sent = sent;
  }

  /**
   * The page as text, or null if it has no such form. Of several forms with one address the one
   * counts whose hidden fields were sent.
   *
   * @param address where the form goes
   */
  static @Nullable String in(
      String html, String address, Map<String, String[]> sent, FormBack.Wrong wrong) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    for (Element form : page.select("form[method=post]")) {
      FilledForm filled = new FilledForm(form, address, sent);
      if (!filled.goes() || !filled.hiddenFits()) continue;
      page.select("[autofocus]").removeAttr("autofocus");
      page.select(".notice").remove();
      filled.fill();
      filled.say(wrong);
      for (Element fold : form.parents()) if (fold.is("details")) fold.attr("open", "");
      return page.outerHtml();
    }
    return null;
  }

  private boolean hiddenFits() {
    for (Element hidden : form.select("input[type=hidden][name]")) {
      if (OF_EVERY_FORM.contains(hidden.attr("name"))) continue;
      if (!sentValues(hidden).contains(hidden.attr("value"))) return false;
    }
    return true;
  }

  private List<String> sentValues(Element field) {
    return List.of(sent.getOrDefault(field.attr("name"), new String[0]));
  }

  private void fill() {
    for (Element field : form.select(FIELDS)) {
      List<String> values = sentValues(field);
      switch (field.tagName()) {
        case "textarea" -> field.text(values.isEmpty() ? "" : values.getFirst());
        case "select" -> {
          for (Element option : field.select("option"))
            option.attr("selected", values.contains(option.val()));
        }
        default -> put(field, values);
      }
    }
  }

  private static void put(Element field, List<String> values) {
    switch (field.attr("type")) {
      case "checkbox", "radio" ->
          field.attr("checked", values.contains(field.hasAttr("value") ? field.val() : "on"));
      case "password", "file" -> {}
      default -> field.attr("value", values.isEmpty() ? "" : values.getFirst());
    }
  }

  private void say(FormBack.Wrong wrong) {
    Element field = meant(wrong);
    Element reason = new Element("p").addClass("wrong").attr("id", ID).attr("role", "alert");
    reason.text(wrong.words());
    Known known = wrong.known();
    if (known != null) {
      String name = known.person().name();
      reason
          .appendText(" ")
          .appendElement("a")
          .attr("href", "/people/" + known.person().id())
          .text("Open " + name);
      if (known.byNameAlone())
        reason
            .appendText(" ")
            .appendElement("button")
            .addClass("button button--quiet")
            .attr("name", "another")
            .attr("value", "true")
            .text("Add another " + name);
    }
    if (wrong.past()) today(reason);
    if (field == null) {
      form.prependChild(reason);
      form.attr("aria-describedby", ID);
      return;
    }
    field.attr("aria-invalid", "true").attr("aria-describedby", ID).attr("autofocus", "");
    Element around = field.closest(".field, fieldset, label");
    if (around == null || around.equals(form) || !around.hasParent()) field.before(reason);
    else if (around.is("label")) around.before(reason);
    else around.appendChild(reason);
  }

  /** A press that sends the same at today, with what the button said that was pressed. */
  private void today(Element reason) {
    for (Element button : form.select("button[name]"))
      if (sentValues(button).contains(button.attr("value"))
          && form.select("input[type=hidden][name=" + button.attr("name") + "]").isEmpty())
        form.appendElement("input")
            .attr("type", "hidden")
            .attr("name", button.attr("name"))
            .attr("value", button.attr("value"));
    Element press = reason.appendText(" ").appendElement("button").addClass("button");
    press.attr("name", AsOf.TODAY).attr("value", "true").text("Go back to today and send it");
    if (!form.attr("action").equals(address)) press.attr("formaction", address);
  }

  /** Whether it, or one of its buttons, sends to where the form went. */
  private boolean goes() {
    return form.attr("action").equals(address)
        || form.select("button[formaction]").eachAttr("formaction").contains(address);
  }

  /** The field that is meant: by its name, by the value that does not fit, or the only one. */
  private @Nullable Element meant(FormBack.Wrong wrong) {
    if (wrong.past()) return null;
    List<Element> fields = form.select(FIELDS);
    for (Element field : fields) if (field.attr("name").equals(wrong.field())) return field;
    String value = wrong.value();
    if (value != null) {
      for (Element field : fields)
        if (value.isBlank() ? missing(field) : sentValues(field).contains(value)) return field;
      for (Element field : fields)
        for (String one : sentValues(field)) if (one.strip().equals(value.strip())) return field;
    }
    return fields.size() == 1 ? fields.getFirst() : null;
  }

  private boolean missing(Element field) {
    return field.hasAttr("required") && sentValues(field).stream().allMatch(String::isBlank);
  }
}
