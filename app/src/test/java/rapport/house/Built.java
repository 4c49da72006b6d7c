package rapport.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One compiled class and everything it names.
 *
 * @param uses names of the types in its code and in its signatures
 * @param calls methods and fields it uses, as {@code type.member} and a method's descriptor
 */
record Built(String name, Set<String> uses, Set<String> calls) {

  static final Path ROOT = Path.of(System.getProperty("rapport.root", "..")).toAbsolutePath();

  private static final Pattern DESCRIBED = Pattern.compile("L((?:[\\w$]+/)+[\\w$]+)[;<]");

  /** All classes of some modules. */
  static List<Built> of(String... modules) {
    List<Built> all = new ArrayList<>();
    for (String module : modules) all.addAll(in(ROOT.resolve(module).resolve("target/classes")));
    return all;
  }

  /** All classes below a folder. */
  static List<Built> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(Built::read)
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One class file. */
  static Built read(Path file) {
    try {
      return of(ClassFile.of().parse(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Built of(ClassModel model) {
    Set<String> uses = new TreeSet<>();
    Set<String> calls = new TreeSet<>();
    for (PoolEntry entry : model.constantPool()) {
      switch (entry) {
        case ClassEntry type -> {
          if (!type.asInternalName().startsWith("[")) uses.add(dots(type.asInternalName()));
        }
        case MemberRefEntry member ->
            calls.add(
                dots(member.owner().asInternalName())
                    + "."
                    + member.name().stringValue()
                    + member.type().stringValue());
        case Utf8Entry text -> {
          Matcher described = DESCRIBED.matcher(text.stringValue());
          while (described.find()) uses.add(dots(described.group(1)));
        }
        default -> {}
      }
    }
    return new Built(dots(model.thisClass().asInternalName()), uses, calls);
  }

  /** The package it stands in. */
  String room() {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static String dots(String internal) {
    return internal.replace('/', '.');
  }
}
