package dev.simul.checks.allow;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
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
                shapes.put(model.thisClass().asInternalName(), ClassShape.of(model));
                models.add(model);
            } catch (IllegalArgumentException notAClass) {
                String file = path.substring(path.lastIndexOf('/') + 1);
                unreadable.add(new Violation(file, 1, "is not a class file: compile it again"));
            }
        });
        return new TaskClasses(packageName, models, shapes, unreadable);
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
