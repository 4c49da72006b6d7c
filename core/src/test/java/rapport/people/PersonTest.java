package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of one human. */
class PersonTest {

  private static boolean named(String name, Handle... handles) {
    return new Person(
            new PersonId(1), name, List.of(handles), null, null, new Scope(Scope.Side.UNKNOWN, ""))
        .named();
  }

  @Test
  void anAddressOrANumberIsNoName() {
    Handle mail = new Handle(Handle.Kind.EMAIL, "lee@kite.example");
    Handle phone = new Handle(Handle.Kind.PHONE, "+493023125002");
    assertEquals(true, named("Lee", mail));
    assertEquals(false, named("lee@kite.example", mail));
    assertEquals(false, named("old@kite.example", mail));
    assertEquals(false, named("+493023125002", mail, phone));
  }
}
