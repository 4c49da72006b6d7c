package rapport.outside;

import java.io.IOException;

/**
 * Why a server was not reached or did not do as asked, in one plain sentence for the owner. It
 * names no host, no user and nothing that a server said.
 */
public final class Unreached extends IOException {

  private static final long serialVersionUID = 1;

  /** The kinds of trouble. */
  public enum Why {
    /** The name means nothing. */
    NO_NAME("There is no server of this name, or this machine is offline."),
    /** It lies in a private network, which was not asked for. */
    INSIDE("This server lies on this machine or in a private network. Say so if that is meant."),
    /** Nothing listens there. */
    CLOSED("Nothing answers at this server and port."),
    /** It did not answer in time. */
    SLOW("The server did not answer in time. Nothing is lost; Rapport tries again."),
    /** Its certificate is not trusted. */
    CERTIFICATE("The server's certificate is not trusted, so nothing was said to it."),
    /** It does not speak the protocol. */
    STRANGE("What answers at this server and port does not speak this protocol."),
    /** It offers no encryption. */
    UNENCRYPTED("The server offers no encryption here, so nothing was said to it."),
    /** User or password are wrong. */
    PASSWORD("The server did not accept user and password."),
    /** What signed in instead of a password is over, or was taken back at the provider. */
    TOKEN(
        "The provider has ended this sign-in. Sign in anew: rapport sources --sign-in NUMBER --oauth."),
    /** It has had enough for now. */
    BUSY("The server asks to come back later. Nothing is lost; Rapport tries again."),
    /** The line broke. */
    BROKEN("The line to the server broke. Nothing is lost; Rapport goes on from here."),
    /** It said itself that it lists only a part. */
    PART("The server listed only a part of what is there, so nothing counts as gone."),
    /** It announced messages and did not give them. */
    WITHHELD("The server did not give all that it announced. Rapport asks for the rest again."),
    /** It sent more than there can be. */
    TOO_MUCH("The server sent more than it may, so Rapport hung up."),
    /** There is nothing at that address. */
    NOTHING("There is nothing at this address of the server."),
    /** A folder on this machine is gone. */
    NO_FOLDER("The folder is not there, or may not be read. Rapport looks again."),
    /** It refused. */
    REFUSED("The server refused to give what was asked for.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    /** The sentence. */
    public String sentence() {
      return sentence;
    }
  }

  private final Why why;
  private final long againSeconds;

  /** For one kind of trouble. */
  public Unreached(Why why) {
    this(why, 0);
  }

  /** For a server that says when to come back. */
  public Unreached(Why why, long againSeconds) {
    super(why.sentence());
    this.why = why;
    this.againSeconds = againSeconds;
  }

  /** The kind of trouble. */
  public Why why() {
    return why;
  }

  /** After how many seconds the server wants to be asked again; 0 if it did not say. */
  public long againSeconds() {
    return againSeconds;
  }
}
