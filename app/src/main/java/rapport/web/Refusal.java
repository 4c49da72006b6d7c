package rapport.web;

/** The ways in which a page can be missing, each with words that say what to do next. */
public enum Refusal {
  INVALID(400, "That does not fit", "Something in the address or the form cannot be right."),
  SIGN_IN(
      401,
      "Please come in through your link",
      "Rapport opens with a link from the terminal. Each works once; ./rapport link prints a new"
          + " one while Rapport runs."),
  STALE(
      403,
      "This page was too old to be sent",
      "Nothing was changed. Go back, load the page again, and send it once more."),
  NOT_FOUND(
      404,
      "There is nothing here",
      "The address may be mistyped, or what it showed has been removed."),
  METHOD(405, "Not this way", "This address cannot be used like that."),
  PAST(
      409,
      "You are looking at a day gone by",
      "Nothing was read. Go back to today by the button above, then bring the file in."),
  TOO_LARGE(
      413,
      "That is more than fits in one upload",
      "Give Rapport the path on this machine instead: it then reads the file where it is, however"
          + " large."),
  TOO_MUCH(
      413,
      "That is more than this page takes",
      "Nothing of it was read. Send less, or sign in first."),
  BROKEN(
      500,
      "Something broke here",
      "It is not your doing, and nothing was half saved. Try again; if it stays, the terminal shows"
          + " a line about it.");

  private final int status;
  private final String title;
  private final String words;

  Refusal(int status, String title, String words) {
    this.status = status;
    this.title = title;
    this.words = words;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String words() {
    return words;
  }
}
