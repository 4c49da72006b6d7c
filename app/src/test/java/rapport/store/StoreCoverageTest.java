package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rapport.store.growth.GrowthRows;
import rapport.store.growth.ListeningRows;
import rapport.store.growth.StepRows;
import rapport.store.growth.ViewRows;
import rapport.store.interactions.ExchangeRows;
import rapport.store.interactions.FoundPromiseRows;
import rapport.store.interactions.Interactions;
import rapport.store.network.GoalRows;
import rapport.store.nurture.Nurture;
import rapport.store.nurture.PlayRows;
import rapport.store.nurture.RhythmRows;
import rapport.store.nurture.TensionRows;
import rapport.store.nurture.TripRows;
import rapport.store.people.GroupRows;
import rapport.store.people.Identities;
import rapport.store.people.PeopleRows;
import rapport.store.people.RelationRows;
import rapport.store.people.Remarks;
import rapport.store.people.Told;
import rapport.store.settings.MailPassword;
import rapport.store.settings.Owners;
import rapport.store.sources.Batches;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;
import rapport.store.sources.ReceiptItems;
import rapport.store.sources.Receipts;
import rapport.store.sources.RuleRows;
import rapport.store.ties.CheckInRows;
import rapport.store.ties.ContactPlanRows;

/** Nothing the store offers to the rooms outside it is left untried. */
class StoreCoverageTest {

  private static final List<Class<?>> STORE =
      List.of(
          Batches.class,
          CheckInRows.class,
          ContactPlanRows.class,
          Connections.class,
          rapport.store.sources.CardWrites.class,
          Holdings.class,
          rapport.store.sources.JunkRows.class,
          rapport.store.sources.Arrivals.class,
          Vault.class,
          Database.class,
          ExchangeRows.class,
          FoundPromiseRows.class,
          GoalRows.class,
          GroupRows.class,
          GrowthRows.class,
          Identities.class,
          rapport.store.people.Erasure.class,
          Home.class,
          Interactions.class,
          ListeningRows.class,
          MailPassword.class,
          Nurture.class,
          Owners.class,
          PeopleRows.class,
          rapport.store.people.HandleRows.class,
          rapport.store.people.NewcomerRows.class,
          rapport.store.people.OwnPositionRows.class,
          PlayRows.class,
          Journal.class,
          Receipts.class,
          Trail.class,
          RelationRows.class,
          Remarks.class,
          RhythmRows.class,
          ReceiptItems.class,
          RuleRows.class,
          Secrets.class,
          Tables.class,
          StepRows.class,
          TensionRows.class,
          Told.class,
          TripRows.class,
          ViewRows.class);

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
    untried.retainAll(calledOutside());
    assertEquals(Set.of(), untried);
  }

  private static boolean generated(Class<?> type, Method method) {
    return type.isRecord() && List.of("toString", "hashCode", "equals").contains(method.getName());
  }

  /** What rooms outside the store call; the rest is the store's own and is tried through it. */
  private static Set<String> calledOutside() throws IOException {
    Set<String> called = new TreeSet<>();
    Path classes = Path.of(System.getProperty("rapport.root", ".."), "app/target/classes/rapport");
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList())
        if (!file.startsWith(classes.resolve("store"))) called(Files.readAllBytes(file), called);
    }
    return called;
  }

  private static void called(byte[] bytes, Set<String> called) {
    for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool())
      if (entry instanceof MemberRefEntry member) {
        String owner = member.owner().asInternalName();
        called.add(owner.substring(owner.lastIndexOf('/') + 1) + "." + member.name().stringValue());
      }
  }

  private static Set<String> called(Class<?> test) throws IOException {
    Set<String> called = new TreeSet<>();
    try (InputStream in = test.getResourceAsStream(test.getSimpleName() + ".class")) {
      called(in == null ? new byte[0] : in.readAllBytes(), called);
    }
    return called;
  }
}
