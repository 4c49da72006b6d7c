package rapport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public type and method of core and sources says what it is. */
class CommentsTest {

  @ParameterizedTest
  @ValueSource(strings = {"core", "sources"})
  void everyPublicTypeAndMethodIsCommented(String module) throws IOException {
    try (Stream<Path> files = Files.walk(Built.ROOT.resolve(module).resolve("src/main/java"))) {
      check(
          "",
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(file -> source(file.getFileName().toString(), text(file)))
              .toList());
    }
  }

  @Test
  void aTypeWithoutACommentIsFound() {
    check("A.java: A", List.of(source("A.java", "public class A {}")));
  }

  @Test
  void aMethodWithoutACommentIsFound() {
    check(
        "A.java: A.of",
        List.of(source("A.java", "/** A. */ public class A { public void of() {} void no() {} }")));
  }

  @Test
  void theMethodsOfAnInterfaceArePublic() {
    check("A.java: A.of", List.of(source("A.java", "/** A. */ public interface A { void of(); }")));
  }

  @Test
  void overridesAndHiddenTypesNeedNone() {
    check(
        "",
        List.of(
            source(
                "A.java",
                "/** A. */ public record A(int b) { @Override public int b() { return b; } "
                    + "private static class C { public void d() {} } }")));
  }

  private static void check(String expected, List<JavaFileObject> sources) {
    assertEquals(expected, String.join("\n", missing(sources)));
  }

  private static List<String> missing(List<JavaFileObject> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, problem -> {}, List.of(), null, sources);
    DocTrees comments = DocTrees.instance(task);
    List<String> missing = new ArrayList<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        if (!file.equals("package-info.java")) new Scan(comments, file, missing).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return missing;
  }

  private static final class Scan extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final DocTrees comments;
    private final String file;
    private final List<String> missing;
    private final List<ClassTree> types = new ArrayList<>();

    Scan(DocTrees comments, String file, List<String> missing) {
      this.comments = comments;
      this.file = file;
      this.missing = missing;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      if (type.getSimpleName().isEmpty() || !seen(type.getModifiers())) return null;
      require(getCurrentPath(), "");
      types.add(type);
      super.visitClass(type, null);
      types.removeLast();
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      boolean overrides =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(one -> one.getAnnotationType().toString().equals("Override"));
      boolean written =
          !method.getName().contentEquals("<init>")
              || comments
                      .getSourcePositions()
                      .getStartPosition(getCurrentPath().getCompilationUnit(), method)
                  >= 0;
      if (seen(method.getModifiers()) && !overrides && written && !implicit(method))
        require(getCurrentPath(), "." + method.getName());
      return null;
    }

    private static boolean implicit(MethodTree method) {
      return method.getName().contentEquals("<init>") && method.getBody() == null;
    }

    private boolean seen(ModifiersTree modifiers) {
      if (modifiers.getFlags().contains(Modifier.PRIVATE)) return false;
      return modifiers.getFlags().contains(Modifier.PUBLIC)
          || (!types.isEmpty() && types.getLast().getKind() == Tree.Kind.INTERFACE);
    }

    private void require(TreePath path, String member) {
      String comment = comments.getDocComment(path);
      if (comment != null && !comment.isBlank()) return;
      Tree leaf = path.getLeaf();
      String type =
          leaf instanceof ClassTree own
              ? own.getSimpleName().toString()
              : types.getLast().getSimpleName().toString();
      missing.add(file + ": " + type + member);
    }
  }

  private static JavaFileObject source(String name, String text) {
    return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
