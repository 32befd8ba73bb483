package dev.simul.grader.mutant.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.pitest.bytecode.analysis.ClassTree;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.MutationEngine;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;
import org.pitest.util.Log;

/**
 * Changes class files with the default operators of PIT, and with those that make a condition
 * always true.
 */
public final class StandardOperators {
    private static final String CLASS = ".class";
    private static final String LAMBDA = "lambda$";
    private static final List<String> GROUPS = List.of("DEFAULTS", "REMOVE_CONDITIONALS");

    /** The id of the operator that removes calls of methods that return nothing. */
    public static final String VOID_CALL = "void-call";

    /** The id of the operator that counts down instead of up, and the other way round. */
    public static final String INCREMENT = "increment";

    /** The id of the operator that replaces results. */
    public static final String RETURN_VALUE = "return-value";

    /** The id of the operator that moves the limit of a comparison by one. */
    public static final String BOUNDARY = "boundary";

    /** The beginnings of the names of PIT's operators, and their ids. */
    private static final Map<String, String> IDS =
            Map.ofEntries(
                    Map.entry("ConditionalsBoundary", BOUNDARY),
                    Map.entry("NegateConditionals", "condition"),
                    Map.entry("RemoveConditional", "condition"),
                    Map.entry("Increments", INCREMENT),
                    Map.entry("InvertNegs", "negation"),
                    Map.entry("Math", "math"),
                    Map.entry("VoidMethodCall", VOID_CALL),
                    Map.entry("BooleanFalseReturn", RETURN_VALUE),
                    Map.entry("BooleanTrueReturn", RETURN_VALUE),
                    Map.entry("EmptyObjectReturn", RETURN_VALUE),
                    Map.entry("NullReturn", RETURN_VALUE),
                    Map.entry("PrimitiveReturns", RETURN_VALUE));

    private static final Set<String> DESCRIBING = Set.of("toString", "hashCode");

    private static final MutationEngine ENGINE =
            new GregorEngineFactory()
                    .createEngine(EngineArguments.arguments().withMutators(GROUPS));

    static {
        // PIT warns about blocks in which it cannot tell copies of one statement from each other.
        Log.getLogger().setLevel(Level.OFF);
    }

    private StandardOperators() {}

    /**
     * Returns all changes of the classes of an answer, except for those of what the answer prints
     * or is called.
     *
     * @param classes the class files of the answer and of the given files, by path
     * @param fileNames the names of the source files to change
     * @return the changes, in the order of the lines
     */
    public static List<ClassChange> changes(Map<String, byte[]> classes, Set<String> fileNames) {
        Mutater mutater = ENGINE.createMutator(new AnswerAndJdk(classes));
        List<ClassChange> changes = new ArrayList<>();
        classes.forEach((path, bytes) -> {
            ClassTree type = ClassTree.fromBytes(bytes);
            ClassName name =
                    ClassName.fromString(path.substring(0, path.length() - CLASS.length()));
            CompilerCode.remove(mutater.findMutations(name), type, mutater).stream()
                    .filter(found -> fileNames.contains(found.getFilename()))
                    .filter(found -> !returnsNothing(found))
                    .filter(found -> !isForPeople(found))
                    .sorted(
                            Comparator.comparingInt(MutationDetails::getLineNumber)
                                    .thenComparingInt(MutationDetails::getFirstIndex))
                    .map(found -> change(path, found, mutater))
                    .forEach(changes::add);
        });
        return numbered(changes);
    }

    /**
     * Returns the ids of the operators.
     *
     * @return ids such as {@code math}
     */
    public static Stream<String> ids() {
        return IDS.values().stream().distinct().sorted();
    }

    /** Returns whether the change replaces a result that can only be null. */
    private static boolean returnsNothing(MutationDetails found) {
        return found.getId().getLocation().getMethodDesc().endsWith(")Ljava/lang/Void;")
                && id(found.getMutator()).equals(RETURN_VALUE);
    }

    /** Returns whether the change only affects texts that people read, or a hash code. */
    private static boolean isForPeople(MutationDetails found) {
        String description = found.getDescription();
        return DESCRIBING.contains(found.getMethod())
                || description.contains("java/io/PrintStream::")
                || description.contains("java/lang/Thread::setName")
                || description.contains("::printStackTrace");
    }

    private static ClassChange change(String path, MutationDetails found, Mutater mutater) {
        return new ClassChange(
                id(found.getMutator()),
                path,
                mutater.getMutation(found.getId()).getBytes(),
                found.getFilename(),
                found.getLineNumber(),
                methodOf(found.getMethod()),
                description(found.getDescription()));
    }

    private static String id(String mutator) {
        String name = mutator.substring(mutator.lastIndexOf('.') + 1);
        return IDS.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
    }

    /** Returns the name of a method as in the source. */
    private static String methodOf(String name) {
        if (name.startsWith(LAMBDA)) {
            return name.substring(LAMBDA.length(), name.indexOf('$', LAMBDA.length()));
        }
        return name;
    }

    /** Shortens names of classes, and starts with a small letter as all descriptions do. */
    private static String description(String text) {
        String plain =
                text.replaceAll("(?:\\w+/)+", "")
                        .replaceAll(" for \\S+$", "")
                        .replace("removed conditional - ", "");
        return Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
    }

    /** Adds a number to the descriptions that occur more than once in a line. */
    private static List<ClassChange> numbered(List<ClassChange> changes) {
        List<ClassChange> numbered = new ArrayList<>();
        for (ClassChange change : changes) {
            List<ClassChange> same =
                    changes.stream().filter(other -> isSamePlace(change, other)).toList();
            String number =
                    same.size() == 1
                            ? ""
                            : " (" + (same.indexOf(change) + 1) + " of " + same.size() + ")";
            numbered.add(
                    new ClassChange(
                            change.operator(),
                            change.path(),
                            change.bytes(),
                            change.fileName(),
                            change.line(),
                            change.method(),
                            change.description() + number));
        }
        return List.copyOf(numbered);
    }

    private static boolean isSamePlace(ClassChange one, ClassChange other) {
        return one.fileName().equals(other.fileName())
                && one.line() == other.line()
                && one.description().equals(other.description());
    }

    /** Supplies the classes that PIT asks for when it computes stack maps. */
    private record AnswerAndJdk(Map<String, byte[]> classes) implements ClassByteArraySource {
        @Override
        public Optional<byte[]> getBytes(String name) {
            String path = name.replace('.', '/') + CLASS;
            byte[] own = classes.get(path);
            if (own != null) {
                return Optional.of(own);
            }
            try (InputStream jdk = ClassLoader.getPlatformClassLoader().getResourceAsStream(path)) {
                return jdk == null ? Optional.empty() : Optional.of(jdk.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
