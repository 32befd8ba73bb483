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
            method.findAttribute(Attributes.exceptions())
                    .ifPresent(thrown -> thrown.exceptions().forEach(ClassEntry::asInternalName));
            method.findAttribute(Attributes.signature())
                    .ifPresent(generic -> generic.signature().stringValue());
        }
        for (FieldModel field : model.fields()) {
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
     * Adds a class if it is outside the task; otherwise adds its nearest supertypes that are
     * outside the task.
     */
    void addParentsOutside(String internalName, Set<String> parents) {
        ClassShape own = shapes.get(internalName);
        if (own == null) {
            parents.add(internalName);
            return;
        }
        if (own.superclass() != null) {
            addParentsOutside(own.superclass(), parents);
        }
        own.interfaces().forEach(parent -> addParentsOutside(parent, parents));
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
        return lookup.find(owner, owner) ? lookup.found : lookup.firstOutside(owner);
    }

    private final class Lookup {
        private final String key;
        private @Nullable String found;

        Lookup(String key) {
            this.key = key;
        }

        boolean find(String type, String through) {
            return inSuperclasses(type, through) || inInterfaces(type, through);
        }

        private boolean inSuperclasses(@Nullable String type, String through) {
            ClassShape shape = type == null ? null : shape(type);
            if (type == null || shape == null) {
                return false;
            }
            String shown = shape.isPublic() ? type : through;
            if (shape.members().contains(key)) {
                found = contains(type) ? null : shown;
                return true;
            }
            return inSuperclasses(shape.superclass(), shown);
        }

        private boolean inInterfaces(@Nullable String type, String through) {
            ClassShape shape = type == null ? null : shape(type);
            if (type == null || shape == null) {
                return false;
            }
            String shown = shape.isPublic() ? type : through;
            return shape.interfaces().stream()
                            .anyMatch(parent ->
                                    inSuperclasses(parent, shown) || inInterfaces(parent, shown))
                    || inInterfaces(shape.superclass(), shown);
        }

        private String firstOutside(String type) {
            ClassShape shape = shapes.get(type);
            return shape == null || shape.superclass() == null
                    ? type
                    : firstOutside(shape.superclass());
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
