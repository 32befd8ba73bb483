package dev.simul.checks.allow;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The compiled classes of one task.
 *
 * @param packageName the package of the task
 * @param models the classes of the task
 * @param shapes the shapes of the classes, by internal name, used to look up members
 * @param unreadable a violation for each file that is not a class file
 */
record TaskClasses(
        String packageName,
        List<ClassModel> models,
        Map<String, ClassShape> shapes,
        List<Violation> unreadable) {

    static TaskClasses read(String packageName, Map<String, byte[]> files) {
        List<ClassModel> models = new ArrayList<>();
        Map<String, ClassShape> shapes = new LinkedHashMap<>();
        List<Violation> unreadable = new ArrayList<>();
        files.forEach((path, bytes) -> {
            if (!path.endsWith(".class")) {
                return;
            }
            try {
                ClassModel model = ClassFile.of().parse(bytes);
                readAttributes(model);
                shapes.put(model.thisClass().asInternalName(), ClassShape.of(model));
                models.add(model);
            } catch (RuntimeException notAClass) {
                unreadable.add(damaged(path));
            }
        });
        // Such a class would make every search for a member endless.
        List<String> circular =
                shapes.keySet().stream().filter(name -> isAbove(name, name, shapes)).toList();
        circular.forEach(name -> unreadable.add(damaged(name + ".class")));
        models.removeIf(model -> circular.contains(model.thisClass().asInternalName()));
        circular.forEach(shapes::remove);
        return new TaskClasses(packageName, models, shapes, unreadable);
    }

    /** Reads what the rest of the grader reads of a class, so that damage is found here. */
    private static void readAttributes(ClassModel model) {
        for (MethodModel method : model.methods()) {
            var _ = method.methodTypeSymbol();
            method.findAttribute(Attributes.exceptions())
                    .ifPresent(thrown -> thrown.exceptions().forEach(ClassEntry::asInternalName));
            method.findAttribute(Attributes.signature())
                    .ifPresent(generic -> generic.signature().stringValue());
        }
        for (FieldModel field : model.fields()) {
            var _ = field.fieldTypeSymbol();
            field.findAttribute(Attributes.constantValue())
                    .ifPresent(constant -> constant.constant().constantValue());
            field.findAttribute(Attributes.signature())
                    .ifPresent(generic -> generic.signature().stringValue());
        }
    }

    static Violation damaged(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return new Violation(file, 1, "is not a class file: compile it again");
    }

    /** Returns whether a class is a proper supertype of a class. */
    private static boolean isAbove(String wanted, String type, Map<String, ClassShape> shapes) {
        Set<String> seen = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(type));
        while (!left.isEmpty()) {
            ClassShape shape = shapes.get(left.pop());
            if (shape == null) {
                continue;
            }
            for (String parent : shape.parents()) {
                if (parent.equals(wanted)) {
                    return true;
                }
                if (seen.add(parent)) {
                    left.push(parent);
                }
            }
        }
        return false;
    }

    boolean contains(String internalName) {
        return shapes.containsKey(internalName);
    }

    boolean isInPackage(String internalName) {
        return internalName.startsWith(packageName.replace('.', '/') + "/");
    }

    boolean declares(String internalName, String key) {
        ClassShape own = shapes.get(internalName);
        return own != null && own.members().contains(key);
    }

    /**
     * Returns a class if it is outside the task; otherwise returns its nearest supertypes that are
     * outside the task. Visits each type once, because there can be many paths to an interface.
     */
    Set<String> parentsOutside(String internalName) {
        Set<String> outside = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>(Set.of(internalName));
        Deque<String> left = new ArrayDeque<>(List.of(internalName));
        while (!left.isEmpty()) {
            String next = left.pop();
            ClassShape own = shapes.get(next);
            if (own == null) {
                outside.add(next);
            } else {
                own.parents().stream().filter(seen::add).forEach(left::push);
            }
        }
        return outside;
    }

    /**
     * Looks up a member as the JVM does: first in the class and its superclasses, then in the
     * interfaces of all of these.
     *
     * @param owner the internal name of the class through which the code refers to the member
     * @param key the name and the descriptor of the member
     * @return the public JDK class that declares the member or inherits it from a class that is not
     *     public; the owner if no class is known to declare the member; null if a class of the task
     *     declares the member
     */
    @Nullable String declaring(String owner, String key) {
        Lookup lookup = new Lookup(key);
        return lookup.find(owner) ? lookup.found : firstOutside(owner);
    }

    private String firstOutside(String internalName) {
        String type = internalName;
        ClassShape own = shapes.get(type);
        while (own != null && own.superclass() != null) {
            type = own.superclass();
            own = shapes.get(type);
        }
        return type;
    }

    private final class Lookup {
        private final String key;
        private final Set<String> seen = new HashSet<>();
        private @Nullable String found;

        Lookup(String key) {
            this.key = key;
        }

        /** A type, and the public class through which it was found. */
        private record Via(String type, String through) {}

        boolean find(String owner) {
            Deque<Via> interfaces = new ArrayDeque<>(List.of(new Via(owner, owner)));
            while (!interfaces.isEmpty()) {
                if (inSuperclasses(interfaces.pop(), interfaces)) {
                    return true;
                }
            }
            return false;
        }

        /** Looks in a type and its superclasses, and adds the interfaces of all of these. */
        private boolean inSuperclasses(Via first, Deque<Via> interfaces) {
            List<Via> below = new ArrayList<>();
            @Nullable String type = first.type();
            String through = first.through();
            while (type != null && seen.add(type)) {
                ClassShape shape = shape(type);
                if (shape == null) {
                    break;
                }
                through = shape.isPublic() ? type : through;
                if (shape.members().contains(key)) {
                    found = contains(type) ? null : through;
                    return true;
                }
                for (String parent : shape.interfaces()) {
                    below.add(new Via(parent, through));
                }
                type = shape.superclass();
            }
            below.reversed().forEach(interfaces::push);
            return false;
        }
    }

    private @Nullable ClassShape shape(String internalName) {
        ClassShape own = shapes.get(internalName);
        if (own != null) {
            return own;
        }
        Class<?> ofJdk = JdkClasses.of(internalName);
        return ofJdk == null ? null : ClassShape.of(ofJdk);
    }
}
