package dev.simul.grader.worker;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the checks of a task into modules, one for each class loader.
 *
 * <p>The harness, which is everything that runs and judges checks, is one module that exports and
 * opens nothing. It exports the packages that the checks use to these modules alone. A module of
 * checks opens its packages to the harness alone. So code of an answer, which is in other modules,
 * can neither call nor inspect any of them by reflection.
 *
 * <p>If the harness is on a class path, as in {@code mvn test}, there are no such modules.
 */
final class CheckModules {
    private static final String NAME = "dev.simul.checks.of.task";
    private static final Pattern TYPE = Pattern.compile("L([\\w/]+)/[\\w$]+[;<]");
    private static final Module HARNESS = CheckModules.class.getModule();

    private final Set<String> packages = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final @Nullable Configuration configuration;

    /**
     * Finds the packages of checks, and the packages of the harness that they use.
     *
     * @param checks the class files of the checks
     */
    CheckModules(Collection<byte[]> checks) {
        if (!HARNESS.isNamed()) {
            configuration = null;
            return;
        }
        for (byte[] check : checks) {
            ClassModel type = ClassFile.of().parse(check);
            packages.add(packageOf(type.thisClass().asInternalName()));
            for (PoolEntry entry : type.constantPool()) {
                addUsed(entry);
            }
        }
        used.retainAll(HARNESS.getPackages());
        configuration = packages.isEmpty() ? null : resolve();
    }

    /** Returns whether a class is in a package of the harness. */
    static boolean isOfHarness(String className) {
        int end = className.lastIndexOf('.');
        return HARNESS.isNamed()
                && end > 0
                && HARNESS.getPackages().contains(className.substring(0, end));
    }

    /**
     * Puts the packages into a module.
     *
     * @param loader a loader that has not loaded any class of the checks
     * @param answer the loader of the answer that these checks call
     */
    void define(ClassLoader loader, ClassLoader answer) {
        if (configuration == null) {
            return;
        }
        ModuleLayer.Controller controller =
                ModuleLayer.defineModules(
                        configuration, List.of(ModuleLayer.boot()), name -> loader);
        Module module = controller.layer().findModule(NAME).orElseThrow();
        for (ClassLoader of = answer; of != null; of = of.getParent()) {
            controller.addReads(module, of.getUnnamedModule());
        }
        packages.forEach(name -> controller.addOpens(module, name, HARNESS));
        used.forEach(name -> HARNESS.addExports(name, module));
    }

    private void addUsed(PoolEntry entry) {
        switch (entry) {
            case ClassEntry type -> used.add(packageOf(type.asInternalName()));
            case Utf8Entry text -> {
                Matcher types = TYPE.matcher(text.stringValue());
                while (types.find()) {
                    used.add(types.group(1).replace('/', '.'));
                }
            }
            default -> {}
        }
    }

    private static String packageOf(String internalName) {
        int end = internalName.lastIndexOf('/');
        return end < 0 ? "" : internalName.substring(0, end).replace('/', '.');
    }

    private Configuration resolve() {
        ModuleDescriptor.Builder builder = ModuleDescriptor.newModule(NAME).packages(packages);
        ModuleLayer.boot().modules().forEach(each -> builder.requires(each.getName()));
        ModuleDescriptor descriptor = builder.build();
        ModuleReference reference =
                new ModuleReference(descriptor, null) {
                    @Override
                    public ModuleReader open() {
                        throw new UnsupportedOperationException("the classes are in memory");
                    }
                };
        return ModuleLayer.boot()
                .configuration()
                .resolve(of(reference), ModuleFinder.of(), Set.of(NAME));
    }

    private static ModuleFinder of(ModuleReference only) {
        return new ModuleFinder() {
            @Override
            public Optional<ModuleReference> find(String name) {
                return name.equals(NAME) ? Optional.of(only) : Optional.empty();
            }

            @Override
            public Set<ModuleReference> findAll() {
                return Set.of(only);
            }
        };
    }
}
