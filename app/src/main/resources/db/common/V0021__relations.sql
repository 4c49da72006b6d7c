-- What two people other than the owner are to each other: the one behind handle_id is the PARTNER, CHILD or ASSISTANT of, REPORTS_TO, or was
-- INTRODUCED_BY the one behind other_handle. It is the owner's word; what cards say stands in card_detail, kind RELATED.
create table relation (
  owner_id bigint not null references owner (id),
  id bigint not null,
  handle_id bigint not null,
  kind text not null,
  other_handle bigint not null,
  primary key (owner_id, id)
)${clustered};
