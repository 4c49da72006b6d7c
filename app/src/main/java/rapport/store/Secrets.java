package rapport.store;

/** Digests of sign-in links and sessions. The secrets themselves are nowhere in the store. */
public final class Secrets {

  private final Database database;

  /** Over an open store. */
  public Secrets(Database database) {
    this.database = database;
  }

  /** Remembers a digest for a purpose until a time. */
  public void add(long owner, String digest, String purpose, long until) {
    database.quietly(
        owner,
        sql ->
            sql.sql(
                    """
                    insert into session (owner_id, digest, purpose, until) values (:owner, :digest, :purpose, :until)
                    on conflict do nothing\
                    """)
                .param("owner", owner)
                .param("digest", digest)
                .param("purpose", purpose)
                .param("until", until)
                .update());
  }

  /** Whether a digest is known for a purpose and not past its time. */
  public boolean valid(long owner, String digest, String purpose, long now) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                        """
                        select count(*) from session where owner_id = :owner and digest = :digest and purpose = :purpose
                          and until >= :now\
                        """)
                    .param("owner", owner)
                    .param("digest", digest)
                    .param("purpose", purpose)
                    .param("now", now)
                    .query(Integer.class)
                    .single()
                == 1);
  }

  /**
   * Uses a digest up: true exactly once, and only before its time is over. Old ones are forgotten
   * on the way.
   */
  public boolean use(long owner, String digest, String purpose, long now) {
    return database.quietly(
        owner,
        sql -> {
          int used =
              sql.sql(
                      """
                      delete from session where owner_id = :owner and digest = :digest and purpose = :purpose
                        and until >= :now\
                      """)
                  .param("owner", owner)
                  .param("digest", digest)
                  .param("purpose", purpose)
                  .param("now", now)
                  .update();
          sql.sql("delete from session where owner_id = :owner and until < :now")
              .param("owner", owner)
              .param("now", now)
              .update();
          return used == 1;
        });
  }

  /** Forgets a digest. */
  public void remove(long owner, String digest) {
    database.quietly(
        owner,
        sql ->
            sql.sql("delete from session where owner_id = :owner and digest = :digest")
                .param("owner", owner)
                .param("digest", digest)
                .update());
  }
}
