package dev.simul.grader.compile;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The members of a package's classes that are visible to the other classes in the package. Checks
 * that were compiled against the stub can run on a student's classes if these classes have all
 * members of the stub and do not overload any of them.
 */
public final class ClassApi {
    private final Map<String, List<String>> headers = new TreeMap<>();
    private final Set<ApiMember> members = new LinkedHashSet<>();

    private ClassApi() {}

    /**
     * Reads the members from class files.
     *
     * @param classes class files by path; other files are ignored
     * @return the members of these classes
     */
    public static ClassApi of(Map<String, byte[]> classes) {
        ClassApi api = new ClassApi();
        new TreeMap<>(classes)
                .forEach((path, bytes) -> {
                    if (path.endsWith(".class")) {
                        api.add(ClassFile.of().parse(bytes));
                    }
                });
        return api;
    }

    private void add(ClassModel model) {
        String owner = simpleName(model);
        List<String> header = new ArrayList<>();
        header.add(String.valueOf(model.flags().has(AccessFlag.INTERFACE)));
        header.add(String.valueOf(model.flags().has(AccessFlag.ABSTRACT)));
        model.superclass().ifPresent(parent -> header.add(parent.asInternalName()));
        model.interfaces().forEach(parent -> header.add(parent.asInternalName()));
        headers.put(owner, header);
        model.methods().stream()
                .filter(method -> isShown(method.flags().flagsMask()))
                .map(method -> ApiMember.of(owner, method))
                .filter(member -> !member.name().equals("<clinit>"))
                .forEach(members::add);
        model.fields().stream()
                .filter(field -> isShown(field.flags().flagsMask()))
                .map(field -> ApiMember.of(owner, field))
                .forEach(members::add);
    }

    /** Takes a mask, because a set of flags cannot be made of bits that mean nothing. */
    private static boolean isShown(int flags) {
        return (flags & (ClassFile.ACC_PRIVATE | ClassFile.ACC_SYNTHETIC)) == 0;
    }

    private static String simpleName(ClassModel model) {
        String name = model.thisClass().asInternalName();
        return name.substring(name.lastIndexOf('/') + 1).replace('$', '.');
    }

    /**
     * Returns whether checks that were compiled against these classes can run on other classes
     * without being compiled again.
     *
     * @param student the other classes
     * @return false if the checks must be compiled again to find out
     */
    public boolean isCompatibleWith(ClassApi student) {
        return student.headers.entrySet().containsAll(headers.entrySet())
                && student.members.containsAll(members)
                && student.members.stream()
                        .filter(member -> !members.contains(member))
                        .noneMatch(this::hasNamesake);
    }

    private boolean hasNamesake(ApiMember other) {
        return members.stream()
                .anyMatch(member ->
                        member.owner().equals(other.owner()) && member.name().equals(other.name()));
    }

    /**
     * Returns the members that these classes have but other classes do not have.
     *
     * @param student the other classes
     * @return a sentence for each member that is missing or that has a different form
     */
    public List<String> missingFrom(ClassApi student) {
        return members.stream()
                .filter(member -> !student.members.contains(member))
                .map(member ->
                        "expected " + member.words() + ", found " + student.insteadOf(member))
                .toList();
    }

    private String insteadOf(ApiMember lost) {
        return members.stream()
                .filter(member -> member.owner().equals(lost.owner()))
                .filter(member -> member.name().equals(lost.name()))
                .map(ApiMember::words)
                .map(words ->
                        words.equals(lost.words())
                                ? "one with other generic types or exceptions"
                                : words)
                .findFirst()
                .orElse("none that the other classes of the package can access");
    }
}
