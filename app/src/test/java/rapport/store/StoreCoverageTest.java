package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nothing the store offers is left untried. */
class StoreCoverageTest {

  private static final List<Class<?>> STORE =
      List.of(
          Batches.class,
          CheckIns.class,
          Connections.class,
          Holdings.class,
          Vault.class,
          Database.class,
          Exchanges.class,
          FoundPromises.class,
          Goals.class,
          Growth.class,
          Home.class,
          Interactions.class,
          Listening.class,
          MailPassword.class,
          Nurture.class,
          Owners.class,
          People.class,
          Plays.class,
          Journal.class,
          Receipts.class,
          Trail.class,
          Remarks.class,
          Rhythms.class,
          Rules.class,
          Secrets.class,
          Tables.class,
          Tensions.class,
          Told.class,
          Trips.class,
          Views.class);

  @Test
  void everyPublicMethodIsTriedByTheContract() throws IOException {
    Set<String> untried = new TreeSet<>();
    for (Class<?> type : STORE)
      for (Method method : type.getDeclaredMethods())
        if (Modifier.isPublic(method.getModifiers())
            && !method.isSynthetic()
            && !generated(type, method)) untried.add(type.getSimpleName() + "." + method.getName());
    for (Class<?> test :
        List.of(
            SaidContract.class,
            CareContract.class,
            JournalContract.class,
            GoalsContract.class,
            GrowthContract.class,
            VersionsContract.class,
            ConnectionsContract.class,
            VaultTest.class,
            StoreContract.class,
            SqliteStoreTest.class,
            PostgresqlStoreTest.class,
            Filled.class)) untried.removeAll(called(test));
    assertEquals(Set.of(), untried);
  }

  private static boolean generated(Class<?> type, Method method) {
    return type.isRecord() && List.of("toString", "hashCode", "equals").contains(method.getName());
  }

  private static Set<String> called(Class<?> test) throws IOException {
    Set<String> called = new TreeSet<>();
    try (InputStream in = test.getResourceAsStream(test.getSimpleName() + ".class")) {
      byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
      ClassFile.of()
          .parse(bytes)
          .constantPool()
          .forEach(entry -> {
            if (entry instanceof MemberRefEntry member) {
              String owner = member.owner().asInternalName();
              called.add(
                  owner.substring(owner.lastIndexOf('/') + 1) + "." + member.name().stringValue());
            }
          });
    }
    return called;
  }
}
