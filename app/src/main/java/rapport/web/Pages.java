package rapport.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import rapport.desk.Asked;
import rapport.desk.Desk;
import rapport.desk.Made;
import rapport.desk.interactions.Happenings;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Portrait;
import rapport.desk.nurture.Today;
import rapport.desk.people.Whom;
import rapport.desk.settings.Settings;
import rapport.look.Change;
import rapport.look.Look;
import rapport.look.Misfit;
import rapport.look.Owner;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.shapes.Problem;
import rapport.store.Journal;
import rapport.web.interactions.Evidence;
import rapport.web.sources.SampleOffice;

/** Makes pages out of templates: the frame around them, their status, and the way back to one. */
public class Pages {

  private static final String LOOK = "rapport.look";
  private static final int MEANT = 3;
  private static final String QUEUED = "X-Rapport-Queued";

  private final TemplateEngine templates;
  private final Assets assets;
  private final Desk desk;
  private final InstantSource clock;
  private final AsOf asOf;
  private final Options options;

  Pages(
      TemplateEngine templates,
      Assets assets,
      Desk desk,
      InstantSource clock,
      AsOf asOf,
      Options options) {
    this.asOf = asOf;
    this.templates = templates;
    this.assets = assets;
    this.desk = desk;
    this.clock = clock;
    this.options = options;
  }

  /** What is read of somebody, or that there is nobody of this number. */
  public PersonPage person(long id) {
    return person(id, 0, 1);
  }

  /** The same with a part of the timeline. */
  public PersonPage person(long id, int from, int limit) {
    if (id <= 0) throw new Missing();
    return Portrait.of(look()).person(new PersonId(id), from, limit).orElseThrow(Missing::new);
  }

  /**
   * What this request reads: one look, made when it is first asked for and anew after a change, so
   * that one page is of one instant.
   */
  public Look look() {
    RequestAttributes request = RequestContextHolder.currentRequestAttributes();
    Object kept = request.getAttribute(LOOK, RequestAttributes.SCOPE_REQUEST);
    if (kept instanceof Look look) return look;
    Instant past = past();
    Instant now = clock.instant();
    Look fresh = past == null ? desk.look(now) : desk.past().look(past, now);
    if (shown(request)) fresh = fresh.hurried();
    request.setAttribute(LOOK, fresh, RequestAttributes.SCOPE_REQUEST);
    return fresh;
  }

  /** As of when this request looks; null for now. */
  private @Nullable Instant past() {
    return RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes asked
        ? asOf.of(asked.getRequest())
        : null;
  }

  /** Whether a request looks at a day gone by; for filters, too. */
  boolean past(HttpServletRequest request) {
    return asOf.of(request) != null;
  }

  /** Whether somebody looks at the answer, and would rather be told that it takes long. */
  private static boolean shown(RequestAttributes request) {
    return request instanceof ServletRequestAttributes asked
        && asked.getRequest().getMethod().equals("GET")
        && asked.getRequest().getHeader("HX-Request") == null
        && String.valueOf(asked.getRequest().getHeader("Accept")).contains("text/html");
  }

  /** Makes a change of the owner's; what is read after it sees it. */
  public Made make(Change change) {
    RequestContextHolder.currentRequestAttributes()
        .removeAttribute(LOOK, RequestAttributes.SCOPE_REQUEST);
    return desk.make(change, clock.instant());
  }

  /** The same for a form that a browser may send again; the key is null where it says none. */
  public Made once(Change change, @Nullable String key) {
    if (key == null || key.isEmpty()) return make(change);
    RequestContextHolder.currentRequestAttributes()
        .removeAttribute(LOOK, RequestAttributes.SCOPE_REQUEST);
    return desk.once(change, key, clock.instant());
  }

  /** What was done, newest first. */
  public List<Journal.Row> journal(int most) {
    return desk.journal(most);
  }

  /** Makes a change and says so on a page, with the way back. */
  public View done(Said said, String path, Change change) {
    return see(said.on(path, make(change).entry()));
  }

  /** Notes that this look's moves were shown; as of a day gone by they were not. */
  public void shown() {
    if (past() == null) desk.shown(look());
  }

  /** What the clock shows; for filters, which read nothing. */
  public Instant instant() {
    return clock.instant();
  }

  /** The instant of this request. */
  public Instant now() {
    return look().now();
  }

  /** The owner's zone. */
  public ZoneId zone() {
    return look().zone();
  }

  /** The owner's day. */
  public LocalDate today() {
    return look().today();
  }

  /** How instants are told on the owner's day. */
  public Say say() {
    return new Say(zone(), today());
  }

  /** Who asks somebody who holds a link: the owner by name. */
  public String asker() {
    String name = look().me().name();
    return name.isBlank() ? "Somebody you work with" : name;
  }

  /** Whether anybody on another machine can open a page of this one. */
  public boolean reached() {
    return options.remote() != null;
  }

  /**
   * Whom a field of a form means, or null where nothing is typed.
   *
   * @throws Misfit where nobody or more than one person is called so
   */
  public @Nullable PersonId whom(String typed) {
    if (typed.isBlank() || typed.equals("0")) return null;
    Whom found = Whom.of(look(), typed);
    Person one = found.one();
    if (one != null) return one.id();
    if (found.people().isEmpty())
      throw new Misfit("nobody here is called so; add them first", typed);
    throw new Misfit(
        "more than one person is called so: write "
            + found.people().stream()
                .limit(MEANT)
                .map(Whom::reachable)
                .collect(Collectors.joining("; or ")),
        typed);
  }

  /** The same where somebody must be named. */
  public PersonId whom(String typed, String missing) {
    PersonId found = whom(typed);
    if (found == null) throw new Misfit(missing, typed);
    return found;
  }

  /** Opens interactions as they are known now. */
  public Evidence evidence() {
    return Happenings.of(look())::all;
  }

  /** The frame around a page for the owner. */
  public Frame frame(HttpServletRequest request, Room room, String title) {
    Owner owner = look().me();
    int moves = Today.ready(look()) ? Today.of(look()).moves().size() : 0;
    int people = look().everybody().size();
    int asked = Asked.of(look()).count();
    return framed(
        request,
        room,
        title,
        owner.theme(),
        moves == 0 ? null : Say.number(moves),
        people == 0 ? null : Say.number(people),
        asked == 0 ? null : Say.number(asked));
  }

  /** The frame around a page of given figures, which asks the desk nothing. */
  public Frame framed(
      HttpServletRequest request,
      Room room,
      String title,
      String theme,
      @Nullable String moves,
      @Nullable String people,
      @Nullable String care) {
    String query = request.getQueryString();
    String here = request.getServletPath() + (query == null ? "" : "?" + query);
    return new Frame(
        title,
        room,
        theme.equals("light") || theme.equals("dark") ? theme : null,
        Door.tokenFor(request),
        moves,
        people,
        care,
        Said.in(request),
        here,
        assets.style(),
        assets.script("page"),
        !Door.tokenFor(request).isEmpty(),
        RequestContextHolder.getRequestAttributes() == null
            || Door.tokenFor(request).isEmpty()
            || keys(),
        elsewhere(request));
  }

  /** That these pages show a day gone by or the sample office, with the way back. */
  private Frame.@Nullable Elsewhere elsewhere(HttpServletRequest request) {
    Instant past = asOf.of(request);
    if (past != null)
      return Frame.Elsewhere.asOf(new Say(desk.owner().zone(), LocalDate.EPOCH).whole(past));
    if (!(options.beside() instanceof Options.Sample(int own))) return null;
    return new Frame.Elsewhere(
        "You are looking at the sample office. Everybody in it is invented.",
        "Back to your own Rapport",
        "http://" + request.getServerName() + ":" + own + "/");
  }

  /** The sample office that can be looked at beside these pages, or null. */
  public @Nullable SampleOffice sample() {
    return options.beside() instanceof Options.Offer(SampleOffice office) ? office : null;
  }

  /** Whether the owner lets single keys do something (WCAG 2.1.4). */
  private boolean keys() {
    return !Settings.of(look()).words(Settings.SINGLE_KEYS).equals("off");
  }

  /** A page, or a fragment of one. */
  public View show(String template, Object page) {
    return show(template, page, 200);
  }

  /** A fragment as text, for a stream of events. */
  String fragment(String template, Object page) {
    StringOutput output = new StringOutput();
    templates.render(template + ".jte", page, output);
    return output.toString();
  }

  /** A page with a status of its own. */
  public View show(String template, Object page, int status) {
    return (model, request, response) -> write(template, page, status, response);
  }

  /** See the other page: the answer to every change. */
  public static View see(String address) {
    RedirectView view = new RedirectView(address, false, false, false);
    view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
    return view;
  }

  /**
   * Where a form wants to come back to, if it is a page of ours. Every form says from which page it
   * was sent; one that wants to go elsewhere says so after that, and Spring joins the two with a
   * comma.
   */
  public static String back(@Nullable String said, String otherwise) {
    String address = said == null ? null : said.substring(said.lastIndexOf(',') + 1);
    if (address == null || !address.matches("/([a-z0-9?][A-Za-z0-9/?&=+%._-]{0,200})?")) {
      return otherwise;
    }
    return address.replaceAll("([?&])(said|undo)=[^&]*", "$1").replaceAll("[?&]+$", "");
  }

  /** A page that says why there is no page. */
  public void refused(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    if (Problem.answers(request.getServletPath()) || queued(request)) {
      problem(response, refusal.status(), refusal.words());
      return;
    }
    String theme = Door.tokenFor(request).isEmpty() ? "system" : desk.owner().theme();
    Frame frame = framed(request, Room.NONE, refusal.title(), theme, null, null, null);
    write(
        "frame/refused",
        RefusedView.of(frame, refusal, options.remote() != null),
        refusal.status(),
        response);
  }

  /** Whether a browser sends what was typed while the server was away; it reads no page. */
  static boolean queued(HttpServletRequest request) {
    return request.getHeader(QUEUED) != null;
  }

  /** A page that says what does not fit in a form, with what was typed. */
  void unfit(HttpServletRequest request, HttpServletResponse response, FormBack.Wrong wrong)
      throws IOException {
    String path = request.getServletPath();
    if (queued(request)) {
      problem(response, wrong.status(), wrong.words());
      return;
    }
    if (Problem.answers(path)) {
      problem(response, wrong.status(), wrong.words());
      return;
    }
    if (Door.tokenFor(request).isEmpty()) {
      refused(request, response, Refusal.INVALID);
      return;
    }
    String theme = desk.owner().theme();
    Refusal refusal = Refusal.INVALID;
    Frame frame = framed(request, Room.NONE, refusal.title(), theme, null, null, null);
    write("frame/refused", RefusedView.of(frame, request, wrong), wrong.status(), response);
  }

  /** The same for a path of the API. */
  static void problem(HttpServletResponse response, int status, String words) throws IOException {
    byte[] problem = Problem.json(status, words);
    response.setStatus(status);
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(problem.length);
    response.getOutputStream().write(problem);
  }

  private void write(String template, Object page, int status, HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template + ".jte", page, output);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }
}
