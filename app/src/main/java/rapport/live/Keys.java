package rapport.live;

import java.time.Instant;
import java.util.Optional;
import rapport.outside.Unreached;
import rapport.outside.web.Web;
import rapport.store.Vault;
import rapport.store.sources.Connections;

/**
 * The passwords and tokens of an owner's sources: unsealed where they are used, renewed where they
 * have ended, sealed again.
 */
final class Keys {

  private final Connections connections;
  private final Vault vault;
  private final long owner;
  private final Web web;

  Keys(Connections connections, Vault vault, long owner, Web web) {
    this.connections = connections;
    this.vault = vault;
    this.owner = owner;
    this.web = web;
  }

  /** Seals the secret of a connection and forgets why it was refused before. */
  void keep(long id, String secret) {
    connections.seal(owner, id, vault.seal(owner, id, secret));
    Connections.State state = connections.state(owner, id);
    if (state.problem() != null) connections.looked(owner, state.again());
  }

  /** The secret of a connection; empty if there is none, or it was sealed for another home. */
  Optional<String> of(long id) {
    return connections.sealed(owner, id).flatMap(it -> vault.open(owner, id, it));
  }

  /** What asks providers for tokens. */
  TokenServer server() {
    return new TokenServer(web);
  }

  /** What signs in with a secret: itself, or the token in it, renewed where it has ended. */
  interface Opened<T> {
    /** Signs in. */
    T with(String secret, boolean token) throws Unreached;
  }

  /**
   * Signs in. A token that is refused may have been taken back before its time; what renews it may
   * still be good.
   *
   * @param id the number of the connection, or 0 for one that is only tried
   */
  <T> T opened(long id, String secret, Instant now, Opened<T> how) throws Unreached {
    Optional<Token> token = Token.of(secret);
    if (token.isEmpty()) return how.with(secret, false);
    Token fresh = token.get().fresh(now) ? token.get() : renewed(id, token.get(), now);
    try {
      return how.with(fresh.access(), true);
    } catch (Unreached e) {
      if (e.why() != Unreached.Why.PASSWORD) throw e;
    }
    Token anew = renewed(id, fresh, now);
    try {
      return how.with(anew.access(), true);
    } catch (Unreached e) {
      throw e.why() == Unreached.Why.PASSWORD ? new Unreached(Unreached.Why.TOKEN) : e;
    }
  }

  /** Renews a token and seals what came, because a provider may give each only once. */
  private Token renewed(long id, Token token, Instant now) throws Unreached {
    Token fresh = server().renewed(token, now);
    if (id != 0) connections.seal(owner, id, vault.seal(owner, id, fresh.secret()));
    return fresh;
  }

  /** What signs a user in now by the token of one of their mailboxes; empty without one. */
  Optional<String> access(String user, Instant now) throws Unreached {
    for (Connections.Row row : connections.all(owner)) {
      if (!row.kind().equals(ConnectionKind.IMAP.name()) || !row.login().equals(user)) continue;
      Optional<Token> token = of(row.id()).flatMap(Token::of);
      if (token.isEmpty()) continue;
      Token kept = token.get();
      return Optional.of((kept.fresh(now) ? kept : renewed(row.id(), kept, now)).access());
    }
    return Optional.empty();
  }
}
