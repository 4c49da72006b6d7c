package rapport.store.sources;

import java.util.List;

/** What taking an import back does to the rows it brought, one statement after the other. */
final class UndoneRows {

  static final List<String> IN_ORDER =
      List.of(
          """
          delete from found_promise where owner_id = :owner and receipt_id = :receipt and answer is null\
          """,
          """
          delete from material where owner_id = :owner and receipt_id = :receipt and done_at is null\
          """,
          """
          update interaction set receipt_id = a.earliest from
            (select interaction_id, min(receipt_id) as earliest from also_seen where owner_id = :owner group by interaction_id) a
          where interaction.owner_id = :owner and interaction.receipt_id = :receipt and a.interaction_id = interaction.id\
          """,
          """
          delete from also_seen where owner_id = :owner and (receipt_id = :receipt or exists (select 1 from interaction i
            where i.owner_id = also_seen.owner_id and i.id = also_seen.interaction_id
              and (i.receipt_id = :receipt or i.receipt_id = also_seen.receipt_id)))\
          """,
          "delete from interaction where owner_id = :owner and receipt_id = :receipt",
          """
          update card set receipt_id = a.earliest from
            (select card_id, min(receipt_id) as earliest from card_also_seen where owner_id = :owner group by card_id) a
          where card.owner_id = :owner and card.receipt_id = :receipt and a.card_id = card.id\
          """,
          """
          delete from card_also_seen where owner_id = :owner and (receipt_id = :receipt or exists (select 1 from card c
            where c.owner_id = card_also_seen.owner_id and c.id = card_also_seen.card_id
              and (c.receipt_id = :receipt or c.receipt_id = card_also_seen.receipt_id)))\
          """,
          """
          delete from card_handle where owner_id = :owner and card_id in
            (select id from card where owner_id = :owner and receipt_id = :receipt)\
          """,
          """
          delete from card_detail where owner_id = :owner and card_id in
            (select id from card where owner_id = :owner and receipt_id = :receipt)\
          """,
          """
          delete from card_photo where owner_id = :owner and card_id in
            (select id from card where owner_id = :owner and receipt_id = :receipt)\
          """,
          "delete from card where owner_id = :owner and receipt_id = :receipt",
          "delete from name_seen where owner_id = :owner and receipt_id = :receipt",
          "delete from delivery where owner_id = :owner and receipt_id = :receipt",
          "delete from address_mark where owner_id = :owner and receipt_id = :receipt",
          "delete from telling where owner_id = :owner and receipt_id = :receipt",
          "delete from calendar_export where owner_id = :owner and receipt_id = :receipt",
          "delete from receipt_updated where owner_id = :owner and receipt_id = :receipt",
          "delete from read_before where owner_id = :owner",
          "delete from receipt_problem where owner_id = :owner and receipt_id = :receipt",
          "delete from receipt_left_out where owner_id = :owner and receipt_id = :receipt",
          "delete from receipt where owner_id = :owner and id = :receipt");

  private UndoneRows() {}
}
