package rapport.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rapport.desk.growth.BalanceChange;
import rapport.desk.growth.GrowthChange;
import rapport.desk.growth.PanelChange;
import rapport.desk.interactions.InteractionChange;
import rapport.desk.network.NetworkChange;
import rapport.desk.nurture.CycleChange;
import rapport.desk.nurture.NurtureChange;
import rapport.desk.nurture.VisitChange;
import rapport.desk.people.GroupChange;
import rapport.desk.people.IdentityChange;
import rapport.desk.people.PeopleChange;
import rapport.desk.people.RelationChange;
import rapport.desk.repair.RepairChange;
import rapport.desk.settings.SettingsChange;
import rapport.desk.sources.CardChange;
import rapport.desk.sources.ConnectionChange;
import rapport.desk.sources.SourceChange;
import rapport.desk.ties.TieChange;
import rapport.look.Change;
import rapport.people.PersonId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The JSON form of every change: an object with the change's name under {@code change} and its
 * components beside it. A person is a number; days and instants are ISO 8601.
 */
public final class Forms {

  /** The families of all rooms. A test holds them against the class files. */
  private static final List<Class<? extends Change>> FAMILIES =
      List.of(
          Undo.class,
          PeopleChange.class,
          GroupChange.class,
          RelationChange.class,
          IdentityChange.class,
          InteractionChange.class,
          TieChange.class,
          NetworkChange.class,
          GrowthChange.class,
          PanelChange.class,
          BalanceChange.class,
          NurtureChange.class,
          RepairChange.class,
          CycleChange.class,
          VisitChange.class,
          SourceChange.class,
          ConnectionChange.class,
          CardChange.class,
          SettingsChange.class);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(PersonId.class, new Numbered())
                  .addDeserializer(PersonId.class, new Numbering()))
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};

  private static final Map<String, Class<? extends Change>> KINDS = kinds();

  private Forms() {}

  private static Map<String, Class<? extends Change>> kinds() {
    Map<String, Class<? extends Change>> kinds = new TreeMap<>();
    for (Class<? extends Change> family : FAMILIES) {
      if (!family.isSealed()) {
        kinds.put(Change.name(family), family);
        continue;
      }
      for (Class<?> kind : family.getPermittedSubclasses())
        kinds.put(Change.name(kind), kind.asSubclass(Change.class));
    }
    return kinds;
  }

  /** All kinds of changes, by name. */
  public static Map<String, Class<? extends Change>> all() {
    return Map.copyOf(KINDS);
  }

  /** The JSON form of a change. */
  public static String of(Change change) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("change", change.name());
    form.putAll(JSON.convertValue(change, OBJECT));
    return JSON.writeValueAsString(form);
  }

  /**
   * Reads a form.
   *
   * @throws IllegalArgumentException for one that is no change, with what is wrong
   */
  public static Change read(String form) {
    try {
      LinkedHashMap<String, Object> fields = JSON.readValue(form, OBJECT);
      String name = String.valueOf(fields.remove("change"));
      Class<? extends Change> kind = KINDS.get(name);
      if (kind == null) throw new IllegalArgumentException("there is no change called " + name);
      return JSON.convertValue(fields, kind);
    } catch (JacksonException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) throw refused;
      throw new IllegalArgumentException(misfit(e), e);
    }
  }

  /** What is wrong with a form, without the words that were sent. */
  private static String misfit(JacksonException e) {
    String part =
        e.getPath().stream()
            .map(one -> one.getPropertyName() == null ? "[]" : one.getPropertyName())
            .collect(Collectors.joining("."));
    if (part.isEmpty()) return "this is no change: a JSON object with all its parts is wanted";
    return e instanceof UnrecognizedPropertyException
        ? "this is no change: it has no part called " + part
        : "this is no change: its part " + part + " is missing or does not fit";
  }

  /**
   * Reads a form that somebody sends, not the journal.
   *
   * @throws IllegalArgumentException for one that is no change, and for what is done by a link or
   *     with a secret alone
   */
  public static Change asked(String form) {
    Change change = read(form);
    if (!change.journaled())
      throw new IllegalArgumentException(change.name() + " is done on its own page alone");
    return change;
  }

  private static final class Numbered extends ValueSerializer<PersonId> {
    @Override
    public void serialize(PersonId person, JsonGenerator json, SerializationContext context) {
      json.writeNumber(person.value());
    }
  }

  private static final class Numbering extends ValueDeserializer<PersonId> {
    @Override
    public PersonId deserialize(JsonParser json, DeserializationContext context) {
      if (json.currentToken() != JsonToken.VALUE_STRING) return new PersonId(json.getLongValue());
      String words = json.getString();
      if (!words.matches("[1-9][0-9]{0,17}"))
        return (PersonId) context.handleWeirdStringValue(PersonId.class, words, "no person");
      return new PersonId(Long.parseLong(words));
    }
  }
}
