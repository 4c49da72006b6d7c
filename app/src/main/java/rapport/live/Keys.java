package rapport.live;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rapport.outside.Outside;
import rapport.outside.Route.Security;
import rapport.outside.Target;
import rapport.outside.Unreached;
import rapport.outside.imap.Imap;
import rapport.outside.imap.Mailbox;
import rapport.outside.web.Dav;
import rapport.outside.web.DavCard;
import rapport.outside.web.Graph;
import rapport.outside.web.Web;
import rapport.store.Vault;
import rapport.store.sources.Connections;
import tools.jackson.databind.JsonNode;

/**
 * The passwords and tokens of an owner's sources: unsealed where they are used, renewed where they
 * have ended, sealed again; and the servers that they open, each as the owner set it up.
 */
final class Keys {

  private final Connections connections;
  private final Vault vault;
  private final long owner;
  private final Outside outside;
  private final Web web;

  Keys(Connections connections, Vault vault, long owner, Outside outside, Web web) {
    this.outside = outside;
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

  /** Tries a connection out without keeping anything. */
  Tried tried(Connections.Row row, String secret) {
    try {
      return switch (ConnectionKind.valueOf(row.kind())) {
        case IMAP -> mailbox(row, secret);
        case CALENDAR -> {
          FeedLook.had(web, row, secret, null);
          yield new Tried(1, -1, null);
        }
        case GRAPH -> {
          List<JsonNode> folders = GraphPlaces.folders(graph(row, secret, Instant.EPOCH));
          long items = 0;
          for (JsonNode folder : folders) items += Graph.number(folder, "totalItemCount");
          yield new Tried(folders.size(), items, null);
        }
        case FOLDER ->
            Files.isDirectory(Path.of(row.address()))
                ? new Tried(1, -1, null)
                : Tried.not(Unreached.Why.NO_FOLDER.sentence());
        case CALDAV, CARDDAV ->
            new Tried(
                new DavPlaces(dav(row, secret), cards(row), DavPlaces.Known.NOTHING)
                    .of(URI.create(row.address()))
                    .size(),
                -1,
                null);
      };
    } catch (Unreached e) {
      return Tried.not(e.why().sentence());
    } catch (IllegalArgumentException e) {
      return Tried.not(String.valueOf(e.getMessage()));
    }
  }

  private Tried mailbox(Connections.Row row, String secret) throws Unreached {
    try (Imap imap = imap(row, secret, Instant.EPOCH)) {
      List<Mailbox> folders = imap.folders().stream().filter(Mailbox::opens).toList();
      long messages = 0;
      for (Mailbox folder : folders)
        messages += imap.state(folder).map(Mailbox.State::messages).orElse(0L);
      return new Tried(folders.size(), messages, null);
    }
  }

  /** A mailbox, which lets in by now. */
  Imap imap(Connections.Row row, String secret, Instant now) throws Unreached {
    return opened(row.id(), secret, now, (key, token) -> imap(row, key, token));
  }

  private Imap imap(Connections.Row row, String secret, boolean token) throws Unreached {
    Target target = new Target(row.host(), row.port(), row.own() || Target.here(row.host()));
    return Imap.open(outside, target, Security.valueOf(row.security()), row.login(), secret, token);
  }

  private Dav dav(Connections.Row row, String secret) {
    return new Dav(web, row.login(), secret, row.own());
  }

  /** One card at a server. */
  DavCard card(Connections.Row row, String secret) {
    return new DavCard(web, row.login(), secret, row.own());
  }

  /** An account at Microsoft Graph, which lets in by now. */
  Graph graph(Connections.Row row, String secret, Instant now) throws Unreached {
    return opened(
        row.id(),
        secret,
        now,
        (key, token) -> {
          Graph graph = new Graph(web, URI.create(row.address()), key, row.own());
          graph.one(graph.at("me/mailFolders?$top=1&$select=displayName"));
          return graph;
        });
  }

  /** The places of an account, found again where they were found last. */
  DavPlaces places(Connections.Row row, String secret) {
    DavPlaces.Known known =
        new DavPlaces.Known() {
          @Override
          public Optional<String> home() {
            return connections.home(owner, row.id());
          }

          @Override
          public void home(String home) {
            connections.home(owner, row.id(), home);
          }
        };
    return new DavPlaces(dav(row, secret), cards(row), known);
  }

  /** Whether it is one of address books. */
  static boolean cards(Connections.Row row) {
    return ConnectionKind.valueOf(row.kind()) == ConnectionKind.CARDDAV;
  }
}
