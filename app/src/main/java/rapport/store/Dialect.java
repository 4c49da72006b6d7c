package rapport.store;

/** What must differ between the two databases, and nothing else. */
enum Dialect {
  /** One person's Rapport: one file. */
  SQLITE("without rowid", "select 1", "select 1"),
  /**
   * Many people's Rapport: every transaction names its owner, and writers of one owner wait for
   * each other.
   */
  POSTGRESQL(
      "",
      "select set_config('rapport.owner', cast(:owner as text), true)",
      "select pg_advisory_xact_lock(7070, cast(:owner as integer))");

  private final String clustered;
  private final String nameOwner;
  private final String lockOwner;

  Dialect(String clustered, String nameOwner, String lockOwner) {
    this.clustered = clustered;
    this.nameOwner = nameOwner;
    this.lockOwner = lockOwner;
  }

  /** The clause that keeps a table in the order of its key. */
  String clustered() {
    return clustered;
  }

  /** The statement that tells row security whose rows a transaction may see. */
  String nameOwner() {
    return nameOwner;
  }

  /** The statement that makes writers of one owner wait for each other. */
  String lockOwner() {
    return lockOwner;
  }

  /** The folder of migrations that only this database has. */
  String vendor() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The clause before a migration that moves rows of all owners: it must see them. */
  String opened() {
    return this == POSTGRESQL ? Secured.OPENED : "";
  }

  /** The statement that makes every row be seen by its owner alone; it may run again and again. */
  String secured() {
    return this == POSTGRESQL ? Secured.SECURED : "select 1";
  }
}
