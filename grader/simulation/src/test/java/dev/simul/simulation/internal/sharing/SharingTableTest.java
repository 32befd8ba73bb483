package dev.simul.simulation.internal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sharing table knows every public method of the packages it is about, and nothing else. */
class SharingTableTest {
    private static final Set<SharingRole> METHOD_BY_METHOD =
            Set.of(SharingRole.UNGUARDED, SharingRole.BY_CLASS);

    private final TableText table = TableText.parse(SharingTable.read());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util",
                "java.util.concurrent",
                "java.util.concurrent.atomic",
                "java.util.concurrent.locks",
                "java.text"
            })
    void should_have_a_line_for_every_public_method_of(String packageName) throws Exception {
        Set<String> missing = new TreeSet<>();
        for (Class<?> type : publicTypesOf(packageName)) {
            TypeLines known = table.type(type.getName());
            if (known == null) {
                missing.add(type.getName() + ": add a line with its role to sharing-table.txt");
                continue;
            }
            for (Executable method : publicMethodsOf(type)) {
                if (!isKnown(type, known, method)) {
                    missing.add(
                            described(method)
                                    + ": add it below the line of "
                                    + type.getSimpleName()
                                    + " in sharing-table.txt, with what it does to its object and"
                                    + " to its arguments");
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    /** Enums do not change, and the thread that throws an exception publishes it. */
    private static List<Class<?>> publicTypesOf(String packageName) throws Exception {
        List<Class<?>> types = new ArrayList<>();
        Path files =
                FileSystems.getFileSystem(URI.create("jrt:/"))
                        .getPath("modules", "java.base", packageName.replace('.', '/'));
        try (Stream<Path> all = Files.list(files)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    String simple = name.substring(0, name.length() - ".class".length());
                    Class<?> type = Class.forName(packageName + "." + simple, false, null);
                    if (isPublic(type)
                            && !type.isEnum()
                            && !Throwable.class.isAssignableFrom(type)) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> outer = type; outer != null; outer = outer.getDeclaringClass()) {
            if (!isPublic(outer.getModifiers())) {
                return false;
            }
        }
        return !type.isAnonymousClass() && !type.isLocalClass();
    }

    private static boolean isPublic(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static List<Executable> publicMethodsOf(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()),
                        Arrays.stream(type.getDeclaredConstructors()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .toList();
    }

    private boolean isKnown(Class<?> type, TypeLines known, Executable method) {
        TypeLines.MethodLine line = lineOf(type, method);
        if (hasUnguardedParameter(method)) {
            return line != null && line.parameters() != null;
        }
        return line != null
                || method instanceof Constructor
                || Modifier.isStatic(method.getModifiers())
                || !METHOD_BY_METHOD.contains(known.role());
    }

    /** Returns the line on a method: of its type, or of a supertype. */
    private TypeLines.MethodLine lineOf(Class<?> type, Executable method) {
        Set<Class<?>> types = new LinkedHashSet<>(List.of(type));
        if (method instanceof Method) {
            types.addAll(TableLookup.supertypes(type));
        }
        for (Class<?> owner : types) {
            TypeLines known = table.type(owner.getName());
            if (known != null) {
                for (TypeLines.MethodLine line : known.of(nameOf(method))) {
                    if (line.matches(parametersOf(method))) {
                        return line;
                    }
                }
            }
        }
        return null;
    }

    private boolean hasUnguardedParameter(Executable method) {
        return Arrays.stream(method.getParameterTypes())
                .map(parameter -> table.type(parameter.getName()))
                .anyMatch(known ->
                        known != null
                                && METHOD_BY_METHOD.contains(known.role())
                                && !isOnlyCalled(known));
    }

    /** Returns whether a type has no content: a {@code Callable}, for one. */
    private static boolean isOnlyCalled(TypeLines type) {
        return !type.methods().isEmpty()
                && type.methods().values().stream()
                        .flatMap(List::stream)
                        .allMatch(line -> line.effect().receiver() == CallEffect.Receiver.APART);
    }

    private static String nameOf(Executable method) {
        return method instanceof Constructor ? "<init>" : method.getName();
    }

    private static List<String> parametersOf(Executable method) {
        return Arrays.stream(method.getParameterTypes())
                .map(parameter -> parameter.describeConstable().orElseThrow().displayName())
                .toList();
    }

    private static String described(Executable method) {
        String name = nameOf(method).equals("<init>") ? "new" : method.getName();
        return method.getDeclaringClass().getName()
                + "."
                + name
                + parametersOf(method).stream().collect(Collectors.joining(",", "(", ")"));
    }

    @Test
    void should_name_nothing_that_the_jdk_does_not_have() throws Exception {
        Set<String> unknown = new TreeSet<>();
        for (Map.Entry<String, TypeLines> line : table.types().entrySet()) {
            Class<?> type;
            try {
                type = Class.forName(line.getKey(), false, null);
            } catch (ClassNotFoundException e) {
                unknown.add(line.getKey());
                continue;
            }
            List<Executable> methods = methodsOf(type);
            line.getValue()
                    .methods()
                    .forEach((name, lines) ->
                            lines.stream()
                                    .filter(one ->
                                            methods.stream()
                                                    .noneMatch(method ->
                                                            nameOf(method).equals(name)
                                                                    && one.matches(
                                                                            parametersOf(method))))
                                    .forEach(one ->
                                            unknown.add(
                                                    type.getName()
                                                            + "."
                                                            + name
                                                            + one.parameters())));
            for (String name : line.getValue().unlocked()) {
                if (methods.stream().noneMatch(method -> nameOf(method).equals(name))) {
                    unknown.add(type.getName() + "." + name);
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static List<Executable> methodsOf(Class<?> type) {
        List<Executable> methods = new ArrayList<>(List.of(type.getDeclaredMethods()));
        methods.addAll(List.of(type.getDeclaredConstructors()));
        for (Class<?> supertype : TableLookup.supertypes(type)) {
            methods.addAll(List.of(supertype.getDeclaredMethods()));
        }
        return methods;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    java.util.ArrayList           | UNGUARDED
                    java.util.LinkedHashSet       | UNGUARDED
                    java.util.AbstractList        | SAFE
                    java.util.Collections         | SAFE
                    java.util.Vector              | SYNCHRONIZER
                    java.util.concurrent.FutureTask                 | SYNCHRONIZER
                    java.util.concurrent.ForkJoinTask               | TASKS
                    java.util.concurrent.ForkJoinWorkerThread       | THREAD
                    java.util.concurrent.ConcurrentHashMap$EntryIterator | SYNCHRONIZER
                    java.util.concurrent.ThreadLocalRandom          | SAFE
                    java.util.Collections$SynchronizedRandomAccessList | WRAPPER
                    java.util.RegularEnumSet      | UNGUARDED
                    java.util.ImmutableCollections$ListN | SAFE
                    java.util.stream.ReferencePipeline   | STREAM
                    java.lang.String              | SAFE
                    """)
    void should_find_the_role_of_a_class(String type, SharingRole role) throws Exception {
        assertThat(SharingTable.roleOf(Class.forName(type))).isEqualTo(role);
    }

    @Test
    void should_give_a_subclass_the_role_of_its_superclass() {
        assertThat(SharingTable.roleOf(new ArrayList<>() {}.getClass()))
                .isEqualTo(SharingRole.UNGUARDED);
        assertThat(SharingTable.roleOf(new Thread() {}.getClass())).isEqualTo(SharingRole.THREAD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    java.util.ArrayList  | add          | (Ljava/lang/Object;)Z     | CHANGES | KEEPS
                    java.util.ArrayList  | addAll       | (Ljava/util/Collection;)Z | CHANGES | READS
                    java.util.ArrayList  | getFirst     | ()Ljava/lang/Object;      | READS   | KEEPS
                    java.util.BitSet     | nextSetBit   | (I)I                      | READS   | KEEPS
                    java.util.BitSet     | clone        | ()Ljava/lang/Object;      | CHANGES | KEEPS
                    java.util.HashMap    | equals       | (Ljava/lang/Object;)Z     | READS   | READS
                    java.util.HashMap    | notify       | ()V                       | APART   | KEEPS
                    java.util.Collections| sort         | (Ljava/util/List;)V       | APART   | CHANGES
                    java.util.Collections| unmodifiableList | (Ljava/util/List;)Ljava/util/List; | APART | VIEWED
                    java.util.ArrayList  | <init>       | (Ljava/util/Collection;)V | APART   | READS
                    java.util.Iterator   | next         | ()Ljava/lang/Object;      | STEPS   | KEEPS
                    java.lang.StringBuilder | append    | (Ljava/lang/Object;)Ljava/lang/StringBuilder; | CHANGES | READS
                    java.lang.StringBuilder | append    | (I)Ljava/lang/StringBuilder; | CHANGES | KEEPS
                    """)
    void should_find_what_a_method_does(
            String type,
            String method,
            String descriptor,
            CallEffect.Receiver receiver,
            ArgumentEffect argument) {
        CallEffect effect = SharingTable.effectOf(type, method, descriptor);

        assertThat(effect.receiver()).isEqualTo(receiver);
        assertThat(effect.argument(0)).isEqualTo(argument);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    unsafe A                             | line 1: expected the role of a type, found 'unsafe'
                    unguarded A;' tears a'               | line 2: expected the effect of methods, found 'tears'
                    unguarded A;' changes a(List:eaten)' | line 2: expected the effect of a method on an argument, found 'eaten'
                    unguarded A;safe A                   | line 2: 'A' already has a line
                    """)
    void should_name_the_line_of_a_mistake(String text, String message) {
        String lines = text.replace("'", "").replace(';', '\n');

        assertThatThrownBy(
                        () -> TableText.parse(lines).types().values().forEach(TypeLines::methods))
                .hasMessage("sharing table, " + message);
    }
}
